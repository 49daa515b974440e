// Errors in variables: `const failure = new E(…)`, `let last: unknown; … last = error;`. A variable of the program holds an
// object with what is known of the error; it is one only where everything that is ever assigned is an error, or nothing.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { literal, objectOf, undefinedExpr } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { assignmentsOf } from './assigned.js';
import { heldError } from './caught.js';
import { placeOf, report, type Context } from './context.js';
import { ancestry } from './error-classes.js';
import { errorValue } from './error-values.js';
import { localOf, symbolOf } from './expressions/names.js';
import { isCreation } from './new-errors.js';
import { bare } from './syntax.js';

type Nothing = 'undefined' | 'null';

/** The steps of a declaration whose variable holds errors; undefined where it holds something else. */
export function declareError(node: ts.VariableDeclaration, context: Context): readonly Step[] | undefined {
  const { name, initializer } = node;
  const symbol = ts.isIdentifier(name) ? context.checker.getSymbolAtLocation(name) : undefined;
  if (!ts.isIdentifier(name) || symbol === undefined) return undefined;
  const values = valuesOf(symbol, initializer, context);
  if (values === undefined || !values.some((value) => isErrorLike(value, context))) return undefined;
  const others = values.filter((value) => !isErrorLike(value, context)).map(nothingOf);
  const none = others.filter((kind) => kind !== undefined);
  if (none.length < others.length) return undefined;
  const variable = context.names.fresh(name.text);
  const all: readonly Nothing[] = initializer === undefined ? [...none, 'undefined'] : none;
  context.locals.set(symbol, { kind: 'held-error', variable, none: [...new Set(all)] });
  const span = placeOf(context, name);
  if (initializer === undefined) return [{ kind: 'declare', variable, value: undefinedExpr(span), span }];
  return put(initializer, context, (value) => ({ kind: 'declare', variable, value, span }));
}

/** `last = error;`; undefined where the variable holds no errors. */
export function assignError(node: ts.BinaryExpression, context: Context): readonly Step[] | undefined {
  const left = bare(node.left);
  const local = ts.isIdentifier(left) ? localOf(context, left) : undefined;
  if (local?.kind !== 'held-error') return undefined;
  const span = placeOf(context, node);
  return put(node.right, context, (value) => ({ kind: 'assign', variable: local.variable, value, span }));
}

function put(node: ts.Expression, context: Context, into: (value: Expr) => Step): readonly Step[] {
  const nothing = nothingOf(node);
  const span = placeOf(context, node);
  if (nothing !== undefined) return [into(nothing === 'null' ? literal(null, span) : undefinedExpr(span))];
  const held = heldError(node, context);
  if (held !== undefined) return [into(held)];
  const found = errorValue(node, context, 'kept');
  if (found === 'refused') return [];
  if (found === undefined) {
    report(context, node, 'ts/unsupported-syntax', {
      what: 'this value for a variable that holds errors',
      instead: 'assign a caught error, or `new Error(…)`',
    });
    return [];
  }
  const { name, message, cause } = found;
  const entries = [
    { key: 'name', value: name },
    { key: 'message', value: message },
    ...(cause === undefined ? [] : [{ key: 'cause', value: cause }]),
  ];
  return [...found.steps, into(objectOf(entries, span))];
}

/** All that the variable ever holds; undefined where that is not told by plain assignments. */
function valuesOf(
  symbol: ts.Symbol,
  initializer: ts.Expression | undefined,
  context: Context,
): readonly ts.Expression[] | undefined {
  const values = initializer === undefined ? [] : [initializer];
  for (const target of assignmentsOf(symbol, context.checker)) {
    const { parent } = target;
    const isPlain =
      ts.isBinaryExpression(parent) &&
      parent.left === target &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isExpressionStatement(parent.parent);
    if (!isPlain) return undefined;
    values.push(parent.right);
  }
  return values;
}

function isErrorLike(node: ts.Expression, context: Context): boolean {
  const inside = bare(node);
  if (ts.isConditionalExpression(inside))
    return isErrorLike(inside.whenTrue, context) && isErrorLike(inside.whenFalse, context);
  if (isCreation(inside, context)) return typeof ancestry(inside.expression, context) !== 'string';
  if (!ts.isIdentifier(inside)) return false;
  const kind = localOf(context, inside)?.kind;
  if (kind === 'error' || kind === 'held-error') return true;
  const declaration = symbolOf(context, inside)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  if (ts.isCatchClause(declaration.parent)) return true;
  // Declared further down.
  const { initializer } = declaration;
  return initializer !== undefined && isErrorLike(initializer, context);
}

function nothingOf(node: ts.Expression): Nothing | undefined {
  const inside = bare(node);
  if (inside.kind === ts.SyntaxKind.NullKeyword) return 'null';
  return ts.isIdentifier(inside) && inside.text === 'undefined' ? 'undefined' : undefined;
}
