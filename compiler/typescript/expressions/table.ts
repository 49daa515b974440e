// Kind of expression -> how it is translated. A kind that has no row is refused.
import { shorten } from '../../diagnostics/shorten.js';
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { report, type Context } from '../context.js';
import { notData } from '../data.js';
import { unsupported } from '../unsupported.js';
import type { Wrapper } from '../syntax.js';
import { removal, step, voidOf } from './assignments.js';
import { awaitExpression, call } from './calls.js';
import { no, nothing, number, text, yes } from './literals.js';
import { identifier } from './names.js';
import { array, object } from './objects.js';
import { binary, conditional, prefix, typeOf } from './operators.js';
import { property } from './properties.js';
import { template } from './templates.js';
import { wrapper } from './wrappers.js';

type Translate<N extends ts.Expression> = (node: N, context: Context) => Expr;
const row = <N extends ts.Expression>(translate: Translate<N>): Translate<never> => translate;

const table: Readonly<Record<number, Translate<never>>> = {
  [ts.SyntaxKind.StringLiteral]: row<ts.StringLiteral>(text),
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: row<ts.NoSubstitutionTemplateLiteral>(text),
  [ts.SyntaxKind.NumericLiteral]: row<ts.NumericLiteral>(number),
  [ts.SyntaxKind.TrueKeyword]: row<ts.Expression>(yes),
  [ts.SyntaxKind.FalseKeyword]: row<ts.Expression>(no),
  [ts.SyntaxKind.NullKeyword]: row<ts.Expression>(nothing),
  [ts.SyntaxKind.Identifier]: row<ts.Identifier>(identifier),
  [ts.SyntaxKind.PropertyAccessExpression]: row<ts.PropertyAccessExpression>(property),
  [ts.SyntaxKind.ElementAccessExpression]: row<ts.ElementAccessExpression>(property),
  [ts.SyntaxKind.ObjectLiteralExpression]: row<ts.ObjectLiteralExpression>(object),
  [ts.SyntaxKind.ArrayLiteralExpression]: row<ts.ArrayLiteralExpression>(array),
  [ts.SyntaxKind.PrefixUnaryExpression]: row<ts.PrefixUnaryExpression>(prefix),
  [ts.SyntaxKind.PostfixUnaryExpression]: row<ts.PostfixUnaryExpression>(step),
  [ts.SyntaxKind.TypeOfExpression]: row<ts.TypeOfExpression>(typeOf),
  [ts.SyntaxKind.VoidExpression]: row<ts.VoidExpression>(voidOf),
  [ts.SyntaxKind.DeleteExpression]: row<ts.DeleteExpression>(removal),
  [ts.SyntaxKind.BinaryExpression]: row<ts.BinaryExpression>(binary),
  [ts.SyntaxKind.ConditionalExpression]: row<ts.ConditionalExpression>(conditional),
  [ts.SyntaxKind.TemplateExpression]: row<ts.TemplateExpression>(template),
  [ts.SyntaxKind.AwaitExpression]: row<ts.AwaitExpression>(awaitExpression),
  [ts.SyntaxKind.CallExpression]: row<ts.CallExpression>(call),
  [ts.SyntaxKind.ParenthesizedExpression]: row<Wrapper>(wrapper),
  [ts.SyntaxKind.AsExpression]: row<Wrapper>(wrapper),
  [ts.SyntaxKind.SatisfiesExpression]: row<Wrapper>(wrapper),
  [ts.SyntaxKind.NonNullExpression]: row<Wrapper>(wrapper),
  [ts.SyntaxKind.TypeAssertionExpression]: row<Wrapper>(wrapper),
};

export function receiver(node: ts.Expression, context: Context): Expr {
  const translate = table[node.kind];
  return translate === undefined ? unsupported(node, context) : translate(node as never, context);
}

/** Literals are data, and their parts were looked at one by one. */
const leaves: ReadonlySet<Expr['kind']> = new Set(['variable', 'capture', 'property', 'state-data', 'await']);

export function expression(node: ts.Expression, context: Context): Expr {
  const value = receiver(node, context);
  if (!leaves.has(value.kind)) return value;
  const type = context.checker.getTypeAtLocation(node);
  const what = notData(type, context.checker, context.program);
  return what === undefined ? value : report(context, node, 'ts/not-data', { name: shorten(node.getText()), what });
}
