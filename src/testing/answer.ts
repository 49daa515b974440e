// One call of a task -> what its mock, or else the handler that the task was declared with, made of it. Simulated
// and native runs both ask here; the shapes of results and errors are those of `runtime/tasks/lambda`.
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import type { Json } from '../../compiler/json.js';
import { toMilliseconds } from '../dsl/duration.js';
import { copyJson } from '../runtime/json-copy.js';
import { RunError } from '../runtime/run-error.js';
import { isMistake } from './mistakes.js';
import type { Answerer, MockCall } from './mocks.js';

export interface CallToAnswer {
  readonly task: string;
  readonly input: Json;
  readonly attempt: number;
  /** Milliseconds of real time. */
  readonly patience: number;
}

/** `takes`: milliseconds of virtual time. */
export type Answer =
  | { readonly kind: 'returned'; readonly value: unknown; readonly takes: number }
  | { readonly kind: 'threw'; readonly thrown: unknown; readonly takes: number }
  | { readonly kind: 'never' }
  /** The test is wrong: `error` ends the run, whatever the workflow catches. */
  | { readonly kind: 'mistake'; readonly error: unknown };

/** Asks the handler. A handler that is not asynchronous is answered at once. */
export function answer({ handler, by }: Answerer, call: CallToAnswer): Answer | Promise<Answer> {
  let takes = 0;
  let isNever = false;
  let sayNever: (answer: Answer) => void = () => undefined;
  const saidNever = new Promise<Answer>((resolve) => {
    sayNever = resolve;
  });
  const info: MockCall = {
    attempt: call.attempt,
    takes: (duration) => {
      takes = toMilliseconds(duration);
    },
    never: () => {
      isNever = true;
      sayNever({ kind: 'never' });
      return new Promise<never>(() => undefined);
    },
  };
  const returned = (value: unknown): Answer => ({ kind: 'returned', value, takes });
  const threw = (thrown: unknown): Answer =>
    isMistake(thrown, by) ? { kind: 'mistake', error: thrown } : { kind: 'threw', thrown, takes };
  try {
    const value = handler(copyOf(call.input) as never, info);
    if (isNever) return { kind: 'never' };
    if (!isThenable(value)) return returned(value);
    return patiently(call, by, [Promise.resolve(value).then(returned, threw), saidNever]);
  } catch (thrown) {
    return threw(thrown);
  }
}

// Taken while this module loads: the timers of a test may be fake later on.
const { setTimeout: ringAfter, clearTimeout: silence } = globalThis;

/** The first of the answers, if one comes while patience lasts. */
async function patiently(
  { task, patience }: CallToAnswer,
  by: Answerer['by'],
  answers: readonly Promise<Answer>[],
): Promise<Answer> {
  let alarm: NodeJS.Timeout | undefined;
  const none = new Promise<Answer>((resolve) => {
    const seconds = patience / 1000;
    const error = () => new RunError([diagnose('test/no-answer', { task, by, seconds })]);
    alarm = ringAfter(() => resolve({ kind: 'mistake', error: error() }), patience);
  });
  const first = await Promise.race([...answers, none]);
  silence(alarm);
  return first;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** Data never crosses as the same object: who changes a copy changes nothing else. */
export function copyOf(value: Json): Json {
  const copied = copyJson(value);
  return copied.kind === 'json' ? copied.value : value;
}
