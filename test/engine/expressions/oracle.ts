// The `jsonata` package's own evaluator, asked for the same outcome as `evaluate.ts` gives.
import jsonata from 'jsonata';
import type { Json } from '../../../compiler/json.js';
import { present, type Given, type Outcome } from './evaluate.js';

export async function oracle(text: string, given: Given = {}, evaluator: typeof jsonata = jsonata): Promise<Outcome> {
  try {
    const expression = evaluator(text);
    const bindings = { ...given.variables, states: given.states ?? { input: null, context: {} } };
    // The package may write into its input, so it gets a copy of its own.
    const copy = structuredClone({ bindings, root: given.root });
    const before = JSON.stringify(copy);
    const value: unknown = await at(
      given.millis ?? present,
      () => expression.evaluate(copy.root, copy.bindings) as Promise<unknown>,
    );
    // Grouping an empty array writes into it; what is read from there afterwards is no behaviour to agree with.
    if (JSON.stringify(copy) !== before) return { kind: 'error', code: 'crash', message: 'the input was changed' };
    if (value === undefined) return { kind: 'nothing' };
    if (holdsFunction(value)) return { kind: 'function' };
    const normal = JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'number' && !Number.isFinite(item) ? String(item) : item,
    );
    return { kind: 'value', value: JSON.parse(normal) as Json };
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message?: string };
    return { kind: 'error', code: code ?? 'crash', message: String(message) };
  }
}

/** The package looks at the clock once, before it first waits. */
function at<T>(millis: number, run: () => T): T {
  const real = globalThis.Date;
  globalThis.Date = class extends real {
    constructor(...parts: readonly number[]) {
      super(...((parts.length === 0 ? [millis] : parts) as [number]));
    }
  } as DateConstructor;
  try {
    return run();
  } finally {
    globalThis.Date = real;
  }
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) return true;
  return Object.values(value).some(holdsFunction);
}
