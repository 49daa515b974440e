// `if`, blocks, and statements that do nothing.
import type { ts } from 'ts-morph';
import type { Step } from '../../ir/program.js';
import { condition as test } from '../expressions/operators.js';
import { placeOf, type Context } from '../context.js';

export function choice(node: ts.IfStatement, context: Context): readonly Step[] {
  const condition = test(node.expression, context);
  const then = context.statement(node.thenStatement);
  const otherwise = node.elseStatement === undefined ? [] : context.statement(node.elseStatement);
  if (condition.kind === 'invalid') return [];
  return [{ kind: 'if', condition, then, else: otherwise, span: placeOf(context, node) }];
}

export function block(node: ts.Block, context: Context): readonly Step[] {
  return node.statements.flatMap((statement) => context.statement(statement));
}

export function nothing(): readonly Step[] {
  return [];
}
