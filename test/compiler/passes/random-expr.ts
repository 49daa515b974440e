// Random expressions whose facts are true, with variables to match: fuel for comparing Node with what we emit.
import fc from 'fast-check';
import type { Json } from '../../../compiler/json.js';
import type { BuiltinName } from '../../../compiler/ir/builtins.js';
import type { ArithmeticOperator, Expr, UnaryOperator } from '../../../compiler/ir/expr.js';
import {
  arrayOf,
  factsOf,
  isOnly,
  joinFacts,
  unknownFacts,
  type Facts,
  type Kind,
} from '../../../compiler/ir/facts.js';
import { literal, undefinedExpr } from '../../../compiler/ir/make.js';
import { span } from './program-makers.js';

/** The variables of every random program: name, what is known, the values to try. `undefined` means missing. */
export const variables: Readonly<Record<string, { facts: Facts; values: readonly (Json | undefined)[] }>> = {
  flag: { facts: factsOf('boolean'), values: [true, false] },
  maybeFlag: { facts: factsOf('boolean', 'undefined'), values: [true, false, undefined] },
  // Not `count`: outside a state machine nothing renames what hides a function of JSONata.
  amount: { facts: factsOf('number'), values: [0, 1, -3, 2.5] },
  maybeCount: { facts: factsOf('number', 'null', 'undefined'), values: [0, 7, null, undefined] },
  name: { facts: factsOf('string'), values: ['', 'a', '0', 'false', '😀"\\'] },
  maybeName: { facts: factsOf('string', 'undefined'), values: ['', 'b', undefined] },
  nullName: { facts: factsOf('string', 'null'), values: ['', 'b', null] },
  thing: { facts: factsOf('number', 'string', 'boolean', 'null'), values: [0, '', '1', 1, true, null] },
  list: { facts: arrayOf(factsOf('number')), values: [[], [1], [1, 2]] },
  maybeList: { facts: joinFacts(arrayOf(factsOf('string')), factsOf('undefined')), values: [[], ['x'], undefined] },
  listOrText: {
    facts: joinFacts(arrayOf(factsOf('number')), factsOf('string')),
    values: [[], [[1]] as Json, [3, 4], 'x', ''],
  },
  nested: { facts: arrayOf(arrayOf(factsOf('number'))), values: [[], [[]], [[1]], [[1], []]] },
  record: {
    facts: factsOf('object'),
    values: [
      { id: 'r', open: true, items: [], inner: { deep: 1 } },
      { id: '', open: false, items: [[1]], inner: { deep: 0, note: 'n' } },
    ],
  },
  maybeRecord: { facts: factsOf('object', 'null', 'undefined'), values: [{ id: 'm' }, {}, null, undefined] },
};

const fields: readonly [object: string, field: string, facts: Facts][] = [
  ['record', 'id', factsOf('string')],
  ['record', 'open', factsOf('boolean')],
  ['record', 'items', arrayOf(factsOf('number', 'array'))],
  ['record', 'inner', factsOf('object')],
  ['record', 'missing', factsOf('undefined', 'string')],
  ['list', '0', factsOf('undefined', 'number')],
  ['list', '1', factsOf('undefined', 'number')],
  ['nested', '0', joinFacts(arrayOf(factsOf('number')), factsOf('undefined'))],
];

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  fc
    .constantFrom(...Object.entries(variables))
    .map(([name, { facts }]): Expr => ({ kind: 'variable', name, facts, span })),
  fc.constantFrom(...fields).map(([object, name, facts]): Expr => ({
    kind: 'property',
    object: { kind: 'variable', name: object, facts: variables[object]?.facts ?? factsOf(), span },
    name,
    optional: false,
    facts,
    span,
  })),
  fc.constant<Expr>({
    kind: 'property',
    object: { kind: 'variable', name: 'maybeRecord', facts: factsOf('object', 'null', 'undefined'), span },
    name: 'id',
    optional: true,
    facts: factsOf('string', 'undefined'),
    span,
  }),
  fc.constantFrom<Json>('', 'a', '{% x %}', 0, 1, -2, 0.1, true, false, null).map((value) => literal(value as string)),
  fc.constant(undefinedExpr()),
);

export const { expr: randomExpr } = fc.letrec<{ expr: Expr; scalar: Expr; list: Expr }>((tie) => ({
  // Numbers, and what JavaScript turns into numbers that JSON has.
  scalar: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf.filter(isScalar),
    fc
      .tuple(
        fc.constantFrom<ArithmeticOperator>('+', '-', '*', '&', '|', '^', '<<', '>>', '>>>'),
        tie('scalar'),
        tie('scalar'),
      )
      .map(([operator, left, right]): Expr => ({
        kind: 'arithmetic',
        operator,
        left,
        right,
        facts: factsOf('number'),
        span,
      })),
    fc
      .tuple(fc.constantFrom<UnaryOperator>('-', '+', '~'), tie('scalar'))
      .map(([operator, operand]): Expr => ({ kind: 'unary', operator, operand, facts: factsOf('number'), span })),
    fc
      .tuple(fc.constantFrom<BuiltinName>('floor', 'round', 'trunc', 'abs'), tie('scalar').filter(isNumber))
      .map(([name, one]) => builtin(name, [one], factsOf('number'))),
    fc.oneof(tie('list'), data('string')).map((one) => builtin('length', [one], factsOf('number'))),
  ),
  list: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    data('array'),
    fc.array(tie('list'), { maxLength: 3 }).map((parts) => builtin('concat', parts, factsOf('array'))),
    fc
      .tuple(tie('list'), fc.constantFrom(1, 2))
      .map(([array, count]) => builtin('rest', [array, literal(count)], factsOf('array'))),
    fc
      .tuple(data('array'), tie('expr'))
      .map(([array, value]) =>
        builtin('withElement', [array, builtin('length', [array], factsOf('number')), value], factsOf('array')),
      ),
    fc
      .tuple(fc.constantFrom<BuiltinName>('keys', 'values', 'entries'), data('object'))
      .map(([name, object]) => builtin(name, [object], factsOf('array'))),
  ),
  expr: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('expr').map((operand): Expr => ({ kind: 'not', operand, facts: factsOf('boolean'), span })),
    fc
      .tuple(fc.constantFrom('===', '!==', '==', '!=', '<', '<=', '>', '>='), tie('expr'), tie('expr'))
      .map(([operator, left, right]): Expr => ({
        kind: 'compare',
        operator,
        left,
        right,
        facts: factsOf('boolean'),
        span,
      })),
    fc.tuple(fc.constantFrom('&&', '||', '??'), tie('expr'), tie('expr')).map(([operator, left, right]): Expr => ({
      kind: 'logical',
      operator,
      left,
      right,
      facts: joinFacts(left.facts, right.facts),
      span,
    })),
    fc.tuple(tie('expr'), tie('expr'), tie('expr')).map(([condition, then, otherwise]): Expr => ({
      kind: 'conditional',
      condition,
      then,
      else: otherwise,
      facts: joinFacts(then.facts, otherwise.facts),
      span,
    })),
    fc.array(tie('expr'), { maxLength: 3 }).map((elements): Expr => ({
      kind: 'array',
      elements,
      facts: arrayOf(elements.map((element) => element.facts).reduce(joinFacts, factsOf())),
      span,
    })),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c d', '1'), tie('expr')), { maxLength: 3 }).map((pairs): Expr => ({
      kind: 'object',
      entries: pairs.map(([key, value]) => ({ key, value })),
      facts: factsOf('object'),
      span,
    })),
    tie('scalar'),
    tie('list'),
    tie('scalar').map((operand): Expr => ({
      kind: 'unary',
      operator: 'typeof',
      operand,
      facts: factsOf('string'),
      span,
    })),
    fc
      .tuple(data('array', 'string'), tie('scalar').filter(isNumber))
      .map(([object, index]): Expr => ({ kind: 'element', object, index, optional: false, facts: unknownFacts, span })),
    fc
      .array(data('object', 'undefined', 'null'), { maxLength: 3 })
      .map((parts) => builtin('merge', parts, factsOf('object'))),
    fc
      .tuple(data('object'), fc.constantFrom('a', 'id', 'x y'), tie('expr'))
      .map(([object, key, value]) => builtin('withField', [object, literal(key), value], factsOf('object'))),
    fc
      .array(fc.oneof(fc.constantFrom('', 'x', '`$', '${'), tie('expr').filter(hasText)), { maxLength: 3 })
      .map((parts): Expr => ({ kind: 'template', parts, facts: factsOf('string'), span })),
  ),
}));

function hasText(expr: Expr): boolean {
  return isOnly(expr.facts, 'undefined', 'null', 'boolean', 'number', 'string');
}

export const randomEnvironment: fc.Arbitrary<Readonly<Record<string, Json | undefined>>> = fc.record(
  Object.fromEntries(Object.entries(variables).map(([name, { values }]) => [name, fc.constantFrom(...values)])),
);

/** What calculates without text: of most texts JavaScript makes no number. */
function isScalar(expr: Expr): boolean {
  return isOnly(expr.facts, 'null', 'boolean', 'number') && expr.facts.may.length > 0;
}

function isNumber(expr: Expr): boolean {
  return isOnly(expr.facts, 'number') && expr.facts.may.length > 0;
}

/** A value from outside of one of these kinds: no field of it holds undefined, as one of an object made here may. */
function data(...kinds: readonly Kind[]): fc.Arbitrary<Expr> {
  return leaf.filter(
    (one) =>
      (one.kind === 'variable' || one.kind === 'property') && one.facts.may.length > 0 && isOnly(one.facts, ...kinds),
  );
}

function builtin(name: BuiltinName, parts: readonly Expr[], facts: Facts): Expr {
  return { kind: 'builtin', name, arguments: parts, facts, span };
}
