// `return value`. Returning a promise waits for it, as in any async function.
import type { ts } from 'ts-morph';
import type { Step } from '../../ir/program.js';
import { placeOf, type Context } from '../context.js';

export function returns(node: ts.ReturnStatement, context: Context): readonly Step[] {
  const span = placeOf(context, node);
  if (node.expression === undefined) return [{ kind: 'return', span }];
  return [{ kind: 'return', value: context.awaited(node.expression), span }];
}
