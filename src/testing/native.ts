// `native`: runs the workflow's own function as plain JavaScript, under the same virtual clock and the same mocks as
// `simulate`. Each run lives in its own AsyncLocalStorage, so runs at the same time do not meet.
import { AsyncLocalStorage } from 'node:async_hooks';
import { diagnose, hasErrors } from '../../compiler/diagnostics/diagnostic.js';
import type { Json } from '../../compiler/json.js';
import { durationProblem, toSeconds, type Duration } from '../dsl/duration.js';
import type { NativeRun } from '../dsl/native-run.js';
import { handleKey, nativeKey } from '../dsl/symbols.js';
import { settingsOf } from '../dsl/task-options.js';
import type { Workflow } from '../dsl/workflow-handle.js';
import { randomStream } from '../engine/random.js';
import { virtualClock, type VirtualClock } from '../runtime/clocks/virtual.js';
import { copyJson } from '../runtime/json-copy.js';
import { RunError } from '../runtime/run-error.js';
import { copyOf } from './answer.js';
import { setUpMocks, taskName, type Mocks, type MockSetup } from './mocks.js';
import { callTask, forever, type CallContext } from './native-tasks.js';
import type { RunOptions, RunOutcome, TaskCallRecord } from './outcome.js';
import { inputOf, patienceOf, startOf } from './run-input.js';
import { failureOf } from './task-failure.js';

/** A run of the function itself: no states, no history. */
export type NativeOutcome<Out = unknown> = RunOutcome<Out>;

/**
 * Runs a workflow's function in Node. The outcome must be that of `simulate`, always.
 * @throws RunError when the workflow is a chain, when a task is neither mocked nor declared with a handler, or when
 *   data is not JSON.
 * @example
 * const run = await native(verifyUser, { id: 'u1', email: 'a@b.c' }, (mock) => mock
 *   .on(sendVerification, () => ({ messageId: 'm1' }))
 *   .on(checkVerified, () => ({ verified: false })));
 */
export async function native<In, Out>(
  workflow: Workflow<In, Out>,
  input: NoInfer<In>,
  mocks?: MockSetup,
  options: RunOptions = {},
): Promise<NativeOutcome<Out>> {
  const { run, timeout } = workflow[handleKey];
  if (run === undefined) throw new RunError([diagnose('test/no-function', { workflow: workflow.name })]);
  const start = inputOf(input);
  const clock = virtualClock({ ...startOf(options), patience: 'macrotask' });
  const startTime = clock.now();
  const calls: TaskCallRecord[] = [];
  const mistake = makeMistake();
  let isOver = false;
  const context: CallContext = {
    clock,
    endsSomehow: timeout !== undefined,
    patience: patienceOf(options),
    random: randomStream(options.seed ?? 0, 'jitter'),
    record: (call) => void calls.push(call),
    isOver: () => isOver,
    outside: (work) => runs.run(undefined, work),
    abort: mistake.abort,
    refuse: (diagnostics) => mistake.abort(new RunError(diagnostics)),
  };
  makeFindable();
  const ended = runs.run(makeRun(context, setUpMocks(mocks)), () => settle(() => run(copyOf(start) as In), context));
  const limit = deadline(clock, timeout);
  try {
    const ending = await Promise.race([ended, mistake.made, limit.reached]);
    return { ...(ending as Ending<Out>), calls, startTime, stopTime: clock.now() };
  } finally {
    isOver = true;
    limit.cancel();
  }
}

type Ending<Out> = Pick<RunOutcome<Out>, 'status' | 'output' | 'error' | 'cause'>;

const timedOut: Ending<never> = { status: 'TIMED_OUT', error: 'States.Timeout' };

interface Deadline {
  readonly reached: Promise<Ending<never>>;
  readonly cancel: () => void;
}

/** The workflow's own timeout; never reached where it has none. */
function deadline(clock: VirtualClock, timeout: Duration | undefined): Deadline {
  let cancel: () => void = () => undefined;
  const reached = new Promise<Ending<never>>((resolve) => {
    if (timeout === undefined) return;
    cancel = clock.schedule(clock.now() + toSeconds(timeout) * 1000, () => resolve(timedOut));
  });
  return { reached, cancel: () => cancel() };
}

async function settle(run: () => Promise<unknown>, context: CallContext): Promise<Ending<unknown>> {
  try {
    return { status: 'SUCCEEDED', output: await crossing('the output', await run(), context) };
  } catch (thrown) {
    return { status: 'FAILED', ...failureOf(thrown) };
  }
}

/** What leaves the function crosses as a copy, as it would in Step Functions. */
function crossing(what: string, value: unknown, { refuse }: CallContext): Json | Promise<never> {
  const copied = copyJson(value);
  if (copied.kind === 'json') return copied.value;
  return refuse([diagnose('test/value-not-json', { what, path: copied.path, found: copied.what })]);
}

function makeRun(context: CallContext, mocks: Mocks): NativeRun {
  return {
    call: async (handle, input, options) => {
      if (context.isOver()) return forever();
      const task = taskName(handle);
      const { settings, diagnostics } = settingsOf(options, `the call of task \`${task}\``);
      if (hasErrors(diagnostics)) return context.refuse(diagnostics);
      const answerer = mocks.answererOf(task, handle.handler);
      if (answerer === undefined) return context.refuse([diagnose('test/unmocked-task', { task })]);
      // Without an argument nothing is sent, and Lambda makes an empty object of that.
      const crossed = input === undefined ? {} : await crossing(`the input of task \`${task}\``, input, context);
      return callTask({ task, input: crossed, answerer }, settings, context);
    },
    wait: (duration) => {
      if (context.isOver()) return forever();
      const problem = durationProblem(duration);
      if (problem !== undefined) return context.refuse([diagnose('dsl/bad-duration', { problem })]);
      return context.clock.sleep(toSeconds(duration) * 1000);
    },
  };
}

interface Mistake {
  /** Rejected when the test turns out to be wrong. */
  readonly made: Promise<never>;
  readonly abort: CallContext['abort'];
}

function makeMistake(): Mistake {
  let end: (error: unknown) => void = () => undefined;
  const made = new Promise<never>((_, reject) => {
    end = reject;
  });
  const abort = (error: unknown): Promise<never> => {
    end(error);
    return forever();
  };
  return { made, abort };
}

const runs = new AsyncLocalStorage<NativeRun | undefined>();

interface Findable {
  [nativeKey]?: () => NativeRun | undefined;
}

/** Another copy of this package may have put itself there first: then both are asked. */
function makeFindable(): void {
  const holder = globalThis as Findable;
  if (findable) return;
  const before = holder[nativeKey];
  holder[nativeKey] = () => runs.getStore() ?? before?.();
  findable = true;
}
let findable = false;
