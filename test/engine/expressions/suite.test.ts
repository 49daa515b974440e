// The JSONata suite: every case gives what the reference implementation gives, but for the few listed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { evaluate } from './evaluate.js';

interface Case {
  readonly id: string;
  readonly expr: string;
  readonly data?: Json;
  readonly dataset?: string | null;
  readonly bindings?: JsonObject;
  readonly result?: Json;
  readonly undefinedResult?: true;
  readonly unordered?: true;
  readonly code?: string;
  readonly error?: { readonly code: string };
}

interface Difference {
  readonly because: string;
  readonly outcome: object;
}
const noEval: Difference = { because: 'AWS disables $eval', outcome: { kind: 'error', code: 'T1006' } };
const depth = expect.stringContaining('Stack overflow error') as string;
const time = expect.stringContaining('timeout') as string;

/** Cases that end differently, with budgets off as well as on. */
const different: { readonly [id: string]: Difference } = {
  'function-eval/case000/0': noEval,
  'function-eval/case002/0': noEval,
  'function-eval/case004/0': noEval,
  'function-eval/case008/0': noEval,
  'function-eval/case008/2': noEval,
  'function-eval/case008/3': noEval,
  'tail-recursion/case002/0': {
    because: "the suite's runner stops it with U1001, AWS by depth",
    outcome: { message: depth },
  },
  'tail-recursion/case006/0': {
    because: "the suite's runner stops it with U1001, AWS by time",
    outcome: { message: time },
  },
};
/** Only a budget ends these. */
const endless: ReadonlySet<string> = new Set(['tail-recursion/case002/0', 'tail-recursion/case006/0']);

/** Cases that meet a limit of AWS when budgets are on. */
const limited: { readonly [id: string]: object } = {
  'range-operator/case024/0': { kind: 'error', message: expect.stringContaining('memory limit') as string },
  'tail-recursion/case001/0': { kind: 'error', message: depth },
};

function linesOf<T>(file: string): readonly T[] {
  const text = readFileSync(new URL(`./suite/${file}`, import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}

const datasets = new Map(
  linesOf<{ readonly name: string; readonly data: Json }>('datasets.jsonl').map(({ name, data }) => [name, data]),
);

function expected(test: Case): object {
  if (test.code !== undefined) return { code: test.code };
  if (test.error !== undefined) return { code: test.error.code };
  return test.undefinedResult === true ? { kind: 'nothing' } : { kind: 'value', value: test.result as Json };
}

function sorted(value: Json): Json {
  return Array.isArray(value) ? value.map((item: Json) => JSON.stringify(item)).sort() : value;
}

const groups = new Map<string, Case[]>();
for (const one of linesOf<Case>('cases.jsonl')) {
  const name = one.id.slice(0, one.id.indexOf('/'));
  groups.set(name, [...(groups.get(name) ?? []), one]);
}

for (const limits of ['none', 'aws'] as const)
  test.each([...groups.keys()])(`limits ${limits}: %s`, { timeout: 60_000 }, (group) => {
    for (const one of groups.get(group) ?? []) {
      const root = one.dataset === undefined || one.dataset === null ? one.data : datasets.get(one.dataset);
      const special = different[one.id]?.outcome ?? (limits === 'aws' ? limited[one.id] : undefined);
      const bounds = endless.has(one.id) ? 'aws' : limits;
      const outcome = evaluate(one.expr, { variables: one.bindings ?? {}, root, limits: bounds });
      const wanted = special ?? expected(one);
      if (special === undefined && outcome.kind === 'value' && one.unordered === true)
        expect(sorted(outcome.value), one.id).toEqual(sorted(one.result as Json));
      else expect(outcome, one.id).toMatchObject(wanted);
    }
  });
