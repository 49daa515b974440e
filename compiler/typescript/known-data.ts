// What is known part by part -> the object or array that it is, where it holds no function.
import type { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { arrayOf, factsOf, joinFacts } from '../ir/facts.js';
import { placeOf, type Context } from './context.js';
import type { Local } from './locals.js';

/** What holds no function as the data that it is. */
export function dataOf(local: Local, node: ts.Node, context: Context): Expr | undefined {
  if (local.kind === 'value') return local.value;
  if (local.kind !== 'parts') return undefined;
  const entries: { key: string; value: Expr }[] = [];
  for (const [key, part] of local.parts) {
    const value = dataOf(part, node, context);
    if (value === undefined) return undefined;
    entries.push({ key, value });
  }
  const span = placeOf(context, node);
  if (local.shape === 'object') return { kind: 'object', entries, facts: factsOf('object'), span };
  const elements = entries.map(({ value }) => value);
  const facts = arrayOf(elements.map((element) => element.facts).reduce(joinFacts, { may: [] }));
  return { kind: 'array', elements, facts, span };
}
