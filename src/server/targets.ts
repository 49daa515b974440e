// What the ARN of a state machine, a version or an alias leads to: the state machine as it is, or as it was when it was
// published.
import type { StoredStateMachine } from '../store/store.js';
import { routeOf } from './aliases.js';
import { ApiError } from './api-error.js';
import { checkArn } from './arns.js';
import type { Service } from './service.js';

export interface Target {
  readonly machine: StoredStateMachine;
  readonly versionArn?: string;
  readonly aliasArn?: string;
  /** Of the version. */
  readonly description?: string;
  readonly createdAt: number;
}

/** `percent`, from 0 to 99, decides between the versions of an alias. Throws InvalidArn and StateMachineDoesNotExist. */
export function targetOf({ store }: Service, text: string, percent = 0): Target {
  const arn = checkArn(text, 'stateMachine');
  const machine = store.stateMachines.get(arn);
  if (machine !== undefined) return { machine, createdAt: machine.createdAt };
  const alias = store.aliases.get(arn);
  const version = store.versions.get(alias === undefined ? arn : routeOf(alias, percent));
  if (version === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  const { description, createdAt } = version;
  return {
    machine: version.machine,
    versionArn: version.arn,
    createdAt,
    ...(alias === undefined ? {} : { aliasArn: alias.arn }),
    ...(description === undefined ? {} : { description }),
  };
}

/** As `targetOf`, but of a state machine that is about to go nothing is started. Throws StateMachineDeleting too. */
export function startableOf(service: Service, text: string): Target {
  const target = targetOf(service, text, service.percent());
  if (service.store.stateMachines.get(target.machine.arn)?.status === 'DELETING')
    throw new ApiError('StateMachineDeleting', `State Machine is being deleted: '${text}'`);
  return target;
}
