// DescribeStateMachine.
import { action } from '../action.js';
import { checkArn } from '../arns.js';
import { stateMachineOf } from '../service.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const describeStateMachine = action(
  { stateMachineArn: required(shape.arn), includedData: optional(shape.includedData) },
  ({ stateMachineArn, includedData }, { service }) => {
    const machine = stateMachineOf(service, checkArn(stateMachineArn, 'stateMachine'));
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      status: machine.status,
      ...(includedData === 'METADATA_ONLY' ? {} : { definition: machine.definition }),
      roleArn: machine.roleArn,
      type: machine.type,
      creationDate: new Date(machine.createdAt),
      loggingConfiguration: machine.loggingConfiguration,
      tracingConfiguration: machine.tracingConfiguration,
      encryptionConfiguration: machine.encryptionConfiguration,
      revisionId: machine.revisionId,
    };
  },
);
