// What becomes of an error that a working state met: Retry, else Catch, else it goes up to whoever runs the thread.
import type { ErrorInfo } from './execution.js';
import type { LinkedState, Work } from './linked.js';
import type { Problem } from './moment.js';
import { nextRandom } from './random.js';
import { decideRetry, type ErrorOccurrence, findCatcher } from './retry.js';
import { depart, failState, failThread, leave, recordProblem } from './transition.js';
import { isRunning, startTimer, type Turn, type WorkingThread } from './turn.js';

type WorkingState = LinkedState & Work;
/** Records that the state has failed for good, where its type has an event for that. */
type GivingUp = () => void;

/** Deals with an error that is on record already. */
export function meet(
  turn: Turn,
  thread: WorkingThread,
  state: WorkingState,
  error: ErrorOccurrence,
  info: ErrorInfo,
  givingUp?: GivingUp,
): void {
  const { visit } = thread;
  if (visit === undefined || !isRunning(turn)) return;
  const decision = decideRetry(state.retry, visit.retries, error, () => nextRandom(thread.streams, 'jitter'));
  if (decision.kind === 'retry') {
    const { counts: retries, retrier } = decision;
    thread.visit = { ...visit, retryCount: visit.retryCount + 1, retries, retrier };
    thread.phase = { kind: 'retry', timer: startTimer(turn, thread, turn.time + decision.delayMs) };
    return;
  }
  const before = thread.lastEvent;
  if (info.error !== 'States.Runtime') givingUp?.();
  const index = findCatcher(state.catch, error);
  const catcher = index === undefined ? undefined : state.catch[index];
  if (index === undefined || catcher === undefined) return failThread(turn, thread, info);
  const errorOutput = { Error: info.error ?? '', Cause: info.cause ?? '' };
  const departure = depart(turn, thread, catcher.exit, errorOutput);
  if (departure.kind === 'problem') {
    if (givingUp === undefined || departure.location === undefined) return failState(turn, thread, departure);
    // Recorded on AWS: the state fails once more, because of its catcher, from where it had failed first.
    thread.lastEvent = before;
    const failure = recordProblem(turn, thread, departure);
    givingUp();
    return failThread(turn, thread, failure);
  }
  leave(turn, thread, state.type, catcher.exit, departure, { kind: 'catch', index });
}

/** A problem of the state's own: recorded, then met like any error. */
export function troubled(
  turn: Turn,
  thread: WorkingThread,
  state: WorkingState,
  problem: Problem,
  givingUp?: GivingUp,
): void {
  const info = recordProblem(turn, thread, problem);
  meet(turn, thread, state, { name: info.error, origin: 'state' }, info, givingUp);
}
