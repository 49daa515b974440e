// Expr -> the JSONata expression with the same value; where JavaScript gives undefined, it gives nothing.
// One row an expression kind; the rows consult the facts, never guess.
import { InternalError } from '../../diagnostics/errors.js';
import type { Expr, ExprKind, ExprOf } from '../../ir/expr.js';
import { isOnly, mayBe } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { selectArithmetic, selectUnary } from './arithmetic.js';
import { binary, call, conditional, constant, exists, nothing, nullConstant, path } from './build.js';
import { selectBuiltin } from './builtins.js';
import { selectCompare } from './compare.js';
import { once, refuse, type Context, type Surroundings } from './context.js';
import { kept } from './kept.js';
import { selectElement } from './element.js';
import { selectTest, selectTruth } from './test.js';
import { selectTemplateString } from './text.js';

type Rows = { readonly [K in ExprKind]: (expr: ExprOf<K>, context: Context) => JsonataExpr };

const rows: Rows = {
  literal: (expr) => constant(expr.value),
  undefined: () => nothing,
  variable: (expr, context) => {
    const variable: JsonataExpr = { kind: 'variable', name: expr.name };
    return context.boxed.has(expr.name) ? path(variable, 'value') : variable;
  },
  // Before captures are bound, while a program is only checked.
  capture: (expr) => ({ kind: 'variable', name: expr.name }),
  resource: (expr, context) => refuse(context, 'program/task-as-data', { name: expr.resource.functionName }, expr.span),
  'state-data': (expr, context) => {
    const states: JsonataExpr = { kind: 'variable', name: 'states' };
    switch (expr.field) {
      case 'input':
        return path(states, 'input');
      case 'result':
        return path(states, 'result', ...context.resultSteps);
      case 'error':
        return path(states, 'errorOutput');
      case 'context':
        return path(states, 'context');
    }
  },
  property: selectProperty,
  object: selectObject,
  array: selectArray,
  not: (expr, context) => call('not', selectTest(expr.operand, context)),
  compare: selectCompare,
  logical: selectLogical,
  conditional: (expr, context) =>
    conditional(
      selectTruth(expr.condition, context),
      context.value(expr.then),
      expr.else.kind === 'undefined' ? undefined : context.value(expr.else),
    ),
  template: selectTemplateString,
  arithmetic: selectArithmetic,
  unary: selectUnary,
  element: selectElement,
  builtin: selectBuiltin,
  let: (expr, context) => ({
    kind: 'block',
    bindings: expr.bindings.map(({ name, value }) => ({ name, value: context.value(kept(value, 'finite')) })),
    value: context.value(expr.body),
  }),
  lambda: (expr, context) => ({ kind: 'lambda', parameters: expr.parameters, body: context.value(expr.body) }),
  apply: (expr, context) => ({
    kind: 'apply',
    function: context.value(expr.function),
    arguments: expr.arguments.map((one) => context.value(kept(one, 'finite'))),
  }),
  await: () => {
    throw new InternalError('an await is left after lowering');
  },
  invalid: () => nullConstant,
};

export function selecting(surroundings: Surroundings): Context {
  const context: Context = {
    ...surroundings,
    value: (expr) => (rows[expr.kind] as (e: Expr, c: Context) => JsonataExpr)(expr, context),
  };
  return context;
}

function selectProperty(expr: ExprOf<'property'>, context: Context): JsonataExpr {
  const { facts } = expr.object;
  const isIndex = /^(0|[1-9]\d{0,8})$/.test(expr.name);
  if (isIndex && isOnly(facts, 'array', ...(expr.optional ? (['null', 'undefined'] as const) : []))) {
    return path(context.value(expr.object), Number(expr.name));
  }
  const allowed = expr.optional ? (['object', 'null', 'undefined'] as const) : (['object'] as const);
  if (!isOnly(facts, ...allowed) && expr.object.kind !== 'invalid') {
    const is = facts.may.filter((kind) => !(allowed as readonly string[]).includes(kind)).join(', ');
    return refuse(context, 'program/property-of-unknown', { name: expr.name, is }, expr.span);
  }
  return path(context.value(expr.object), expr.name);
}

function selectObject(expr: ExprOf<'object'>, context: Context): JsonataExpr {
  // A key given twice keeps its first place and its last value; JSONata would merge the two.
  const last = new Map(expr.entries.map((entry) => [entry.key, entry.value]));
  const entries = [...last]
    .filter(([, value]) => value.kind !== 'undefined')
    .map(([key, value]) => ({ key, value: context.value(value) }));
  return { kind: 'object', entries };
}

/** An array value inside `[ ]` is spread by JSONata, unless it is itself written as `[ ]`. */
function selectArray(expr: ExprOf<'array'>, context: Context): JsonataExpr {
  const uncertain = (element: Expr): boolean =>
    element.kind !== 'array' && mayBe(element.facts, 'array') && !isOnly(element.facts, 'array');
  const select = (element: Expr): JsonataExpr => {
    if (element.kind === 'undefined') return nullConstant;
    const value = context.value(element);
    if (value.kind !== 'array' && value.kind !== 'list' && isOnly(element.facts, 'array'))
      return { kind: 'array', elements: [value] };
    return mayBe(element.facts, 'undefined') && !mayBe(element.facts, 'array') ? orNull(value, context) : value;
  };
  if (!expr.elements.some(uncertain)) return { kind: 'array', elements: expr.elements.map(select) };
  // Whether an element is an array shows only when it is there: glue one-element arrays together.
  const single = (element: Expr): JsonataExpr => {
    if (!uncertain(element)) return { kind: 'array', elements: [select(element)] };
    return once(context, context.value(element), (value) =>
      conditional(
        binary('=', call('type', value), constant('array')),
        { kind: 'array', elements: [{ kind: 'array', elements: [value] }] },
        { kind: 'array', elements: [orNull(value, context)] },
      ),
    );
  };
  return expr.elements.map(single).reduce((left, right) => call('append', left, right));
}

function orNull(value: JsonataExpr, context: Context): JsonataExpr {
  return once(context, value, (it) => conditional(exists(it), it, nullConstant));
}

function selectLogical(expr: ExprOf<'logical'>, context: Context): JsonataExpr {
  const { left, right, operator } = expr;
  if (operator !== '??' && isOnly(left.facts, 'boolean') && isOnly(right.facts, 'boolean')) {
    return binary(operator === '&&' ? 'and' : 'or', context.value(left), context.value(right));
  }
  const other = right.kind === 'undefined' ? undefined : context.value(right);
  if (operator === '??') {
    if (!mayBe(left.facts, 'null', 'undefined')) return context.value(left);
    return once(context, context.value(left), (value) => conditional(binary('!=', value, nullConstant), value, other));
  }
  return once(context, context.value(left), (value) => {
    const truth = selectTruth(left, context, value);
    return operator === '&&' ? conditional(truth, other ?? nothing, value) : conditional(truth, value, other);
  });
}
