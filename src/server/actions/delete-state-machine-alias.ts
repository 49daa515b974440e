// DeleteStateMachineAlias. The versions stay.
import { action } from '../action.js';
import { aliasOf } from '../aliases.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';

export const deleteStateMachineAlias = action(
  { stateMachineAliasArn: required(shape.arn) },
  ({ stateMachineAliasArn }, { service }) => {
    service.store.aliases.delete(aliasOf(service, stateMachineAliasArn).arn);
    return {};
  },
);
