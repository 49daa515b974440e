// How a state is left: its fields are read at the moment of leaving, variables change together, and the thread goes to
// the next state or ends. Every right-hand side sees the variables as they were on entry.
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import { contextObject, type ContextMore } from './context.js';
import type { NewEventOf, Via } from './events.js';
import type { ErrorInfo, Visit } from './execution.js';
import { fits, maxDataBytes, maxVariableBytes, resultTooLarge } from './limits.js';
import type { LinkedExit } from './linked.js';
import type { Departure, Moment, Problem } from './moment.js';
import { nextRandom } from './random.js';
import { append, end, failExecution, isRunning, record, type Turn, type WorkingThread } from './turn.js';

/** What the fields of the thread's current state can read now. */
export function momentOf(turn: Turn, thread: WorkingThread, more?: ContextMore): Moment {
  return {
    input: visitOf(thread).input,
    variables: thread.variables,
    millis: turn.time,
    limits: turn.execution.limits,
    context: () => contextObject(turn.execution, thread, { ...more, canRetry: canRetry(turn, thread) }),
    random: () => nextRandom(thread.streams, 'values'),
  };
}

function canRetry(turn: Turn, thread: WorkingThread): boolean {
  const state = turn.linked.states.get(visitOf(thread).state);
  return state !== undefined && 'retry' in state;
}

export function visitOf(thread: WorkingThread): Visit {
  return thread.visit as Visit;
}

/** Reads one way out of the current state, within the limits. */
export function depart(
  turn: Turn,
  thread: WorkingThread,
  exit: LinkedExit,
  given: Json,
  more?: ContextMore,
): Departure | Problem {
  const departure = exit.depart(momentOf(turn, thread, more), given);
  if (departure.kind === 'problem' || turn.execution.limits === 'none') return departure;
  const { output, assigned } = departure;
  const tooLarge =
    !fits(output, maxDataBytes) ||
    (assigned !== undefined &&
      (!fits(assigned, maxDataBytes) || !fits({ ...thread.variables, ...assigned }, maxVariableBytes)));
  if (!tooLarge) return departure;
  return { kind: 'problem', error: 'States.DataLimitExceeded', cause: resultTooLarge(visitOf(thread).state) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Leaves the current state. */
export function leave(
  turn: Turn,
  thread: WorkingThread,
  type: StateType,
  exit: LinkedExit,
  departure: Departure,
  via?: Via,
): void {
  const { output, assigned } = departure;
  const { state, enteredEvent } = visitOf(thread);
  const event: Mutable<NewEventOf<'state-exited'>> = {
    kind: 'state-exited',
    state,
    type,
    output,
  };
  if (assigned !== undefined && Object.keys(assigned).length > 0) event.assigned = assigned;
  if (via !== undefined) event.via = via;
  if (type === 'Parallel' || type === 'Map') event.entered = enteredEvent;
  record(turn, thread, event);
  if (!isRunning(turn)) return;
  if (assigned !== undefined) thread.variables = { ...thread.variables, ...assigned };
  if (exit.next === undefined) return succeed(turn, thread, output);
  thread.phase = { kind: 'entering', state: exit.next, input: output };
  turn.ready.push(thread);
}

/** The way out of a state that nothing can retry or catch. */
export function departOrFail(
  turn: Turn,
  thread: WorkingThread,
  type: StateType,
  exit: LinkedExit,
  given: Json,
  via?: Via,
): void {
  const departure = depart(turn, thread, exit, given);
  if (departure.kind === 'problem') failState(turn, thread, departure);
  else leave(turn, thread, type, exit, departure, via);
}

/** Records an evaluation error, and gives the error as the outside sees it. */
export function recordProblem(turn: Turn, thread: WorkingThread, problem: Problem): ErrorInfo & { error: string } {
  const visit = visitOf(thread);
  const { error, location } = problem;
  const cause =
    error === 'States.DataLimitExceeded'
      ? problem.cause
      : `An error occurred while executing the state '${visit.state}' (entered at the event id #${visit.enteredEvent}). ${problem.cause}`;
  if (location !== undefined) {
    record(turn, thread, { kind: 'evaluation-failed', state: visit.state, error, cause, location });
  }
  return { error, cause };
}

export function failState(turn: Turn, thread: WorkingThread, problem: Problem): void {
  failThread(turn, thread, recordProblem(turn, thread, problem));
}

/** An error that nothing in this thread took: its parent may. States.Runtime ends everything at once. */
export function failThread(turn: Turn, thread: WorkingThread, info: ErrorInfo): void {
  if (!isRunning(turn)) return;
  if (thread.parent === undefined || info.error === 'States.Runtime') return failExecution(turn, thread, info);
  turn.endings.push({ kind: 'failed', thread, info });
}

function succeed(turn: Turn, thread: WorkingThread, output: Json): void {
  if (thread.parent !== undefined) {
    turn.endings.push({ kind: 'succeeded', thread, output });
    return;
  }
  append(turn, thread.lastEvent, { kind: 'execution-succeeded', output });
  turn.execution.output = output;
  end(turn, 'SUCCEEDED', {});
}
