// Expressions as statements: awaits, assignments, calls of helpers.
import { ts } from 'ts-morph';
import type { Step } from '../../ir/program.js';
import type { Expr } from '../../ir/expr.js';
import { report, type Context } from '../context.js';
import { effectSteps } from '../expressions/assignments.js';
import { localOf } from '../expressions/names.js';
import { bare } from '../syntax.js';
import { targetOf } from '../targets.js';

export function effect(node: ts.ExpressionStatement, context: Context): readonly Step[] {
  return effectOf(node.expression, context);
}

/** An expression whose value nobody wants. */
export function effectOf(node: ts.Expression, context: Context): readonly Step[] {
  return ts.isStringLiteral(bare(node)) ? [] : effectSteps(node, context);
}

/** Gives a value to what stands on the left of an assignment, or in the head of a loop. */
export function assignTo(node: ts.Expression, value: Expr, context: Context): readonly Step[] {
  const target = bare(node);
  const place =
    ts.isIdentifier(target) && localOf(context, target)?.kind === 'variable' ? targetOf(target, context) : undefined;
  if (place === undefined) {
    report(context, node, 'ts/unsupported-syntax', {
      what: `\`${node.getText()}\` as the variable of a loop`,
      instead: 'declare it in the loop: for (const item of items) …',
    });
    return [];
  }
  return value.kind === 'invalid' ? [] : place.write(value);
}
