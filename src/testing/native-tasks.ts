// One call of a task in a native run: answered like in a simulation, retried and timed out by the engine's own rules.
import type { Retrier } from '../../compiler/asl/definition.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Retrier as RetryRule, TaskSettings } from '../../compiler/ir/task-options.js';
import type { Json } from '../../compiler/json.js';
import { decideRetry } from '../engine/retry.js';
import type { VirtualClock } from '../runtime/clocks/virtual.js';
import { copyJson } from '../runtime/json-copy.js';
import { failedWith } from '../runtime/tasks/lambda.js';
import { answer, type Answer } from './answer.js';
import type { Answerer } from './mocks.js';
import type { TaskCallRecord } from './outcome.js';
import { TaskFailure, type FailureInfo } from './task-failure.js';

export interface CallContext {
  readonly clock: VirtualClock;
  /** Numbers between 0 and 1 for the jitter of retries. */
  readonly random: () => number;
  readonly record: (call: TaskCallRecord) => void;
  /** True where the workflow has a timeout of its own. */
  readonly endsSomehow: boolean;
  /** Milliseconds of real time that a handler may be at work. */
  readonly patience: number;
  /** True once the run has ended: what the function still does then leads nowhere. */
  readonly isOver: () => boolean;
  /** Handlers are no part of the workflow: their calls of tasks do not belong to the run. */
  readonly outside: <T>(work: () => T) => T;
  /** The test is wrong: ends the run, whatever the workflow catches. The result never settles. */
  readonly abort: (error: unknown) => Promise<never>;
  readonly refuse: (diagnostics: readonly Diagnostic[]) => Promise<never>;
}

export interface NativeCall {
  readonly task: string;
  readonly input: Json;
  readonly answerer: Answerer;
}

/**
 * Attempts until one succeeds or no retrier applies.
 * @throws TaskFailure
 */
export async function callTask(call: NativeCall, settings: TaskSettings, context: CallContext): Promise<unknown> {
  const retriers = settings.retry.map(toAsl);
  let counts: readonly number[] = [];
  for (let attempt = 1; ; attempt++) {
    if (context.isOver()) return forever();
    const outcome = await attemptCall(call, attempt, settings, context);
    if (outcome.kind === 'succeeded') return outcome.output;
    const { failure, alias, thrown } = outcome;
    const occurrence = { name: failure.error, origin: 'task', ...(alias === undefined ? {} : { alias }) } as const;
    const decision = decideRetry(retriers, counts, occurrence, context.random);
    if (decision.kind === 'give-up') throw new TaskFailure(failure, thrown);
    counts = decision.counts;
    await context.clock.sleep(decision.delayMs);
  }
}

type AttemptOutcome =
  | { readonly kind: 'succeeded'; readonly output: Json }
  | { readonly kind: 'failed'; readonly failure: FailureInfo; readonly alias?: string; readonly thrown?: unknown };

async function attemptCall(
  { task, input, answerer }: NativeCall,
  attempt: number,
  settings: TaskSettings,
  context: CallContext,
): Promise<AttemptOutcome> {
  const { clock, outside, patience } = context;
  context.record({ task, input, attempt, at: clock.now() });
  const given = await whileHeld(clock, () => outside(() => answer(answerer, { task, input, attempt, patience })));
  if (given.kind === 'mistake') return context.abort(given.error);
  const takes = given.kind === 'never' ? Infinity : given.takes;
  const limit = firstLimit(settings);
  if (takes > limit.milliseconds) {
    await clock.sleep(limit.milliseconds);
    return {
      kind: 'failed',
      failure: { error: 'States.Timeout' },
      ...(limit.alias === undefined ? {} : { alias: limit.alias }),
    };
  }
  if (given.kind === 'never') {
    return context.endsSomehow ? forever() : context.refuse([diagnose('test/never-ends', { task })]);
  }
  if (takes > 0) await clock.sleep(takes);
  if (given.kind === 'threw') return { kind: 'failed', failure: failureOfThrow(given.thrown), thrown: given.thrown };
  const copied = copyJson(given.value);
  if (copied.kind === 'json') return { kind: 'succeeded', output: copied.value };
  const { path, what } = copied;
  return context.refuse([diagnose('task/result-not-json', { task, path, what })]);
}

interface Limit {
  readonly milliseconds: number;
  readonly alias?: string;
}

/** Timeout or heartbeat, whichever comes first; a missed heartbeat is reported as a timeout and answers to both names. */
function firstLimit({ timeoutSeconds = Infinity, heartbeatSeconds = Infinity }: TaskSettings): Limit {
  if (heartbeatSeconds < timeoutSeconds)
    return { milliseconds: heartbeatSeconds * 1000, alias: 'States.HeartbeatTimeout' };
  return { milliseconds: timeoutSeconds * 1000 };
}

export function forever(): Promise<never> {
  return new Promise<never>(() => undefined);
}

function failureOfThrow(thrown: unknown): FailureInfo {
  const { error, cause } = failedWith(thrown);
  return { error, cause };
}

async function whileHeld(clock: VirtualClock, work: () => Answer | Promise<Answer>): Promise<Answer> {
  const release = clock.hold();
  try {
    return await work();
  } finally {
    release();
  }
}

function toAsl(rule: RetryRule): Retrier {
  return {
    ErrorEquals: rule.errorEquals,
    ...(rule.intervalSeconds === undefined ? {} : { IntervalSeconds: rule.intervalSeconds }),
    ...(rule.maxAttempts === undefined ? {} : { MaxAttempts: rule.maxAttempts }),
    ...(rule.backoffRate === undefined ? {} : { BackoffRate: rule.backoffRate }),
    ...(rule.maxDelaySeconds === undefined ? {} : { MaxDelaySeconds: rule.maxDelaySeconds }),
    ...(rule.jitterStrategy === undefined ? {} : { JitterStrategy: rule.jitterStrategy }),
  };
}
