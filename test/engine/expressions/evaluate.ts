// Runs one expression through our evaluator and gives the outcome as plain data, for comparing with an oracle.
import { parseJsonata } from '../../../compiler/asl/expressions/jsonata/parse.js';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { compileJsonata } from '../../../src/engine/expressions/jsonata/compile.js';
import { errorOf, isFault } from '../../../src/engine/expressions/jsonata/faults.js';
import { plainJson, unsupportedValue } from '../../../src/engine/expressions/jsonata/result.js';
import { javaRandom } from '../../../src/engine/expressions/java-random.js';
import type { EvaluationScope } from '../../../src/engine/expressions/types.js';

export type Outcome =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'function' }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | { readonly kind: 'refused'; readonly what: string };

export interface Given {
  readonly variables?: JsonObject;
  readonly states?: EvaluationScope['states'];
  /** The document of `$$`, which Step Functions does not have but the JSONata suite does. */
  readonly root?: Json | undefined;
  readonly millis?: number;
  readonly limits?: 'aws' | 'none';
}

/** The time of evaluations that are not given one. */
export const present = 1_700_000_000_123;

export function scopeOf(given: Given = {}): EvaluationScope {
  return {
    states: given.states ?? { input: null, context: {} },
    variables: given.variables ?? {},
    millis: given.millis ?? present,
    random: javaRandom(1),
    ...(given.limits === undefined ? {} : { limits: given.limits }),
  };
}

export function evaluate(text: string, given: Given = {}): Outcome {
  const parsed = parseJsonata(text);
  if (parsed.kind === 'error') return { kind: 'error', code: parsed.code, message: parsed.message };
  const linked = compileJsonata(parsed.ast);
  if (linked.kind === 'unsupported') return { kind: 'refused', what: linked.what };
  try {
    const value = linked.evaluate(scopeOf(given), given.root);
    return value === undefined ? { kind: 'nothing' } : { kind: 'value', value: plainJson(value, given.limits) };
  } catch (thrown) {
    if (thrown === unsupportedValue) return { kind: 'function' };
    // As in `template.ts`: a value that a transform put into itself.
    if (thrown instanceof RangeError) return { kind: 'error', code: 'limit', message: 'nested without end' };
    if (!isFault(thrown)) throw thrown;
    const { code, message } = errorOf(thrown);
    if (thrown.code === 'limit-unsupported') return { kind: 'refused', what: message };
    return { kind: 'error', code: code ?? 'limit', message };
  }
}
