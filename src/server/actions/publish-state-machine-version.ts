// PublishStateMachineVersion. A revision has one version: publishing it again gives that one.
import { action } from '../action.js';
import { checkArn } from '../arns.js';
import { activeStateMachineOf } from '../service.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { checkRevision, publish } from '../versions.js';

export const publishStateMachineVersion = action(
  {
    stateMachineArn: required(shape.arn),
    revisionId: optional(shape.text()),
    description: optional(shape.description),
  },
  ({ stateMachineArn, revisionId, description }, { service }) => {
    const machine = activeStateMachineOf(service, checkArn(stateMachineArn, 'stateMachine'));
    checkRevision(machine, revisionId);
    const version = publish(service, machine, description);
    return { creationDate: new Date(version.createdAt), stateMachineVersionArn: version.arn };
  },
);
