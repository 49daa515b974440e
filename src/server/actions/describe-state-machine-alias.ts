// DescribeStateMachineAlias.
import { action } from '../action.js';
import { aliasOf } from '../aliases.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';

export const describeStateMachineAlias = action(
  { stateMachineAliasArn: required(shape.arn) },
  ({ stateMachineAliasArn }, { service }) => {
    const { arn, name, description, routingConfiguration, createdAt, updatedAt } = aliasOf(
      service,
      stateMachineAliasArn,
    );
    return {
      stateMachineAliasArn: arn,
      name,
      description,
      routingConfiguration: routingConfiguration.map((route) => ({ ...route })),
      creationDate: new Date(createdAt),
      updateDate: new Date(updatedAt),
    };
  },
);
