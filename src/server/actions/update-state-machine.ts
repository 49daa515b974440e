// UpdateStateMachine. Executions that run keep what they started with.
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { checkArn } from '../arns.js';
import { encryptionOf, loggingOf, tracingOf } from '../configurations.js';
import { activeStateMachineOf } from '../service.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { checkVersionRequest, publish } from '../versions.js';

export const updateStateMachine = action(
  {
    stateMachineArn: required(shape.arn),
    definition: optional(shape.definition),
    roleArn: optional(shape.arn),
    loggingConfiguration: optional(shape.loggingConfiguration),
    tracingConfiguration: optional(shape.tracingConfiguration),
    publish: optional(shape.flag),
    versionDescription: optional(shape.text({ max: 256 })),
    encryptionConfiguration: optional(shape.encryptionConfiguration),
  },
  (request, { service }) => {
    const { clock, store, definitions, newId } = service;
    const machine = activeStateMachineOf(service, checkArn(request.stateMachineArn, 'stateMachine'));
    const { definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration } = request;
    const asked = [definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration];
    if (asked.every((value) => value === undefined)) {
      throw new ApiError(
        'MissingRequiredParameter',
        'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
      );
    }
    checkVersionRequest(request);
    if (definition !== undefined) definitions.read(definition, machine.type);
    const changed = {
      ...machine,
      ...(definition === undefined ? {} : { definition }),
      ...(roleArn === undefined ? {} : { roleArn }),
      ...(loggingConfiguration === undefined ? {} : { loggingConfiguration: loggingOf(loggingConfiguration) }),
      ...(tracingConfiguration === undefined ? {} : { tracingConfiguration: tracingOf(tracingConfiguration) }),
      ...(encryptionConfiguration === undefined
        ? {}
        : { encryptionConfiguration: encryptionOf(encryptionConfiguration) }),
    };
    const isRevision = changed.definition !== machine.definition || changed.roleArn !== machine.roleArn;
    const now = clock.now();
    const revised = { ...changed, updatedAt: now, ...(isRevision ? { revisionId: newId() } : {}) };
    store.stateMachines.put(revised);
    const version = request.publish === true ? publish(service, revised, request.versionDescription) : undefined;
    return { updateDate: new Date(now), revisionId: revised.revisionId, stateMachineVersionArn: version?.arn };
  },
);
