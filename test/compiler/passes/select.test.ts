// Whatever the selection table emits must give what Node gives: random expressions are printed as JavaScript and
// run here, selected as JSONata and evaluated by the reference package.
import fc from 'fast-check';
import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { printJsonata } from '../../../compiler/emit/jsonata-text.js';
import { templateJson } from '../../../compiler/emit/template-json.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import { isOnly } from '../../../compiler/ir/facts.js';
import type { JsonataExpr } from '../../../compiler/ir/jsonata.js';
import { printExpr } from '../../../compiler/ir/print.js';
import { freshNames } from '../../../compiler/passes/fresh-names.js';
import type { Context } from '../../../compiler/passes/select/context.js';
import { selectTemplate } from '../../../compiler/passes/select/template.js';
import { selectTest } from '../../../compiler/passes/select/test.js';
import { selecting } from '../../../compiler/passes/select/value.js';
import { randomEnvironment, randomExpr, variables } from './random-expr.js';

type Environment = Readonly<Record<string, Json | undefined>>;

const newContext = (): Context =>
  selecting({
    resultSteps: [],
    boxed: new Set(
      Object.keys(variables).filter(
        (name) =>
          !isOnly(variables[name]?.facts ?? { may: [] }, 'null', 'boolean', 'number', 'string', 'array', 'object'),
      ),
    ),
    fresh: freshNames(Object.keys(variables)),
    diagnostics: [],
  });

/** What Node makes of it, as JSON sees it. */
function inNode(expr: Expr, environment: Environment): unknown {
  const names = Object.keys(environment);
  const run = new Function(...names, `return (${printExpr(expr)});`) as (...values: unknown[]) => unknown;
  const value = run(...names.map((name) => environment[name]));
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

async function inJsonata(text: string, environment: Environment, boxed: ReadonlySet<string>): Promise<unknown> {
  const bindings = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      boxed.has(name) ? (value === undefined ? {} : { value }) : value,
    ]),
  );
  const value: unknown = await jsonata(text).evaluate(undefined, bindings);
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

async function compare(
  expr: Expr,
  environment: Environment,
  select: (expr: Expr, context: Context) => JsonataExpr,
  expected: unknown,
): Promise<void> {
  const context = newContext();
  const selected = select(expr, context);
  // Refused with a reason: nothing is promised.
  if (context.diagnostics.length > 0) return;
  const text = printJsonata(selected);
  expect([text, await inJsonata(text, environment, context.boxed)]).toEqual([text, expected]);
}

test('values are those of Node', async () => {
  await fc.assert(
    fc.asyncProperty(randomExpr, randomEnvironment, (expr, environment) =>
      compare(expr, environment, (one, context) => context.value(one), inNode(expr, environment)),
    ),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000) },
  );
}, 60_000);

test('tests are exactly true or false, as Node sees the truth', async () => {
  await fc.assert(
    fc.asyncProperty(randomExpr, randomEnvironment, (expr, environment) =>
      compare(expr, environment, selectTest, Boolean(inNode(expr, environment))),
    ),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000) },
  );
}, 60_000);

test('templates give the JSON that Node would send', async () => {
  const evaluate = async (json: Json, environment: Environment, boxed: ReadonlySet<string>): Promise<unknown> => {
    if (typeof json === 'string' && json.startsWith('{%') && json.endsWith('%}')) {
      const value = await inJsonata(json.slice(2, -2), environment, boxed);
      // AWS fails the state.
      if (value === undefined) throw new Error(`${json} gives nothing`);
      return value;
    }
    if (Array.isArray(json)) return Promise.all(json.map((one: Json) => evaluate(one, environment, boxed)));
    if (typeof json !== 'object' || json === null) return json;
    const pairs = Object.entries(json).map(async ([key, value]) => [
      key,
      await evaluate(value as Json, environment, boxed),
    ]);
    return Object.fromEntries((await Promise.all(pairs)) as [string, unknown][]);
  };
  await fc.assert(
    fc.asyncProperty(randomExpr, randomEnvironment, async (expr, environment) => {
      const context = newContext();
      const json = templateJson(selectTemplate(expr, context, 'null'));
      if (context.diagnostics.length > 0) return;
      expect([json, await evaluate(json, environment, context.boxed)]).toEqual([
        json,
        inNode(expr, environment) ?? null,
      ]);
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000) },
  );
}, 60_000);
