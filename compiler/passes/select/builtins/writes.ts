// Writing to a field or an element: data in a state machine does not change, so the result is a new object or array.
import { shorten } from '../../../diagnostics/shorten.js';
import type { BuiltinName } from '../../../ir/builtins.js';
import type { Expr } from '../../../ir/expr.js';
import { arrayOf, mayBe } from '../../../ir/facts.js';
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { printExpr } from '../../../ir/print.js';
import { binary, call, conditional, constant, lambda, listOf, stop, exists, nullConstant } from '../build.js';
import { once, type Context } from '../context.js';
import { argument, keyOf, valueOf, type Row } from './row.js';
import { mergeOf, without } from './structures.js';

type WriteName = Extract<BuiltinName, 'withField' | 'withElement' | 'withoutField'>;

export const writeRows: { readonly [N in WriteName]: Row } = {
  withField: (parts, context) => {
    const [object, field] = [argument(parts, 0), argument(parts, 2)];
    const key = keyOf(argument(parts, 1), context);
    return valueOf(object, ['object'], context, (value) => {
      if (field.kind === 'undefined') return without(value, [key], context);
      const written = context.value(field);
      const made: JsonataExpr =
        key.kind === 'constant'
          ? { kind: 'object', entries: [{ key: String(key.value), value: written }] }
          : { kind: 'keyed', key, value: written };
      return mergeOf([mayBe(field.facts, 'undefined') ? without(value, [key], context) : value, made]);
    });
  },
  withoutField: (parts, context) => {
    const key = keyOf(argument(parts, 1), context);
    return valueOf(argument(parts, 0), ['object'], context, (value) => without(value, [key], context));
  },
  withElement: (parts, context) => {
    const [array, index, element] = [argument(parts, 0), argument(parts, 1), argument(parts, 2)];
    return valueOf(array, ['array'], context, (value) =>
      isLengthOf(index, array)
        ? appended(value, element, context)
        : valueOf(index, ['number'], context, (at) =>
            once(context, value, (xs) => once(context, at, (i) => written(xs, i, index, element, context))),
          ),
    );
  },
};

/** `xs[xs.length]`, as `push` writes. */
function isLengthOf(index: Expr, array: Expr): boolean {
  if (index.kind !== 'builtin' || index.name !== 'length') return false;
  const [of] = index.arguments;
  return of !== undefined && textOf(of) === textOf(array);
}

function textOf(expr: Expr): string {
  return JSON.stringify(expr, (key, value: unknown) => (key === 'span' || key === 'facts' ? undefined : value));
}

function appended(xs: JsonataExpr, element: Expr, context: Context): JsonataExpr {
  const { facts, span } = element;
  return call('append', xs, context.value({ kind: 'array', elements: [element], facts: arrayOf(facts), span }));
}

/** An index just behind the end appends; one further on, which would leave a hole, stops. */
function written(xs: JsonataExpr, at: JsonataExpr, index: Expr, element: Expr, context: Context): JsonataExpr {
  const [item, position] = [context.fresh('item'), context.fresh('index')];
  const value = once(context, context.value(element), (it) =>
    mayBe(element.facts, 'undefined') ? conditional(exists(it), it, nullConstant) : it,
  );
  const chosen = conditional(
    binary('=', { kind: 'variable', name: position }, at),
    element.kind === 'undefined' ? nullConstant : value,
    { kind: 'variable', name: item },
  );
  const replaced = listOf(call('map', xs, lambda([item, position], chosen)));
  const longer = appended(xs, element, context);
  const count = call('count', xs);
  const what = `\`${shorten(printExpr(index))}\` is no index of the array or the next one; append with the length as index`;
  const range: JsonataExpr = { kind: 'range', from: constant(0), to: count };
  return conditional(
    binary('in', at, range),
    conditional(binary('=', at, count), longer, replaced),
    stop('Index', what),
  );
}
