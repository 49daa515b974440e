// What all actions work on: the tables, the executions under way, the queues of activities, and where all of it is.
import type { Clock } from '../runtime/ports.js';
import type { Store, StoredStateMachine } from '../store/store.js';
import type { Activities } from './activities.js';
import { ApiError } from './api-error.js';
import type { Place } from './arns.js';
import type { Definitions } from './definitions.js';
import type { Executions } from './executions.js';

export interface Service {
  readonly place: Place;
  readonly clock: Clock;
  readonly store: Store;
  readonly definitions: Definitions;
  readonly executions: Executions;
  readonly activities: Activities;
  /** A new UUID. */
  newId(): string;
  /** A new number from 0 to 99, all of them equally often. */
  percent(): number;
}

/** One call of an action. */
export interface Call {
  readonly service: Service;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

/** The state machine with this ARN, or AWS's refusal. */
export function stateMachineOf({ store }: Service, arn: string): StoredStateMachine {
  const machine = store.stateMachines.get(arn);
  if (machine === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

/** As `stateMachineOf`, but one that is about to go is refused too. */
export function activeStateMachineOf(service: Service, arn: string): StoredStateMachine {
  const machine = stateMachineOf(service, arn);
  if (machine.status === 'DELETING')
    throw new ApiError('StateMachineDeleting', `State Machine is being deleted: '${arn}'`);
  return machine;
}
