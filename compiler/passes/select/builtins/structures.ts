// Objects and arrays made of others, and questions about them. A list that JSONata would collapse is kept one.
import type { BuiltinName } from '../../../ir/builtins.js';
import type { Expr } from '../../../ir/expr.js';
import { isOnly, mayBe, unknownFacts, withoutKinds, factsOf } from '../../../ir/facts.js';
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { variable } from '../../../ir/make.js';
import {
  binary, call, conditional, constant, exists, isType, lambda, listOf, not, nullConstant, path,
} from '../build.js'; // prettier-ignore
import { once, refuse, type Context } from '../context.js';
import { argument, keyOf, valueOf, type Row } from './row.js';

type StructureName = Extract<
  BuiltinName,
  'length' | 'merge' | 'keyed' | 'concat' | 'omit' | 'rest' | 'has' | 'isArray' | 'keys' | 'values' | 'entries'
>;

export const structureRows: { readonly [N in StructureName]: Row } = {
  length: (parts, context, { span }) => length(argument(parts, 0), context, span),
  merge: (parts, context) => merged(parts, context),
  keyed: (parts, context) => ({
    kind: 'keyed',
    key: keyOf(argument(parts, 0), context),
    value: context.value(argument(parts, 1)),
  }),
  concat: (parts, context) => {
    const [first, ...others] = parts.map((part) => valueOf(part, ['array'], context, (value) => value));
    return others.reduce((left, right) => call('append', left, right), first ?? { kind: 'array', elements: [] });
  },
  omit: (parts, context) => {
    const names = parts.slice(1).map((key) => keyOf(key, context));
    return valueOf(argument(parts, 0), ['object'], context, (value) => without(value, names, context));
  },
  rest: (parts, context) =>
    valueOf(argument(parts, 0), ['array'], context, (value) => {
      const [item, index] = [context.fresh('item'), context.fresh('index')];
      const isBehind = binary('>=', { kind: 'variable', name: index }, context.value(argument(parts, 1)));
      return listOf(call('filter', value, lambda([item, index], isBehind)));
    }),
  has: (parts, context) => {
    const key = keyOf(argument(parts, 1), context);
    return valueOf(argument(parts, 0), ['object'], context, (value) =>
      exists(key.kind === 'constant' ? path(value, String(key.value)) : call('lookup', value, key)),
    );
  },
  isArray: (parts, context) => {
    const of = argument(parts, 0);
    const value = context.value(of);
    if (isOnly(of.facts, 'array')) return constant(true);
    return mayBe(of.facts, 'array') ? isType(value, 'array') : constant(false);
  },
  keys: (parts, context) =>
    valueOf(argument(parts, 0), ['object'], context, (value) => ({ kind: 'array', elements: [call('keys', value)] })),
  values: (parts, context) =>
    valueOf(argument(parts, 0), ['object'], context, (value) => {
      const name = context.fresh('value');
      return listOf(call('each', value, lambda([name], { kind: 'variable', name })));
    }),
  entries: (parts, context, { span }) =>
    valueOf(argument(parts, 0), ['object'], context, (value) => {
      const [field, key] = [context.fresh('value'), context.fresh('key')];
      const elements = [
        variable(key, factsOf('string'), span),
        variable(field, withoutKinds(unknownFacts, 'undefined'), span),
      ];
      const pair = context.value({ kind: 'array', elements, facts: factsOf('array'), span });
      return listOf(call('each', value, lambda([field, key], pair)));
    }),
};

/** In UTF-16 units, which `$split` gives and `$length` does not. */
export function unitsOf(text: JsonataExpr): JsonataExpr {
  return call('split', text, constant(''));
}

function length(of: Expr, context: Context, span: Expr['span']): JsonataExpr {
  if (of.kind === 'invalid') return nullConstant;
  const value = context.value(of);
  if (isOnly(of.facts, 'array')) return call('count', value);
  if (isOnly(of.facts, 'string')) return call('count', unitsOf(value));
  if (!isOnly(of.facts, 'array', 'string')) {
    const is = of.facts.may.filter((kind) => kind !== 'array' && kind !== 'string').join(', ');
    return refuse(context, 'program/property-of-unknown', { name: 'length', is }, span);
  }
  return once(context, value, (it) => call('count', conditional(isType(it, 'array'), it, unitsOf(it))));
}

/** The object without these fields. */
export function without(value: JsonataExpr, keys: readonly JsonataExpr[], context: Context): JsonataExpr {
  const [field, key] = [context.fresh('value'), context.fresh('key')];
  const name: JsonataExpr = { kind: 'variable', name: key };
  const [only, ...others] = keys;
  if (only === undefined) return value;
  const stays =
    others.length === 0 ? binary('!=', name, only) : not(binary('in', name, { kind: 'array', elements: keys }));
  return mergeOf([call('sift', value, lambda([field, key], stays))]);
}

export function mergeOf(parts: readonly JsonataExpr[]): JsonataExpr {
  return call('merge', { kind: 'array', elements: parts });
}

function merged(parts: readonly Expr[], context: Context): JsonataExpr {
  let before: readonly JsonataExpr[] = [];
  for (const part of parts) {
    const gone = vanishing(part).map((key) => keyOf(key, context));
    // `undefined` hides what was there before; merged with nothing it would shine through.
    if (before.length > 0 && gone.length > 0) before = [without(mergeOf(before), gone, context)];
    before = [...before, spreadPart(part, context)];
  }
  const [only, ...others] = before;
  const [first] = parts;
  const isWhole = first !== undefined && isOnly(first.facts, 'object');
  return only !== undefined && others.length === 0 && isWhole ? only : mergeOf(before);
}

/** The keys of a part that may be undefined. */
function vanishing(part: Expr): readonly Expr[] {
  if (part.kind === 'object') {
    return part.entries
      .filter(({ value }) => mayBe(value.facts, 'undefined'))
      .map(({ key }) => ({ kind: 'literal', value: key, facts: factsOf('string'), span: part.span }));
  }
  const [key, value] = part.kind === 'builtin' && part.name === 'keyed' ? part.arguments : [];
  return key !== undefined && value !== undefined && mayBe(value.facts, 'undefined') ? [key] : [];
}

function spreadPart(part: Expr, context: Context): JsonataExpr {
  return valueOf(part, ['object', 'undefined', 'null', 'boolean', 'number'], context, (value) => {
    if (isOnly(part.facts, 'object', 'undefined')) return value;
    return once(context, value, (it) =>
      conditional(
        isOnly(part.facts, 'object', 'undefined', 'null') ? binary('!=', it, nullConstant) : isType(it, 'object'),
        it,
      ),
    );
  });
}
