// Operations of the library -> the JSONata that does the same. One row an operation.
import type { BuiltinName } from '../../ir/builtins.js';
import type { ExprOf } from '../../ir/expr.js';
import { isOnly } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { binary, call, conditional, constant, exists, nullConstant, path } from './build.js';
import { arrayFunctions, type Row } from './array-functions.js';
import { once, refuse, type Context } from './context.js';

/** A surrogate pair, or any other unit of a text. */
const character: JsonataExpr = { kind: 'regex', source: '[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[\\s\\S]' };

const rows: { readonly [N in BuiltinName]: Row } = {
  ...arrayFunctions,
  length: (expr, context) => {
    const [of] = expr.arguments;
    if (of === undefined) return nullConstant;
    return isOnly(of.facts, 'array')
      ? call('count', context.value(of))
      : refuse(context, 'program/property-of-unknown', { name: 'length', is: of.facts.may.join(', ') }, expr.span);
  },
  keys: ({ arguments: [of], span }, context) => {
    if (of === undefined) return nullConstant;
    // `[ ]` makes one key an array again.
    if (isOnly(of.facts, 'object')) return { kind: 'array', elements: [call('keys', context.value(of))] };
    return refuse(context, 'program/property-of-unknown', { name: 'keys', is: of.facts.may.join(', ') }, span);
  },
  characters: ({ arguments: [of] }, context) => {
    if (of === undefined) return nullConstant;
    const found = path(call('match', context.value(of), character), 'match');
    return { kind: 'array', elements: [found] };
  },
  errorMessage: ({ arguments: [cause] }, context) => {
    if (cause === undefined) return nullConstant;
    const isJson = call('contains', context.value(cause), { kind: 'regex', source: '^\\s*\\{[\\s\\S]*"errorMessage"' });
    return once(context, context.value(cause), (it) =>
      conditional(
        isJson,
        once(context, path(call('parse', it), 'errorMessage'), (message) =>
          conditional(binary('=', call('type', message), constant('string')), message, it),
        ),
        conditional(exists(it), it, constant('')),
      ),
    );
  },
};

export function selectBuiltin(expr: ExprOf<'builtin'>, context: Context): JsonataExpr {
  return rows[expr.name](expr, context);
}
