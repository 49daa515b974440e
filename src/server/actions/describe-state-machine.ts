// DescribeStateMachine, also by the ARN of a version or of an alias: then it is as it was when it was published.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { targetOf } from '../targets.js';
import { variableReferencesOf } from '../variable-references.js';

export const describeStateMachine = action(
  { stateMachineArn: required(shape.arn), includedData: optional(shape.includedData) },
  ({ stateMachineArn, includedData }, { service }) => {
    const { machine, versionArn, createdAt, description } = targetOf(service, stateMachineArn);
    return {
      stateMachineArn: versionArn === undefined ? machine.arn : stateMachineArn,
      name: machine.name,
      status: machine.status,
      ...(includedData === 'METADATA_ONLY'
        ? {}
        : { definition: machine.definition, ...variableReferencesOf(service, machine) }),
      roleArn: machine.roleArn,
      type: machine.type,
      creationDate: new Date(createdAt),
      loggingConfiguration: machine.loggingConfiguration,
      tracingConfiguration: machine.tracingConfiguration,
      encryptionConfiguration: machine.encryptionConfiguration,
      revisionId: machine.revisionId,
      description,
    };
  },
);
