// `map`, `filter` and the like -> JSONata's functions. Those give sequences, in which one value stands alone and none is
// nothing; `[…[]]` makes the array of it.
import type { ExprOf } from '../../../ir/expr.js';
import { isOnly, mayBe } from '../../../ir/facts.js';
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { call, conditional, exists, not, nullConstant } from '../build.js';
import { once, refuse, type Context } from '../context.js';
import { selectTest } from '../test.js';
import type { Row } from './row.js';

type Name = 'map' | 'filter' | 'find' | 'some' | 'every' | 'reduce';
type Lambda = ExprOf<'lambda'>;

export const arrayRows: { readonly [N in Name]: Row } = {
  map: row((array, lambda, context) => list(call('map', array, mapper(lambda, context)))),
  filter: row((array, lambda, context) => list(filtered(array, lambda, context))),
  find: row((array, lambda, context) => ({
    kind: 'path',
    base: list(filtered(array, lambda, context)),
    steps: [0],
  })),
  some: row((array, lambda, context) => exists(filtered(array, lambda, context))),
  every: row((array, lambda, context) =>
    not(exists(call('filter', array, { ...lambda, body: not(selectTest(lambda.body, context)) }))),
  ),
  reduce: row((array, lambda, context, [first]) =>
    call(
      'reduce',
      array,
      { ...lambda, body: context.value(lambda.body) },
      first === undefined ? nullConstant : context.value(first),
    ),
  ),
};

function row(
  select: (array: JsonataExpr, lambda: Lambda, context: Context, others: ExprOf<'builtin'>['arguments']) => JsonataExpr,
): Row {
  return ([array, lambda, ...others], context, expr) => {
    if (array === undefined || lambda?.kind !== 'lambda') return nullConstant;
    if (isOnly(array.facts, 'array')) return select(context.value(array), lambda, context, others);
    const is = array.facts.may.filter((kind) => kind !== 'array').join(', ');
    return array.kind === 'invalid'
      ? nullConstant
      : refuse(context, 'program/property-of-unknown', { name: expr.name, is }, array.span);
  };
}

function list(value: JsonataExpr): JsonataExpr {
  return { kind: 'list', value };
}

function filtered(array: JsonataExpr, lambda: Lambda, context: Context): JsonataExpr {
  return call('filter', array, { ...lambda, body: selectTest(lambda.body, context) });
}

/** `$map` leaves out what gives nothing. Arrays hold null where JavaScript's hold undefined, as in JSON. */
function mapper(lambda: Lambda, context: Context): JsonataExpr {
  const { facts } = lambda.body;
  const value = context.value(lambda.body);
  if (!mayBe(facts, 'undefined')) return { ...lambda, body: value };
  if (mayBe(facts, 'null')) return refuse(context, 'program/undefined-or-null', {}, lambda.span);
  return { ...lambda, body: once(context, value, (it) => conditional(exists(it), it, nullConstant)) };
}
