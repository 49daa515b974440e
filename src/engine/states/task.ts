// Task: calls the outside world, waits for its answer under timeouts, and meets errors with Retry and Catch.
// Each attempt evaluates its arguments anew and has its own clocks; the state is entered and left only once.
import type { Json } from '../../../compiler/json.js';
import { unexpectedType } from '../expressions/causes.js';
import type { CompiledTemplate, EvaluationScope } from '../expressions/types.js';
import { fits, maxDataBytes, maxSeconds, parametersTooLarge, resultTooLarge } from '../limits.js';
import type { LinkedTask } from '../linked.js';
import type { TimerId } from '../messages.js';
import { nextRandom } from '../random.js';
import { readResource } from '../resource.js';
import { decideRetry, type ErrorOccurrence, findCatcher } from '../retry.js';
import {
  depart,
  evaluate,
  failState,
  leave,
  limitProblem,
  type Problem,
  problemOf,
  recordProblem,
  scopeOf,
  visitOf,
} from '../transition.js';
import { callTask, cancelTimer, fail, isRunning, record, startTimer, type Turn, type WorkingThread } from '../turn.js';
import type { ErrorInfo } from '../execution.js';
import type { Answer, StateHandler } from './handler.js';

export const task: StateHandler<'Task'> = {
  fields: [
    'Resource',
    'Arguments',
    'TimeoutSeconds',
    'HeartbeatSeconds',
    'Retry',
    'Catch',
    'Output',
    'Assign',
    'Next',
    'End',
  ],
  link(state, name, linker) {
    const resource = readResource(state.Resource);
    if (resource?.pattern !== 'request') linker.refuse('Resource', `the resource \`${state.Resource}\``);
    const args = linker.optional(state.Arguments, 'Arguments');
    const timeoutSeconds = linker.optional(state.TimeoutSeconds, 'TimeoutSeconds');
    const heartbeatSeconds = linker.optional(state.HeartbeatSeconds, 'HeartbeatSeconds');
    return {
      type: 'Task',
      name,
      resource: state.Resource,
      ...(args === undefined ? {} : { arguments: args }),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
      retry: state.Retry ?? [],
      catch: (state.Catch ?? []).map((catcher, index) => ({
        errorEquals: catcher.ErrorEquals,
        exit: linker.exit(catcher, `Catch[${index}]/`),
      })),
      exit: linker.exit(state, ''),
    };
  },
  enter: attempt,
  answer(turn, thread, state, answer) {
    const { phase } = thread;
    if (phase.kind === 'retry') return attempt(turn, thread, state);
    if (phase.kind === 'task') answers[answer.kind](turn, thread, state, phase, answer as never);
  },
};

type Calling = Extract<WorkingThread['phase'], { kind: 'task' }>;
type AnswerTable = {
  readonly [K in Answer['kind']]: (
    turn: Turn,
    thread: WorkingThread,
    state: LinkedTask,
    phase: Calling,
    answer: Extract<Answer, { kind: K }>,
  ) => void;
};

const answers: AnswerTable = {
  'task-succeeded'(turn, thread, state, phase, { output }) {
    settle(turn, phase);
    if (turn.execution.limits === 'aws' && !fits(output, maxDataBytes)) {
      return taskFailed(turn, thread, state, {
        error: 'States.DataLimitExceeded',
        cause: resultTooLarge(nameOf(state)),
      });
    }
    record(turn, thread, { kind: 'task-succeeded', state: state.name, resource: state.resource, output });
    const departure = depart(turn, thread, state.exit, output, { result: output });
    const problem = departure.kind === 'problem' ? departure : limitProblem(turn, thread, departure);
    if (problem !== undefined) return troubled(turn, thread, state, problem);
    if (departure.kind === 'departure') leave(turn, thread, 'Task', state.exit, departure);
  },
  'task-failed'(turn, thread, state, phase, { error, cause }) {
    settle(turn, phase);
    taskFailed(turn, thread, state, {
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
  },
  'task-started': () => undefined,
  'task-submitted': () => undefined,
  heartbeat(turn, thread, _state, phase) {
    const { heartbeat, call } = phase;
    if (heartbeat === undefined || call.heartbeatSeconds === undefined) return;
    cancelTimer(turn, heartbeat);
    thread.phase = { ...phase, heartbeat: startTimer(turn, thread, turn.time + call.heartbeatSeconds * 1000) };
  },
  timer(turn, thread, state, phase, { timer }) {
    settle(turn, phase, timer);
    turn.effects.push({ kind: 'cancel-task', task: phase.call.task });
    const error = 'States.Timeout';
    record(turn, thread, { kind: 'task-timed-out', state: state.name, resource: state.resource, error });
    const occurrence: ErrorOccurrence = { name: error, origin: 'task' };
    const missed = phase.heartbeat?.timer === timer;
    // AWS reports a missed heartbeat as States.Timeout, and lets it be caught by its own name too.
    meet(turn, thread, state, missed ? { ...occurrence, alias: 'States.HeartbeatTimeout' } : occurrence, { error });
  },
};

/** One call of the task, the first or a retry. */
function attempt(turn: Turn, thread: WorkingThread, state: LinkedTask): void {
  const visit = visitOf(thread);
  const scope = scopeOf(turn, thread);
  const args = state.arguments === undefined ? undefined : evaluate(state.arguments, scope);
  if (args?.kind === 'error') return troubled(turn, thread, state, problemOf(args));
  const parameters: Json = args === undefined ? visit.input : args.value;
  if (turn.execution.limits === 'aws' && !fits(parameters, maxDataBytes)) {
    const cause = parametersTooLarge(nameOf(state));
    return troubled(turn, thread, state, { kind: 'problem', error: 'States.DataLimitExceeded', cause });
  }
  const timeoutSeconds = secondsOf(state.timeoutSeconds, scope);
  if (typeof timeoutSeconds === 'object') return troubled(turn, thread, state, timeoutSeconds);
  const heartbeatSeconds = secondsOf(state.heartbeatSeconds, scope);
  if (typeof heartbeatSeconds === 'object') return troubled(turn, thread, state, heartbeatSeconds);
  const clocks = {
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
  };
  const { name, resource } = state;
  const number = visit.retryCount + 1;
  record(turn, thread, {
    kind: 'task-scheduled',
    state: name,
    resource,
    region: turn.execution.region,
    arguments: parameters,
    attempt: number,
    ...(visit.retrier === undefined ? {} : { retrier: visit.retrier }),
    ...clocks,
  });
  record(turn, thread, { kind: 'task-started', state: name, resource });
  if (!isRunning(turn)) return;
  const call = callTask(turn, thread, {
    resource,
    pattern: 'request',
    arguments: parameters,
    stateName: name,
    attempt: number,
    ...clocks,
  });
  thread.phase = {
    kind: 'task',
    call,
    ...(timeoutSeconds === undefined ? {} : { timeout: startTimer(turn, thread, turn.time + timeoutSeconds * 1000) }),
    ...(heartbeatSeconds === undefined
      ? {}
      : { heartbeat: startTimer(turn, thread, turn.time + heartbeatSeconds * 1000) }),
  };
}

/** The answer is in: forget the task and stop its clocks, but for the one that has just rung. */
function settle(turn: Turn, { call, timeout, heartbeat }: Calling, rung?: TimerId): void {
  delete turn.execution.waiting[call.task];
  for (const timer of [timeout, heartbeat]) {
    if (timer?.timer !== rung) cancelTimer(turn, timer);
  }
}

function taskFailed(turn: Turn, thread: WorkingThread, state: LinkedTask, info: ErrorInfo): void {
  record(turn, thread, { kind: 'task-failed', state: state.name, resource: state.resource, ...info });
  meet(turn, thread, state, { name: info.error, origin: 'task' }, info);
}

/** A problem of the state's own: recorded, then met like any error. */
function troubled(turn: Turn, thread: WorkingThread, state: LinkedTask, problem: Problem): void {
  const info = recordProblem(turn, thread, problem);
  meet(turn, thread, state, { name: info.error, origin: 'state' }, info);
}

/** Retry, else Catch, else the execution fails. */
function meet(turn: Turn, thread: WorkingThread, state: LinkedTask, error: ErrorOccurrence, info: ErrorInfo): void {
  const { visit } = thread;
  if (visit === undefined || !isRunning(turn)) return;
  const decision = decideRetry(state.retry, visit.retries, error, () => nextRandom(thread.streams, 'jitter'));
  if (decision.kind === 'retry') {
    const { counts: retries, retrier } = decision;
    thread.visit = { ...visit, retryCount: visit.retryCount + 1, retries, retrier };
    thread.phase = { kind: 'retry', timer: startTimer(turn, thread, turn.time + decision.delayMs) };
    return;
  }
  const index = findCatcher(state.catch, error);
  const catcher = index === undefined ? undefined : state.catch[index];
  if (index === undefined || catcher === undefined) return fail(turn, thread, info);
  const errorOutput = { Error: info.error ?? '', Cause: info.cause ?? '' };
  const departure = depart(turn, thread, catcher.exit, errorOutput, { errorOutput });
  const problem = departure.kind === 'problem' ? departure : limitProblem(turn, thread, departure);
  if (problem !== undefined) return failState(turn, thread, problem);
  if (departure.kind === 'departure') {
    leave(turn, thread, 'Task', catcher.exit, departure, { kind: 'catch', index });
  }
}

/** A whole number of seconds, in the range that AWS allows where the number is written down. */
function secondsOf(template: CompiledTemplate | undefined, scope: EvaluationScope): number | undefined | Problem {
  if (template === undefined) return undefined;
  const evaluation = evaluate(template, scope);
  if (evaluation.kind === 'error') return problemOf(evaluation);
  const { value } = evaluation;
  const { text = '', location } = template;
  if (typeof value !== 'number') return problemOf(unexpectedType(text, location, 'number', value));
  if (Number.isInteger(value) && value > 0 && value <= maxSeconds) return value;
  const cause = `The ${location} field must be a whole number of seconds from 1 to ${maxSeconds}, but was: ${value}`;
  return { kind: 'problem', error: 'States.QueryEvaluationError', cause, location };
}

/** As AWS names the task in messages about limits: the service's type, or the function's ARN. */
function nameOf(state: LinkedTask): string {
  const resource = readResource(state.resource);
  return resource?.kind === 'service' ? resource.service : state.resource;
}
