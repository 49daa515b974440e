// CreateStateMachineAlias. Asking again for what is there already gives the same answer.
import { isDeepStrictEqual } from 'node:util';
import type { StoredAlias } from '../../store/store.js';
import { action } from '../action.js';
import { aliasesOf, checkRoutes, mostAliases } from '../aliases.js';
import { ApiError } from '../api-error.js';
import { activeStateMachineOf } from '../service.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const createStateMachineAlias = action(
  {
    description: optional(shape.description),
    name: required(shape.aliasName),
    routingConfiguration: required(shape.routingConfiguration),
  },
  ({ description, name, routingConfiguration }, { service }) => {
    const stateMachineArn = activeStateMachineOf(service, checkRoutes(service, routingConfiguration)).arn;
    const arn = `${stateMachineArn}:${name}`;
    const existing = service.store.aliases.get(arn);
    if (existing !== undefined) return same(existing, { description, routingConfiguration });
    if (aliasesOf(service, stateMachineArn).length >= mostAliases) {
      throw new ApiError(
        'ServiceQuotaExceededException',
        `'${stateMachineArn}' can have at most ${mostAliases} aliases`,
      );
    }
    const now = service.clock.now();
    service.store.aliases.put({
      arn,
      name,
      stateMachineArn,
      routingConfiguration,
      createdAt: now,
      updatedAt: now,
      ...(description === undefined ? {} : { description }),
    });
    return { stateMachineAliasArn: arn, creationDate: new Date(now) };
  },
);

function same(
  existing: StoredAlias,
  asked: {
    readonly description: string | undefined;
    readonly routingConfiguration: StoredAlias['routingConfiguration'];
  },
) {
  const { arn, description, routingConfiguration, createdAt } = existing;
  if (!isDeepStrictEqual({ description, routingConfiguration }, asked)) {
    throw new ApiError('ConflictException', `The alias '${arn}' exists already, with another description or routing`);
  }
  return { stateMachineAliasArn: arn, creationDate: new Date(createdAt) };
}
