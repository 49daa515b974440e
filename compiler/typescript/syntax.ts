// Small questions about syntax that many constructs ask.
import { ts } from 'ts-morph';

/** The expression without parentheses and without what only types see: `as`, `satisfies`, `!`, `<T>`. */
export function bare(node: ts.Expression): ts.Expression {
  let inside = node;
  while (isWrapper(inside)) inside = inside.expression;
  return inside;
}

export type Wrapper =
  ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression | ts.TypeAssertion;

export function isWrapper(node: ts.Node): node is Wrapper {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}

/** A function whose body can be compiled or put in place of a call. */
export type Compilable = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

export function isCompilable(node: ts.Node): node is Compilable {
  return (
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node)
  );
}

export function isAsync(node: Compilable): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

/** The name of a property where it is written down: `a`, `'a'`, `1`, `['a']`. */
export function staticName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) {
    const inside = bare(name.expression);
    return ts.isStringLiteralLike(inside) || ts.isNumericLiteral(inside) ? inside.text : undefined;
  }
  return undefined;
}

/** The key in `object[key]`, where it is written down. */
export function staticKey(node: ts.ElementAccessExpression): string | undefined {
  const inside = bare(node.argumentExpression);
  return ts.isStringLiteralLike(inside) || ts.isNumericLiteral(inside) ? inside.text : undefined;
}

/** True when `inner` is `outer` or in it. */
export function isInside(inner: ts.Node, outer: ts.Node): boolean {
  return inner.getSourceFile() === outer.getSourceFile() && inner.pos >= outer.pos && inner.end <= outer.end;
}
