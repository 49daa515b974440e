// The body of a function -> steps; `=> value` is a return.
import { ts } from 'ts-morph';
import type { Step } from '../ir/program.js';
import { placeOf, type Context } from './context.js';
import type { Compilable } from './syntax.js';

/** The context is that of the function itself. */
export function bodySteps(helper: Compilable, context: Context): readonly Step[] {
  const { body } = helper;
  if (body === undefined) return [];
  if (ts.isBlock(body)) {
    context.jumps.push({ kind: 'function' });
    const steps = body.statements.flatMap((statement) => context.statement(statement));
    context.jumps.pop();
    return steps;
  }
  return [{ kind: 'return', value: context.awaited(body), span: placeOf(context, body) }];
}
