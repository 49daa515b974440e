// The arguments of a call, in order: data as values, functions as what is known of them. A spread is written out
// where its length is known.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import type { Step } from '../ir/program.js';
import { placeOf, report, type Context } from './context.js';
import { heldBy } from './known-functions.js';
import type { Local } from './locals.js';
import { factsOfMember } from './members.js';
import { keepAside } from './patterns.js';
import { bare } from './syntax.js';

export interface Argument {
  readonly node: ts.Expression;
  /** A `value` where it is data. */
  readonly local: Local;
}

export interface Arguments {
  readonly list: readonly Argument[];
  /** What has to be evaluated before. */
  readonly steps: readonly Step[];
  /** A spread of unknown length at the end. */
  readonly rest?: Spread;
}
export interface Spread {
  readonly node: ts.Expression;
  readonly value: Expr;
}

export function argumentsOf(node: ts.CallExpression, context: Context): Arguments {
  const list: Argument[] = [];
  const steps: Step[] = [];
  let rest: Spread | undefined;
  const add = (one: ts.Expression): void => {
    if (ts.isSpreadElement(one)) spread(one);
    else list.push({ node: one, local: argument(one, context, steps) });
  };
  const spread = (one: ts.SpreadElement): void => {
    const inside = bare(one.expression);
    if (ts.isArrayLiteralExpression(inside)) return inside.elements.forEach(add);
    const held = heldBy(inside, context);
    if (held?.kind === 'parts') return held.parts.forEach((local) => list.push({ node: inside, local }));
    const length = lengthOf(context.checker.getTypeAtLocation(inside), context);
    if (length === undefined) {
      if (one === node.arguments.at(-1)) rest = { node: inside, value: context.expression(inside) };
      else report(context, one, 'ts/unsupported-syntax', spreadRefusal);
      return undefined;
    }
    const whole = keepAside(context, 'spread', context.expression(inside), steps);
    for (let index = 0; index < length; index += 1)
      list.push({ node: inside, local: { kind: 'value', value: elementOf(inside, whole, index, context) } });
    return undefined;
  };
  node.arguments.forEach(add);
  return { list, steps, ...(rest === undefined ? {} : { rest }) };
}

export const spreadRefusal = {
  what: 'a spread of an array whose length is not known',
  instead: 'write the arguments out, or let the function take an array',
};

function argument(node: ts.Expression, context: Context, steps: Step[]): Local {
  const known = context.part(node);
  if (known === undefined) return { kind: 'value', value: context.expression(node) };
  steps.push(...known.steps);
  return known.local;
}

/** How many elements each value of a tuple type has. */
function lengthOf(type: ts.Type, context: Context): number | undefined {
  if (!context.checker.isTupleType(type)) return undefined;
  const { target } = type as ts.TupleTypeReference;
  return target.minLength === target.elementFlags.length && !target.hasRestElement ? target.minLength : undefined;
}

export function elementOf(node: ts.Expression, object: Expr, index: number, context: Context): Expr {
  const name = String(index);
  const facts = factsOfMember(context, context.checker.getTypeAtLocation(node), name);
  return { kind: 'property', object, name, optional: false, facts, span: placeOf(context, node) };
}
