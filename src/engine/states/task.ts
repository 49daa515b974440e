// Task: calls the outside world, waits for its answer under timeouts, and meets errors with Retry and Catch.
// Each attempt evaluates its arguments anew and has its own clocks; the state is entered and left only once.
import type { Json } from '../../../compiler/json.js';
import type { ContextMore } from '../context.js';
import type { ErrorInfo } from '../execution.js';
import { meet, troubled } from '../failure.js';
import { fits, maxDataBytes, parametersTooLarge, resultTooLarge } from '../limits.js';
import type { LinkedTask } from '../linked.js';
import { isMapRunSignal, type TimerId, type MapRunSignal } from '../messages.js';
import { nextRandom } from '../random.js';
import { readResource } from '../../../compiler/asl/resources/resource.js';
import type { ErrorOccurrence } from '../retry.js';
import { taskToken } from '../token.js';
import { depart, leave, momentOf, visitOf } from '../transition.js';
import {
  callTask,
  cancelTask,
  cancelTimer,
  isRunning,
  record,
  startTimer,
  type Turn,
  type WorkingThread,
} from '../turn.js';
import type { Answer, StateHandler } from './handler.js';

export const task: StateHandler<'Task'> = {
  link(state, name, linker) {
    if (readResource(state.Resource) === undefined) linker.refuse('Resource', `the resource \`${state.Resource}\``);
    const timeoutSeconds = linker.seconds('TimeoutSeconds');
    const heartbeatSeconds = linker.seconds('HeartbeatSeconds');
    const roleArn = linker.roleArn();
    return {
      type: 'Task',
      name,
      resource: state.Resource,
      input: linker.input(),
      arguments: linker.work(),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
      ...(roleArn === undefined ? {} : { roleArn }),
      ...linker.working(state),
    };
  },
  enter: attempt,
  answer(turn, thread, state, answer) {
    const { phase } = thread;
    if (phase.kind === 'retry') return attempt(turn, thread, state);
    if (phase.kind === 'task' && answer.kind !== 'child-ended')
      if (!isMapRunSignal(answer)) answers[answer.kind](turn, thread, state, phase, answer as never);
  },
};

type Calling = Extract<WorkingThread['phase'], { kind: 'task' }>;
type AnswerTable = {
  readonly [K in Exclude<Answer, MapRunSignal>['kind']]: (
    turn: Turn,
    thread: WorkingThread,
    state: LinkedTask,
    phase: Calling,
    answer: Extract<Answer, { kind: K }>,
  ) => void;
};

const answers: AnswerTable = {
  'task-started'(turn, thread, state, phase, { workerName }) {
    if (phase.stage !== 'scheduled') return;
    recordStart(turn, thread, state, workerName);
    if (isRunning(turn)) thread.phase = { ...phase, stage: 'started', ...clocks(turn, thread, phase, 'all') };
  },
  'task-submitted'(turn, thread, state, phase, { output }) {
    if (phase.stage !== 'started' || (phase.call.pattern !== 'sync' && phase.call.pattern !== 'callback')) return;
    if (turn.execution.limits === 'aws' && !fits(output, maxDataBytes)) {
      cancelTask(turn, phase.call.task);
      settle(turn, thread, state, phase);
      return taskFailed(turn, thread, state, tooLarge(state));
    }
    record(turn, thread, { kind: 'task-submitted', state: state.name, resource: state.resource, output });
    if (!isRunning(turn)) return;
    cancelTimer(turn, phase.heartbeat);
    thread.phase = { ...phase, stage: 'submitted', ...clocks(turn, thread, phase, 'heartbeat') };
  },
  'task-succeeded'(turn, thread, state, phase, { output }) {
    settle(turn, thread, state, phase);
    if (turn.execution.limits === 'aws' && !fits(output, maxDataBytes)) {
      return taskFailed(turn, thread, state, tooLarge(state));
    }
    record(turn, thread, {
      kind: 'task-succeeded',
      state: state.name,
      resource: state.resource,
      output,
    });
    if (!isRunning(turn)) return;
    const departure = depart(turn, thread, state.exit, output, contextOf(phase.call.token));
    if (departure.kind === 'problem') return troubled(turn, thread, state, departure);
    leave(turn, thread, 'Task', state.exit, departure);
  },
  'task-failed'(turn, thread, state, phase, { error, cause }) {
    settle(turn, thread, state, phase);
    taskFailed(turn, thread, state, {
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
  },
  heartbeat(turn, thread, _state, phase) {
    if (phase.heartbeat === undefined) return;
    cancelTimer(turn, phase.heartbeat);
    thread.phase = { ...phase, ...clocks(turn, thread, phase, 'heartbeat') };
  },
  timer(turn, thread, state, phase, { timer }) {
    cancelTask(turn, phase.call.task);
    settle(turn, thread, state, phase, timer);
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
  const { name, resource } = state;
  const { execution } = turn;
  const visit = visitOf(thread);
  const { pattern } = readResource(resource) ?? { pattern: 'request' };
  const id = execution.nextId++;
  const token =
    pattern === 'callback' || pattern === 'activity'
      ? taskToken({ executionArn: execution.arn, task: id }, nextRandom(thread.streams, 'jitter'))
      : undefined;
  const moment = momentOf(turn, thread, contextOf(token));
  const input = state.input(moment, moment.input);
  const args = input.kind === 'problem' ? input : state.arguments(moment, input.value);
  if (args.kind === 'problem') return troubled(turn, thread, state, args);
  const parameters: Json = args.value;
  if (execution.limits === 'aws' && !fits(parameters, maxDataBytes)) {
    const cause = parametersTooLarge(nameOf(state));
    return troubled(turn, thread, state, { kind: 'problem', error: 'States.DataLimitExceeded', cause });
  }
  const timeoutSeconds = state.timeoutSeconds?.(moment);
  if (typeof timeoutSeconds === 'object') return troubled(turn, thread, state, timeoutSeconds);
  const heartbeatSeconds = state.heartbeatSeconds?.(moment);
  if (typeof heartbeatSeconds === 'object') return troubled(turn, thread, state, heartbeatSeconds);
  const roleArn = state.roleArn?.(moment);
  if (typeof roleArn === 'object') return troubled(turn, thread, state, roleArn);
  const asked = {
    resource,
    arguments: parameters,
    attempt: visit.retryCount + 1,
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
    ...(roleArn === undefined ? {} : { roleArn }),
  };
  record(turn, thread, {
    kind: 'task-scheduled',
    state: name,
    region: execution.region,
    ...(visit.retrier === undefined ? {} : { retrier: visit.retrier }),
    ...asked,
  });
  if (pattern !== 'activity') recordStart(turn, thread, state);
  if (!isRunning(turn)) return;
  const call = callTask(turn, thread, id, {
    pattern,
    ...(token === undefined ? {} : { token }),
    stateName: name,
    ...asked,
  });
  const phase: Calling = { kind: 'task', call, stage: pattern === 'activity' ? 'scheduled' : 'started' };
  // The clocks of an activity start when a worker takes it, the heartbeat of a callback when it is submitted.
  const running = pattern === 'activity' ? {} : clocks(turn, thread, phase, pattern === 'callback' ? 'timeout' : 'all');
  thread.phase = { ...phase, ...running };
}

function recordStart(turn: Turn, thread: WorkingThread, { name, resource }: LinkedTask, workerName?: string): void {
  const worker = workerName === undefined ? {} : { workerName };
  record(turn, thread, { kind: 'task-started', state: name, resource, ...worker });
}

type Clocks = Pick<Calling, 'timeout' | 'heartbeat'>;

/** Starts the clocks that the task has. */
function clocks(turn: Turn, thread: WorkingThread, { call }: Calling, which: 'all' | 'timeout' | 'heartbeat'): Clocks {
  const start = (seconds: number) => startTimer(turn, thread, turn.time + seconds * 1000);
  const { timeoutSeconds, heartbeatSeconds } = call;
  return {
    ...(timeoutSeconds === undefined || which === 'heartbeat' ? {} : { timeout: start(timeoutSeconds) }),
    ...(heartbeatSeconds === undefined || which === 'timeout' ? {} : { heartbeat: start(heartbeatSeconds) }),
  };
}

/** The answer is in: forget the task and stop its clocks, but for the one that has just rung. */
function settle(turn: Turn, thread: WorkingThread, state: LinkedTask, phase: Calling, rung?: TimerId): void {
  // Whoever answers for an activity that nobody took has taken it.
  if (phase.stage === 'scheduled') recordStart(turn, thread, state);
  delete turn.execution.waiting[phase.call.task];
  for (const timer of [phase.timeout, phase.heartbeat]) {
    if (timer?.timer !== rung) cancelTimer(turn, timer);
  }
}

function taskFailed(turn: Turn, thread: WorkingThread, state: LinkedTask, info: ErrorInfo): void {
  record(turn, thread, { kind: 'task-failed', state: state.name, resource: state.resource, ...info });
  meet(turn, thread, state, { name: info.error, origin: 'task' }, info);
}

function tooLarge(state: LinkedTask): ErrorInfo {
  return { error: 'States.DataLimitExceeded', cause: resultTooLarge(nameOf(state)) };
}

function contextOf(token: string | undefined): ContextMore {
  return token === undefined ? {} : { token };
}

/** As AWS names the task in messages about limits: the service's type, or the function's ARN. */
function nameOf(state: LinkedTask): string {
  const resource = readResource(state.resource);
  return resource?.kind === 'service' ? resource.service : state.resource;
}
