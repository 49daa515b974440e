// `array.map(f)`, `filter`, `find`, `some`, `every`, `reduce` with a function that only computes -> operations that call
// it for each element.
import { ts } from 'ts-morph';
import type { BuiltinName } from '../../ir/builtins.js';
import { asExpression } from '../../ir/as-expression.js';
import type { Expr, ExprOf } from '../../ir/expr.js';
import { arrayOf, factsOf, joinFacts, mayBe, withoutKinds, type Facts } from '../../ir/facts.js';
import { undefinedExpr, variable } from '../../ir/make.js';
import type { Step } from '../../ir/program.js';
import { factsAt, placeOf, report, type Context } from '../context.js';
import { contradicting, uncrossed, withCrossing, type Crossing } from '../crossings.js';
import { lambdaOf } from '../lambdas.js';
import { bare, isAsync } from '../syntax.js';

type Method = Extract<BuiltinName, 'map' | 'filter' | 'find' | 'some' | 'every' | 'reduce'>;
type Lambda = ExprOf<'lambda'>;

/** What the call gives, by what the function gives and what the array holds. */
const results: { readonly [M in Method]: (body: Facts, element: Facts, typed: Facts) => Facts } = {
  map: (body) => arrayOf(body),
  filter: (_body, element, typed) => arrayOf(typed.element ?? element),
  find: (_body, element) => joinFacts(element, factsOf('undefined')),
  some: () => factsOf('boolean'),
  every: () => factsOf('boolean'),
  reduce: (body, _element, typed) => withCrossing(typed, { ...uncrossed, value: contradicting(body, typed) }),
};

/** Undefined where the call is something else. */
export function arrayMethod(node: ts.CallExpression, context: Context): Expr | undefined {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee) || !isArray(callee.expression, context)) return undefined;
  const method = callee.name.text;
  if (method === 'forEach')
    return report(context, node, 'ts/unsupported-syntax', {
      what: '`forEach`',
      instead: 'write a loop: for (const item of items) { … }',
    });
  const [given, ...others] = node.arguments;
  if (!isMethod(method) || given === undefined) return undefined;
  const array = context.expression(callee.expression);
  if (array.kind === 'invalid') return array;
  const wanted = method === 'reduce' ? 1 : 0;
  if (others.length !== wanted || others.some(ts.isSpreadElement))
    return report(context, node, 'ts/unsupported-syntax', {
      what: method === 'reduce' ? '`reduce` without a first value' : `\`${method}\` with more than a function`,
      instead: method === 'reduce' ? 'give one: numbers.reduce((sum, n) => sum + n, 0)' : 'give it a function only',
    });
  if (others.length > 0 && ts.isOptionalChain(callee))
    return report(context, node, 'ts/unsupported-syntax', {
      what: '`?.reduce(…)`',
      instead: 'give the array a value first: (items ?? []).reduce(…)',
    });
  if (!ts.isOptionalChain(callee)) return operation(node, method, array, given, others, context);
  return optional(node, array, (present) => operation(node, method, present, given, others, context), context);
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(results, name);
}

function isArray(node: ts.Expression, context: Context): boolean {
  const { checker } = context;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  return (type.isUnion() ? type.types : [type]).every((one) => checker.isArrayType(one) || checker.isTupleType(one));
}

function operation(
  node: ts.CallExpression,
  method: Method,
  array: Expr,
  given: ts.Expression,
  others: readonly ts.Expression[],
  context: Context,
): Expr {
  const span = placeOf(context, node);
  const { inside } = context.crossings.of(array);
  const typed = array.facts.element ?? factsOf('null', 'boolean', 'number', 'string', 'array', 'object');
  const element = elementFacts(withCrossing(typed, { value: inside, inside }));
  const values = others.map((one) => context.expression(one));
  const first = values[0];
  if (first !== undefined && mayBe(first.facts, 'undefined') && first.kind !== 'invalid')
    return report(context, node, 'ts/unsupported-syntax', {
      what: '`reduce` with a first value that may be undefined',
      instead: 'begin with a value, such as 0, null or []',
    });
  const steps: Step[] = [];
  const lambda = callback(given, method, { value: inside, inside }, steps, context);
  if (lambda.kind === 'invalid') return lambda;
  const called = method === 'reduce' ? padded(lambda, 2, context) : lambda;
  const restored = withUndefined(called, method === 'reduce' ? 1 : 0, element, context);
  const type = factsAt(context, node);
  const facts = results[method](lambda.body.facts, element, type);
  const value: Expr = { kind: 'builtin', name: method, arguments: [array, restored, ...values], facts, span };
  const made = after(steps, value, context);
  context.crossings.mark(made, crossingOf(method, facts, type, inside));
  return made;
}

/** `items.map(by('name'))`: the steps that gave the function come first. */
function after(steps: readonly Step[], value: Expr, context: Context): Expr {
  if (steps.length === 0) return value;
  const { facts, span } = value;
  const body: readonly Step[] = [...steps, { kind: 'return', value, span }];
  const computed = asExpression(body, span, (wanted) => context.names.fresh(wanted));
  if (computed.kind === 'value') return computed.value;
  return { kind: 'await', operation: { kind: 'inline', name: 'callback', body }, facts, span };
}

/** JSON has no undefined in arrays, so where nothing is known of the elements they are not undefined. */
function elementFacts(facts: Facts): Facts {
  return mayBe(facts, 'null') ? withoutKinds(facts, 'undefined') : facts;
}

function crossingOf(method: Method, facts: Facts, typed: Facts, inside: Crossing['inside']): Crossing {
  if (method === 'some' || method === 'every') return uncrossed;
  if (method === 'find') return { value: contradicting(facts, typed), inside };
  if (method === 'reduce') return { value: contradicting(facts, typed), inside };
  const elements = facts.element === undefined ? [] : contradicting(facts.element, typed.element ?? facts.element);
  return { value: [], inside: [...inside, ...elements] };
}

/** The function as a lambda. Where the array holds undefined as null, the parameter is made undefined again. */
function callback(
  node: ts.Expression,
  method: Method,
  element: Crossing,
  steps: Step[],
  context: Context,
): Lambda | ExprOf<'invalid'> {
  const known = context.part(node);
  const held = known?.local;
  steps.push(...(known?.steps ?? []));
  if (held?.kind === 'invalid') return { kind: 'invalid', facts: factsOf(), span: placeOf(context, node) };
  if (held === undefined && bare(node).getText() === 'Boolean') return truth(node, context);
  if (held?.kind !== 'function') {
    const name = bare(node).getText().replace(/\s+/g, ' ').slice(0, 40);
    return report(context, node, 'ts/unsupported-call', { name: `\`${name}\`` });
  }
  const closure = held.value;
  if (closure.kind !== 'closure' || isAsync(closure.node) || givesPromise(node, context))
    return report(context, node, 'ts/async-callback', { method });
  if (closure.node.parameters.some((one) => one.dotDotDotToken !== undefined))
    return report(context, node, 'ts/unsupported-syntax', {
      what: `a rest parameter in a function given to \`${method}\``,
      instead: 'name the parameters: (item, index) => …',
    });
  const within = context.with({
    inside: {
      name: `the function given to \`${method}\``,
      instead: 'write a loop: for (const item of items) { … }',
    },
  });
  return lambdaOf(closure, within, method === 'reduce' ? [uncrossed, element] : [element]);
}

function givesPromise(node: ts.Expression, { checker }: Context): boolean {
  return checker
    .getTypeAtLocation(node)
    .getCallSignatures()
    .some((one) => checker.getPropertyOfType(one.getReturnType(), 'then') !== undefined);
}

/** `filter(Boolean)` */
function truth(node: ts.Expression, context: Context): Lambda {
  const span = placeOf(context, node);
  const name = context.names.fresh('value');
  const value = variable(name, factsOf('null', 'boolean', 'number', 'string', 'array', 'object'), span);
  const isFalsy: Expr = { kind: 'not', operand: value, facts: factsOf('boolean'), span };
  const body: Expr = { kind: 'not', operand: isFalsy, facts: factsOf('boolean'), span };
  return { kind: 'lambda', parameters: [name], body, facts: factsOf(), span };
}

/** JSONata counts the parameters of what it calls. */
function padded(lambda: Lambda, count: number, context: Context): Lambda {
  const { parameters } = lambda;
  if (parameters.length >= count) return lambda;
  return padded({ ...lambda, parameters: [...parameters, context.names.fresh('value')] }, count, context);
}

function withUndefined(lambda: Lambda, index: number, element: Facts, context: Context): Lambda {
  const name = lambda.parameters[index];
  if (name === undefined || !mayBe(element, 'undefined') || mayBe(element, 'null')) return lambda;
  const { span } = lambda;
  const raw = context.names.fresh(name);
  const read = (facts: Facts): Expr => variable(raw, facts, span);
  const value = presentOr(read(factsOf('null', ...element.may)), read(withoutKinds(element, 'undefined')), element);
  const parameters = lambda.parameters.map((one, at) => (at === index ? raw : one));
  const body: Expr = {
    kind: 'let',
    bindings: [{ name, value }],
    body: lambda.body,
    facts: lambda.body.facts,
    span,
  };
  return { ...lambda, parameters, body };
}

/** `tested == null ? undefined : value` */
function presentOr(tested: Expr, value: Expr, facts: Facts): Expr {
  const { span } = tested;
  const nothing: Expr = { kind: 'literal', value: null, facts: factsOf('null'), span };
  const condition: Expr = {
    kind: 'compare',
    operator: '==',
    left: tested,
    right: nothing,
    facts: factsOf('boolean'),
    span,
  };
  return { kind: 'conditional', condition, then: undefinedExpr(span), else: value, facts, span };
}

/** `array?.map(f)` */
function optional(node: ts.CallExpression, array: Expr, use: (array: Expr) => Expr, context: Context): Expr {
  const span = placeOf(context, node);
  const name = context.names.fresh('array');
  const present = withoutKinds(array.facts, 'undefined', 'null');
  const read = variable(name, present, span);
  context.crossings.mark(read, { ...context.crossings.of(array), value: [] });
  const used = use(read);
  const facts = joinFacts(used.facts, factsOf('undefined'));
  const body = presentOr(variable(name, array.facts, span), used, facts);
  return { kind: 'let', bindings: [{ name, value: array }], body, facts, span };
}
