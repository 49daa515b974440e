// DescribeStateMachineForExecution: the state machine as it was when the execution started.
import { action } from '../action.js';
import { executionOf } from '../executions-of.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { variableReferencesOf } from '../variable-references.js';

export const describeStateMachineForExecution = action(
  { executionArn: required(shape.arn), includedData: optional(shape.includedData) },
  ({ executionArn, includedData }, { service }) => {
    const { machine } = executionOf(service, executionArn);
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      ...(includedData === 'METADATA_ONLY'
        ? {}
        : { definition: machine.definition, ...variableReferencesOf(service, machine) }),
      roleArn: machine.roleArn,
      updateDate: new Date(machine.updatedAt),
      loggingConfiguration: machine.loggingConfiguration,
      tracingConfiguration: machine.tracingConfiguration,
      encryptionConfiguration: machine.encryptionConfiguration,
      revisionId: machine.revisionId,
    };
  },
);
