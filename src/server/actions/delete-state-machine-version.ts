// DeleteStateMachineVersion. One that is not there is deleted already; executions that run keep what they started with.
import { action } from '../action.js';
import { aliasesTo } from '../aliases.js';
import { ApiError } from '../api-error.js';
import { checkVersionArn } from '../arns.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';

export const deleteStateMachineVersion = action(
  { stateMachineVersionArn: required(shape.text({ min: 1, max: 2000 })) },
  ({ stateMachineVersionArn }, { service }) => {
    const arn = checkVersionArn(stateMachineVersionArn);
    const names = aliasesTo(service, arn).map(({ name }) => name);
    if (names.length > 0) {
      throw new ApiError(
        'ConflictException',
        `Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [${names.join(', ')}]`,
      );
    }
    service.store.versions.delete(arn);
    return {};
  },
);
