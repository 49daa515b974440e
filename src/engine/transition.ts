// How a state is left: its templates are evaluated against the data of the moment, variables change together, and
// the thread goes to the next state or ends. Every right-hand side sees the variables as they were on entry.
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import { contextObject } from './context.js';
import type { Via } from './events.js';
import type { ErrorInfo, Visit } from './execution.js';
import type { CompiledTemplate, Evaluation, EvaluationError, EvaluationScope } from './expressions/types.js';
import { fits, maxDataBytes, maxVariableBytes, resultTooLarge } from './limits.js';
import type { LinkedExit } from './linked.js';
import { nextRandom } from './random.js';
import { append, end, fail, isRunning, record, type Turn, type WorkingThread } from './turn.js';

/** What `$states` holds beside input and context. */
export interface StateData {
  readonly result?: Json;
  readonly errorOutput?: Json;
}

/** What an expression of the thread's current state can read. */
export function scopeOf(turn: Turn, thread: WorkingThread, data: StateData = {}): EvaluationScope {
  return {
    // Plain data at once: an expression may keep `$states` as a value, which must not change afterwards.
    states: { input: visitOf(thread).input, context: contextObject(turn.execution, thread), ...data },
    variables: thread.variables,
    millis: turn.time,
    random: () => nextRandom(thread.streams, 'values'),
  };
}

export function visitOf(thread: WorkingThread): Visit {
  return thread.visit as Visit;
}

export interface Departure {
  readonly kind: 'departure';
  readonly output: Json;
  readonly assigned?: JsonObject;
}
/** A problem of the state itself, not of a task: `location` when an expression is to blame. */
export interface Problem extends ErrorInfo {
  readonly kind: 'problem';
  readonly error: string;
  readonly cause: string;
  /** Present (if empty, unknown) where AWS records an EvaluationFailed event. */
  readonly location?: string;
}

/** Evaluates one way out of the current state. */
export function depart(
  turn: Turn,
  thread: WorkingThread,
  exit: LinkedExit,
  byDefault: Json,
  data: StateData = {},
): Departure | Problem {
  if (exit.assign === undefined && exit.output === undefined) return { kind: 'departure', output: byDefault };
  const scope = scopeOf(turn, thread, data);
  // Assign comes first where both draw random numbers: a program computes its variables before what it returns.
  const assigned = exit.assign === undefined ? undefined : evaluate(exit.assign, scope);
  if (assigned?.kind === 'error') return problemOf(assigned);
  const output = exit.output === undefined ? undefined : evaluate(exit.output, scope);
  if (output?.kind === 'error') return problemOf(output);
  return {
    kind: 'departure',
    output: output === undefined ? byDefault : output.value,
    ...(assigned === undefined ? {} : { assigned: assigned.value as JsonObject }),
  };
}

export function evaluate(template: CompiledTemplate, scope: EvaluationScope): Evaluation {
  return template.evaluate(scope);
}

export function problemOf(error: EvaluationError): Problem {
  return { kind: 'problem', error: error.error, cause: error.cause, location: error.location };
}

/** The problem with what a state wants to hand on, if there is one. */
export function limitProblem(turn: Turn, thread: WorkingThread, departure: Departure): Problem | undefined {
  if (turn.execution.limits === 'none') return undefined;
  const { output, assigned } = departure;
  const tooLarge =
    !fits(output, maxDataBytes) ||
    (assigned !== undefined &&
      (!fits(assigned, maxDataBytes) || !fits({ ...thread.variables, ...assigned }, maxVariableBytes)));
  if (!tooLarge) return undefined;
  return { kind: 'problem', error: 'States.DataLimitExceeded', cause: resultTooLarge(visitOf(thread).state) };
}

/** Leaves the current state. A departure that breaks a limit must have been turned into a problem before. */
export function leave(
  turn: Turn,
  thread: WorkingThread,
  type: StateType,
  exit: LinkedExit,
  departure: Departure,
  via?: Via,
): void {
  const { output, assigned } = departure;
  record(turn, thread, {
    kind: 'state-exited',
    state: visitOf(thread).state,
    type,
    output,
    ...(assigned === undefined ? {} : { assigned }),
    ...(via === undefined ? {} : { via }),
  });
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
  byDefault: Json,
  via?: Via,
): void {
  const departure = depart(turn, thread, exit, byDefault);
  const problem = departure.kind === 'problem' ? departure : limitProblem(turn, thread, departure);
  if (problem !== undefined) return failState(turn, thread, problem);
  if (departure.kind === 'departure') leave(turn, thread, type, exit, departure, via);
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
  fail(turn, thread, recordProblem(turn, thread, problem));
}

function succeed(turn: Turn, thread: WorkingThread, output: Json): void {
  append(turn, thread.lastEvent, { kind: 'execution-succeeded', output });
  turn.execution.output = output;
  end(turn, 'SUCCEEDED', {});
}
