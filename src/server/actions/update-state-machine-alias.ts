// UpdateStateMachineAlias: what is not said stays as it is.
import { action } from '../action.js';
import { aliasOf, checkRoutes } from '../aliases.js';
import { ApiError } from '../api-error.js';
import { activeStateMachineOf } from '../service.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const updateStateMachineAlias = action(
  {
    stateMachineAliasArn: required(shape.arn),
    description: optional(shape.description),
    routingConfiguration: optional(shape.routingConfiguration),
  },
  ({ stateMachineAliasArn, description, routingConfiguration }, { service }) => {
    const alias = aliasOf(service, stateMachineAliasArn);
    activeStateMachineOf(service, alias.stateMachineArn);
    if (description === undefined && routingConfiguration === undefined) {
      throw new ApiError('ValidationException', 'Either description or routingConfiguration must be specified');
    }
    if (routingConfiguration !== undefined && checkRoutes(service, routingConfiguration) !== alias.stateMachineArn) {
      throw new ApiError('ValidationException', `'${alias.arn}' leads to versions of its own state machine only`);
    }
    const now = service.clock.now();
    service.store.aliases.put({
      ...alias,
      updatedAt: now,
      ...(description === undefined ? {} : { description }),
      ...(routingConfiguration === undefined ? {} : { routingConfiguration }),
    });
    return { updateDate: new Date(now) };
  },
);
