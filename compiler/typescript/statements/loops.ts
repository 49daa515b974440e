// Loops -> a body that repeats until something leaves it. `for…of` and `for…in` count through an array.
import { condition as conditionOf } from '../expressions/operators.js';
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { arrayOf, factsOf, isOnly, unknownFacts } from '../../ir/facts.js';
import { literal } from '../../ir/make.js';
import type { Step } from '../../ir/program.js';
import { assignedIn, mapStep, rewriteExpr, variablesIn } from '../../ir/walk.js';
import { placeOf, report, type Context } from '../context.js';
import { joinCrossings, type Crossing } from '../crossings.js';
import { declareVariable, takeApart } from '../patterns.js';
import { bare } from '../syntax.js';
import { declareAll, refuseVar } from './declarations.js';
import { assignTo, effectOf } from './effects.js';
import { within } from './jumps.js';

export function whileLoop(node: ts.WhileStatement, context: Context): readonly Step[] {
  return within(node, 'loop', context, (id) => {
    const condition = conditionOf(node.expression, context);
    const body = context.statement(node.statement);
    return [loop(node, id, asking(condition, body, id, node.expression, context), [], context)];
  });
}

export function doLoop(node: ts.DoStatement, context: Context): readonly Step[] {
  return within(node, 'loop', context, (id) => {
    const body = context.statement(node.statement);
    const condition = conditionOf(node.expression, context);
    return [loop(node, id, body, asking(condition, [], id, node.expression, context), context)];
  });
}

export function forLoop(node: ts.ForStatement, context: Context): readonly Step[] {
  const { initializer, condition, incrementor } = node;
  const before =
    initializer === undefined
      ? []
      : ts.isVariableDeclarationList(initializer)
        ? declareAll(initializer, context)
        : effectOf(initializer, context);
  return within(node, 'loop', context, (id) => {
    const test = condition === undefined ? undefined : conditionOf(condition, context);
    const body = context.statement(node.statement);
    const next = incrementor === undefined ? [] : effectOf(incrementor, context);
    const asked = test === undefined || condition === undefined ? body : asking(test, body, id, condition, context);
    return [...before, loop(node, id, asked, next, context)];
  });
}

/** `if (condition) { … } else { break; }` */
function asking(
  condition: Expr,
  then: readonly Step[],
  id: string,
  node: ts.Expression,
  context: Context,
): readonly Step[] {
  if (condition.kind === 'literal' && condition.value === true) return then;
  const span = placeOf(context, node);
  return [{ kind: 'if', condition, then, else: [{ kind: 'break', id, span }], span }];
}

function loop(node: ts.Node, id: string, body: readonly Step[], next: readonly Step[], context: Context): Step {
  return { kind: 'loop', id, body, next, span: placeOf(context, node) };
}

export function forOfLoop(node: ts.ForOfStatement, context: Context): readonly Step[] {
  if (node.awaitModifier !== undefined) {
    report(context, node.awaitModifier, 'ts/unsupported-syntax', {
      what: '`for await`',
      instead: 'await what is inside: for (const item of items) { const value = await item; … }',
    });
    return [];
  }
  const pairs = entriesOf(node, context);
  if (pairs !== undefined) return overPairs(node, pairs, context);
  const value = iterable(node, context);
  return counting(node, value, context, (item) => give(node.initializer, item, context));
}

export function forInLoop(node: ts.ForInStatement, context: Context): readonly Step[] {
  const object = context.expression(node.expression);
  const facts = arrayOf(factsOf('string'));
  const keys: Expr = {
    kind: 'builtin',
    name: 'keys',
    arguments: [object],
    facts,
    span: placeOf(context, node.expression),
  };
  return counting(node, object.kind === 'invalid' ? object : keys, context, (key) =>
    give(node.initializer, key, context),
  );
}

/** `array.entries()`, with a pattern of two. */
function entriesOf(node: ts.ForOfStatement, context: Context): Pairs | undefined {
  const call = bare(node.expression);
  if (!ts.isCallExpression(call) || call.arguments.length > 0) return undefined;
  const callee = bare(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'entries') return undefined;
  const array = context.checker.getTypeAtLocation(callee.expression);
  if (!context.checker.isArrayType(array) && !context.checker.isTupleType(array)) return undefined;
  const pattern = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0]?.name : undefined;
  if (pattern === undefined || !ts.isArrayBindingPattern(pattern)) return undefined;
  const parts = pattern.elements.map((one) => (ts.isOmittedExpression(one) ? undefined : one));
  const isPlain = parts.every((one) => one?.initializer === undefined && one?.dotDotDotToken === undefined);
  return isPlain && parts.length <= 2 ? { array: callee.expression, parts } : undefined;
}

interface Pairs {
  readonly array: ts.Expression;
  readonly parts: readonly (ts.BindingElement | undefined)[];
}

function overPairs(node: ts.ForOfStatement, { array, parts }: Pairs, context: Context): readonly Step[] {
  if (ts.isVariableDeclarationList(node.initializer)) refuseVar(node.initializer, context);
  return counting(node, context.expression(array), context, (item, index) => {
    const [first, second] = parts;
    return [
      ...(first === undefined ? [] : takeApart(context, first.name, index, declareVariable)),
      ...(second === undefined ? [] : takeApart(context, second.name, item, declareVariable)),
    ];
  });
}

/** What is iterated, as an array. */
function iterable(node: ts.ForOfStatement, context: Context): Expr {
  const value = context.expression(node.expression);
  if (value.kind === 'invalid' || isOnly(value.facts, 'array')) return value;
  const span = placeOf(context, node.expression);
  if (isOnly(value.facts, 'string'))
    return { kind: 'builtin', name: 'characters', arguments: [value], facts: arrayOf(factsOf('string')), span };
  return report(context, node.expression, 'ts/not-iterable', { name: node.expression.getText() });
}

type Bind = (item: Expr, index: Expr) => readonly Step[];

/** `for (let index = 0; index < items.length; index += 1) { const item = items[index]; … }` */
function counting(
  node: ts.ForOfStatement | ts.ForInStatement,
  value: Expr,
  context: Context,
  bind: Bind,
): readonly Step[] {
  const span = placeOf(context, node.initializer);
  const name = loopedName(node);
  const index = context.names.fresh(`${name}Index`);
  const counter: Expr = { kind: 'variable', name: index, facts: natural, span };
  const list = context.names.fresh(ts.isForInStatement(node) ? `${name}Keys` : `${name}List`);
  const items: Expr = { kind: 'variable', name: list, facts: value.facts, span: value.span };
  context.crossings.assign(list, value, value.facts);
  return within(node, 'loop', context, (id) => {
    const facts = value.facts.element ?? unknownFacts;
    const item: Expr = { kind: 'element', object: items, index: counter, optional: false, facts, span };
    context.crossings.mark(item, joinCrossings([insideOf(items, context)]));
    const body = [...bind(item, counter), ...context.statement(node.statement)];
    if (value.kind === 'invalid') return [];
    const one = literal(1, span);
    const next: Expr = { kind: 'arithmetic', operator: '+', left: counter, right: one, facts: natural, span };
    const length: Expr = { kind: 'builtin', name: 'length', arguments: [items], facts: natural, span };
    const condition: Expr = { kind: 'compare', operator: '<', left: counter, right: length, facts: yesOrNo, span };
    const asked: Step = {
      kind: 'if',
      condition,
      then: body,
      else: [{ kind: 'break', id, span }],
      hint: hintOf(node),
      span,
    };
    const again: Step = { kind: 'assign', variable: index, value: next, span };
    const repeated = loop(node, id, [asked], [again], context);
    const start: Step = { kind: 'declare', variable: index, value: literal(0, span), span };
    return isSteady(value, body)
      ? [start, mapStep(repeated, (expr) => replace(expr, list, value))]
      : [{ kind: 'declare', variable: list, value, span }, start, repeated];
  });
}

const yesOrNo = factsOf('boolean');

/** What the elements of an array may be beside what its type says. */
function insideOf(array: Expr, context: Context): Crossing {
  const { inside } = context.crossings.of(array);
  return { value: inside, inside };
}

/** Something that is read at no cost and that the loop leaves as it is: no copy of it is needed. */
function isSteady(value: Expr, body: readonly Step[]): boolean {
  if (!isPlace(value)) return false;
  const assigned = assignedIn(body);
  return ![...variablesIn(value)].some((name) => assigned.has(name));
}

function replace(expr: Expr, name: string, value: Expr): Expr {
  return rewriteExpr(expr, (one) => (one.kind === 'variable' && one.name === name ? value : one));
}

const natural = factsOf('number');

/** Something that is read at no cost, and does not change but by assignments to its variable. */
function isPlace(value: Expr): boolean {
  if (value.kind === 'property') return isPlace(value.object);
  return value.kind === 'variable' || value.kind === 'state-data';
}

function give(target: ts.ForInitializer, item: Expr, context: Context): readonly Step[] {
  if (!ts.isVariableDeclarationList(target)) return assignTo(target, item, context);
  refuseVar(target, context);
  const [declaration] = target.declarations;
  return declaration === undefined ? [] : takeApart(context, declaration.name, item, declareVariable);
}

function loopedName(node: ts.ForOfStatement | ts.ForInStatement): string {
  const { initializer } = node;
  const name = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : initializer;
  return name !== undefined && ts.isIdentifier(name) ? name.text : 'item';
}

function hintOf(node: ts.ForOfStatement | ts.ForInStatement): string {
  return `For each ${loopedName(node)}`;
}
