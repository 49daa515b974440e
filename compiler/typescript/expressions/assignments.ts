// Expressions with effects on variables: `x = v`, `x += v`, `x ??= v`, `x++`, `a, b`, `void x`, `delete o.k`. Each is a list of
// steps and a value; as a statement it is the steps alone, inside an expression they are inlined where it stands.
import { shorten } from '../../diagnostics/shorten.js';
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { factsOf, isOnly } from '../../ir/facts.js';
import { literal, undefinedExpr, variable } from '../../ir/make.js';
import type { Step } from '../../ir/program.js';
import { isAssignment } from '../assigned.js';
import { factsAt, invalid, placeOf, report, type Context } from '../context.js';
import { withCrossing } from '../crossings.js';
import { assignError } from '../held-errors.js';
import { assignPattern } from '../assign-pattern.js';
import { bare, isCompilable } from '../syntax.js';
import { targetOf, type Target } from '../targets.js';
import { unsupported } from '../unsupported.js';
import { arithmetic, assignedOperators } from './operator-table.js';

interface Effect {
  readonly steps: readonly Step[];
  readonly value: Expr;
}

/** What becomes of the value: a statement drops it. */
type Use = 'dropped' | 'used';
type Stepping = ts.PrefixUnaryExpression | ts.PostfixUnaryExpression;

/** The steps of an expression that stands for its effect; undefined for one that has none of its own. */
export function stepsOf(node: ts.Expression, context: Context): readonly Step[] | undefined {
  const inside = bare(node);
  if (ts.isBinaryExpression(inside)) {
    const { kind } = inside.operatorToken;
    if (isAssignment(kind)) return assign(inside, context, 'dropped').steps;
    if (kind === ts.SyntaxKind.CommaToken)
      return [inside.left, inside.right].flatMap((part) => effectSteps(part, context));
  }
  if (isStepping(inside)) return stepping(inside, context, 'dropped').steps;
  if (ts.isDeleteExpression(inside)) return remove(inside, context).steps;
  if (isPush(inside, context)) return pushing(inside, context).steps;
  if (ts.isVoidExpression(inside)) return effectSteps(inside.expression, context);
  return undefined;
}

/** The steps of any expression whose value is dropped. */
export function effectSteps(node: ts.Expression, context: Context): readonly Step[] {
  const steps = stepsOf(node, context);
  if (steps !== undefined) return steps;
  const value = context.receiver(node);
  return value.kind === 'invalid' ? [] : [{ kind: 'evaluate', value, span: placeOf(context, node) }];
}

function isStepping(node: ts.Expression): node is Stepping {
  return (
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
  );
}

export function assignment(node: ts.BinaryExpression, context: Context): Expr {
  return inExpression(node, context, () => assign(node, context, 'used'));
}

export function step(node: Stepping, context: Context): Expr {
  return inExpression(node, context, () => stepping(node, context, 'used'));
}

/** `array.push(a, b)`, whose value is the new length. */
export function push(node: ts.CallExpression, context: Context): Expr | undefined {
  return isPush(node, context) ? inExpression(node, context, () => pushing(node, context)) : undefined;
}

function isPush(node: ts.Node, { checker }: Context): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || node.questionDotToken !== undefined) return false;
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'push' || callee.questionDotToken !== undefined)
    return false;
  const type = checker.getTypeAtLocation(callee.expression);
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** `xs.push(v)` is `xs[xs.length] = v`. */
function pushing(node: ts.CallExpression, context: Context): Effect {
  const span = placeOf(context, node);
  const refused: Effect = { steps: [], value: invalid(context, node) };
  const target = targetOf(bare((bare(node.expression) as ts.PropertyAccessExpression).expression), context);
  if (target === undefined) return refused;
  const spread = node.arguments.find(ts.isSpreadElement);
  if (spread !== undefined) {
    const what = 'a spread in `push`';
    const instead = `write for (const item of ${spread.expression.getText()}) … push(item)`;
    return { ...refused, value: report(context, spread, 'ts/unsupported-syntax', { what, instead }) };
  }
  const length = (): Expr => lengthOf(target.read(), span);
  // All values are calculated before any is in the array.
  const several = node.arguments.length > 1;
  const given = node.arguments.map((argument) => context.expression(argument));
  if (given.some(({ kind }) => kind === 'invalid')) return refused;
  const kept = given.map((value) => (several ? keep(value, context) : { steps: [], value }));
  const writes = kept.flatMap(({ value }) => {
    const array = target.read();
    return target.write({
      kind: 'builtin',
      name: 'withElement',
      arguments: [array, lengthOf(array, span), value],
      facts: array.facts,
      span,
    });
  });
  return { steps: [...target.before, ...kept.flatMap(({ steps }) => steps), ...writes], value: length() };
}

function lengthOf(array: Expr, span: Expr['span']): Expr {
  return { kind: 'builtin', name: 'length', arguments: [array], facts: factsOf('number'), span };
}

export function removal(node: ts.DeleteExpression, context: Context): Expr {
  return inExpression(node, context, () => remove(node, context));
}

export function comma(node: ts.BinaryExpression, context: Context): Expr {
  return inExpression(node, context, () => ({
    steps: effectSteps(node.left, context),
    value: context.expression(node.right),
  }));
}

export function voidOf(node: ts.VoidExpression, context: Context): Expr {
  return inExpression(node, context, () => ({
    steps: effectSteps(node.expression, context),
    value: undefinedExpr(placeOf(context, node)),
  }));
}

function inExpression(node: ts.Expression, context: Context, effect: () => Effect): Expr {
  const { steps, value } = effect();
  const span = placeOf(context, node);
  if (steps.length === 0 || value.kind === 'invalid') return value;
  const { inside } = context;
  if (inside !== undefined) {
    const what = `\`${shorten(node.getText())}\` changes something`;
    return report(context, node, 'ts/function-with-effects', { name: inside.name, what, instead: inside.instead });
  }
  if (context.mode === 'expression')
    return report(context, node, 'ts/unsupported-syntax', {
      what: 'an expression that changes something, inside a function of a chain,',
      instead: 'calculate the new value, and set it with .set(…)',
    });
  const body: readonly Step[] = [...steps, { kind: 'return', value, span }];
  const made: Expr = {
    kind: 'await',
    operation: { kind: 'inline', name: nameOf(node), body },
    facts: value.facts,
    span,
  };
  context.crossings.mark(made, context.crossings.of(value));
  return made;
}

/** What the variable that holds the value is called. */
function nameOf(node: ts.Expression): string {
  const target = bare(ts.isBinaryExpression(node) ? node.left : isStepping(node) ? node.operand : node);
  return ts.isIdentifier(target) ? target.text : 'value';
}

function assign(node: ts.BinaryExpression, context: Context, use: Use): Effect {
  const left = bare(node.left);
  const operation = assignedOperators[node.operatorToken.kind];
  if (ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left)) {
    if (operation !== undefined) return { steps: [], value: unsupported(node, context) };
    return assignPattern(left, node.right, use === 'used', context);
  }
  const held = use === 'dropped' && operation === undefined ? assignError(node, context) : undefined;
  if (held !== undefined) return { steps: held, value: undefinedExpr(placeOf(context, node)) };
  const target = targetOf(left, context);
  // A function that is no data either was reported where its name is declared.
  if (target === undefined)
    return {
      steps: [],
      value: isCompilable(bare(node.right)) ? invalid(context, node) : context.expression(node.right),
    };
  const right = (): Expr => context.expression(node.right);
  const span = placeOf(context, node);
  if (operation === undefined) return write(target, right(), use, context);
  const before = target.read();
  if ('arithmetic' in operation)
    return write(target, arithmetic(operation.arithmetic, before, right(), span), use, context);
  const value: Expr = {
    kind: 'logical',
    operator: operation.logical,
    left: before,
    right: right(),
    facts: factsAt(context, node),
    span,
  };
  return write(target, { ...value, facts: withCrossing(value.facts, context.crossings.of(value)) }, use, context);
}

function write(target: Target, value: Expr, use: Use, context: Context): Effect {
  if (value.kind === 'invalid') return { steps: target.before, value };
  if (use === 'dropped') return { steps: [...target.before, ...target.write(value)], value };
  const kept = keep(value, context);
  return { steps: [...target.before, ...kept.steps, ...target.write(kept.value)], value: kept.value };
}

/** A value that is used twice. */
export function keep(value: Expr, context: Context): Effect {
  if (value.kind === 'literal' || value.kind === 'undefined' || value.kind === 'invalid') return { steps: [], value };
  const name = context.names.fresh('value');
  context.crossings.assign(name, value, value.facts);
  const { facts, span } = value;
  const kept = variable(name, facts, span);
  context.crossings.mark(kept, context.crossings.of(value));
  return { steps: [{ kind: 'declare', variable: name, value, span }], value: kept };
}

function stepping(node: Stepping, context: Context, use: Use): Effect {
  const target = targetOf(bare(node.operand), context);
  const span = placeOf(context, node);
  if (target === undefined) return { steps: [], value: { kind: 'invalid', facts: factsOf('number'), span } };
  const operator = node.operator === ts.SyntaxKind.PlusPlusToken ? '+' : '-';
  const read = target.read();
  if (use === 'dropped' || ts.isPrefixUnaryExpression(node)) {
    return write(target, numeric(operator, read, span), use, context);
  }
  // `x++` gives what `x` was, as a number.
  const old = keep(
    isOnly(read.facts, 'number')
      ? read
      : { kind: 'unary', operator: '+', operand: read, facts: factsOf('number'), span },
    context,
  );
  return {
    steps: [...target.before, ...old.steps, ...target.write(numeric(operator, old.value, span))],
    value: old.value,
  };
}

function numeric(operator: '+' | '-', left: Expr, span: Expr['span']): Expr {
  return { kind: 'arithmetic', operator, left, right: literal(1, span), facts: factsOf('number'), span };
}

function remove(node: ts.DeleteExpression, context: Context): Effect {
  const place = bare(node.expression);
  const value = literal(true, placeOf(context, node));
  const target = ts.isIdentifier(place) ? undefined : targetOf(place, context);
  if (target?.remove === undefined)
    return { steps: [], value: target === undefined ? value : unsupported(node, context) };
  return { steps: [...target.before, ...target.remove()], value };
}
