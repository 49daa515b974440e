// ListStateMachineAliases, of a state machine or of one of its versions, the oldest first.
import { action } from '../action.js';
import { aliasesOf, aliasesTo } from '../aliases.js';
import { checkArn } from '../arns.js';
import { page } from '../pages.js';
import { activeStateMachineOf } from '../service.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const listStateMachineAliases = action(
  {
    stateMachineArn: required(shape.arn),
    nextToken: optional(shape.pageToken),
    maxResults: optional(shape.maxResults),
  },
  (request, { service }) => {
    const arn = checkArn(request.stateMachineArn, 'stateMachine');
    const version = service.store.versions.get(arn);
    const machine = activeStateMachineOf(service, version?.machine.arn ?? arn);
    const aliases = version === undefined ? aliasesOf(service, machine.arn) : aliasesTo(service, arn);
    const { items, nextToken } = page(aliases, request, (alias) => alias.arn);
    const stateMachineAliases = items.map((alias) => ({
      stateMachineAliasArn: alias.arn,
      creationDate: new Date(alias.createdAt),
    }));
    return { stateMachineAliases, nextToken };
  },
);
