// CreateStateMachine. Asking again for what is there already gives the same answer; the role and tags do not count.
import { isDeepStrictEqual } from 'node:util';
import type { StoredStateMachine } from '../../store/store.js';
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { stateMachineArn } from '../arns.js';
import { encryptionOf, loggingOf, tracingOf } from '../configurations.js';
import { checkName } from '../names.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { tagNew } from '../tags.js';
import { checkVersionRequest, publish } from '../versions.js';

export const createStateMachine = action(
  {
    name: required(shape.name),
    definition: required(shape.definition),
    roleArn: required(shape.arn),
    type: optional(shape.oneOf('STANDARD', 'EXPRESS')),
    loggingConfiguration: optional(shape.loggingConfiguration),
    tags: optional(shape.tags),
    tracingConfiguration: optional(shape.tracingConfiguration),
    publish: optional(shape.flag),
    versionDescription: optional(shape.text({ max: 256 })),
    encryptionConfiguration: optional(shape.encryptionConfiguration),
  },
  (request, { service }) => {
    const { place, clock, store, definitions } = service;
    const name = checkName(request.name);
    const { definition, type = 'STANDARD' } = request;
    checkVersionRequest(request);
    const { publish: isPublished = false, versionDescription } = request;
    const created = { publish: isPublished, ...(versionDescription === undefined ? {} : { versionDescription }) };
    const configurations = {
      loggingConfiguration: loggingOf(request.loggingConfiguration),
      tracingConfiguration: tracingOf(request.tracingConfiguration),
      encryptionConfiguration: encryptionOf(request.encryptionConfiguration),
    };
    definitions.read(definition, type);
    const arn = stateMachineArn(place, name);
    const existing = store.stateMachines.get(arn);
    if (existing !== undefined) return same(existing, { definition, type, created, ...configurations });
    const now = clock.now();
    tagNew(service, arn, request.tags);
    const machine: StoredStateMachine = {
      arn,
      name,
      type,
      status: 'ACTIVE',
      roleArn: request.roleArn,
      definition,
      createdAt: now,
      updatedAt: now,
      created,
      lastVersion: 0,
      ...configurations,
    };
    store.stateMachines.put(machine);
    if (isPublished) publish(service, machine, versionDescription);
    return answer(machine);
  },
);

function same(existing: StoredStateMachine, asked: Partial<StoredStateMachine>) {
  const differs = Object.entries(asked).some(
    ([field, value]) => !isDeepStrictEqual(existing[field as keyof StoredStateMachine], value),
  );
  if (differs) throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${existing.arn}'`);
  return answer(existing);
}

function answer({ arn, createdAt, created }: StoredStateMachine) {
  return {
    stateMachineArn: arn,
    creationDate: new Date(createdAt),
    ...(created.publish ? { stateMachineVersionArn: `${arn}:1` } : {}),
  };
}
