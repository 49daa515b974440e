// `try`, `catch` and `finally`.
import { ts } from 'ts-morph';
import type { ErrorVariables, Step } from '../../ir/program.js';
import { bindError } from '../caught.js';
import { placeOf, type Context } from '../context.js';

export function tries(node: ts.TryStatement, context: Context): readonly Step[] {
  const { catchClause, finallyBlock } = node;
  const inside = context.with({ inTry: true });
  const body = inside.statement(node.tryBlock);
  const handler =
    catchClause === undefined ? {} : { handler: handlerOf(catchClause, finallyBlock === undefined ? context : inside) };
  const last = finallyBlock === undefined ? {} : { finally: context.statement(finallyBlock) };
  return [{ kind: 'try', body, ...handler, ...last, span: placeOf(context, node) }];
}

function handlerOf(
  node: ts.CatchClause,
  context: Context,
): { readonly error: ErrorVariables; readonly body: readonly Step[] } {
  const name = node.variableDeclaration?.name;
  const stem = name !== undefined && ts.isIdentifier(name) ? name.text : 'error';
  const error: ErrorVariables = {
    name: context.names.fresh(`${stem}Name`),
    message: context.names.fresh(`${stem}Message`),
    cause: context.names.fresh(`${stem}Cause`),
  };
  const bound = name === undefined ? [] : bindError(name, error, context);
  return { error, body: [...bound, ...context.statement(node.block)] };
}
