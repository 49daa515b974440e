// Conditionals and blocks. In tail position of a lambda body their last part is in tail position too.
import type { BlockNode, ConditionalNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { bindsOf } from '../../../../../compiler/asl/expressions/jsonata/check.js';
import { truthy } from '../casting.js';
import { inner, type Context, type Evaluate } from '../context.js';
import { frameOf, scopeOf } from '../frames.js';

export function compileConditional(node: ConditionalNode, context: Context): Evaluate {
  const condition = context.compile(node.condition, inner(context));
  const then = context.compile(node.then, context);
  const otherwise = node.otherwise === undefined ? undefined : context.compile(node.otherwise, context);
  if (otherwise === undefined)
    return (input, frame) => (truthy(condition(input, frame)) ? then(input, frame) : undefined);
  return (input, frame) => (truthy(condition(input, frame)) ? then(input, frame) : otherwise(input, frame));
}

export function compileBlock(node: BlockNode, context: Context): Evaluate {
  const names = new Set(node.expressions.flatMap((expression) => [...bindsOf(expression)]));
  const last = node.expressions.length - 1;
  if (names.size === 0) {
    // Without bindings of its own a block needs no frame.
    const parts = node.expressions.map((part, index) =>
      context.compile(part, index === last ? context : inner(context)),
    );
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return (input, frame) => {
      let result;
      for (const part of parts) result = part(input, frame);
      return result;
    };
  }
  const scope = scopeOf([], names, context.scope);
  const within: Context = { ...context, scope };
  const parts = node.expressions.map((part, index) => context.compile(part, index === last ? within : inner(within)));
  return (input, frame) => {
    const own = frameOf(scope, frame, frame.base);
    let result;
    for (const part of parts) result = part(input, own);
    return result;
  };
}
