// The arguments of `new E(…)` -> the message that reaches `Error`, followed through the constructors. A constructor
// that does anything else with its message is not seen through.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { undefinedExpr } from '../ir/make.js';
import { placeOf, type Context } from './context.js';
import { fieldNamed, isOwn, type ErrorClass } from './error-classes.js';
import { substitute, takeApart, withDefault } from './patterns.js';

/** The message (undefined: there is none), or why it is not known. */
export function messageOf(
  classes: readonly ErrorClass[],
  given: readonly Expr[],
  context: Context,
  argumentOf: (node: ts.Expression) => Expr,
): Expr | string | undefined {
  const [first, ...rest] = classes;
  if (first === undefined || first.kind === 'built-in') {
    // The second argument, { cause }, is not part of what Step Functions keeps.
    if (given[1] !== undefined && given[1].kind !== 'undefined') context.causes.given.push(context.root);
    return given[0];
  }
  const { declaration, name } = first;
  if (fieldNamed(declaration, 'message') !== undefined) return `\`${name}\` has a \`message\` field of its own`;
  const constructor = declaration.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
  if (constructor?.body === undefined) return messageOf(rest, given, context, argumentOf);
  const call = superCall(constructor.body);
  if (call === undefined || !isSimple(constructor.body))
    return `the constructor of \`${name}\` does more than pass a message to \`super\``;
  if (constructor.parameters.some((one) => one.dotDotDotToken !== undefined))
    return `the constructor of \`${name}\` has a rest parameter`;
  constructor.parameters.forEach((parameter, index) => {
    const value = given[index] ?? undefinedExpr(placeOf(context, parameter));
    takeApart(context, parameter.name, withDefault(context, value, parameter.initializer), substitute);
  });
  const passed = call.arguments;
  if (passed.some(ts.isSpreadElement)) return `the constructor of \`${name}\` passes a spread to \`super\``;
  return messageOf(
    rest,
    passed.map((argument) => argumentOf(argument)),
    context,
    argumentOf,
  );
}

function superCall(body: ts.Block): ts.CallExpression | undefined {
  for (const statement of body.statements) {
    const node = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (node !== undefined && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword)
      return node;
  }
  return undefined;
}

/** Statements that leave the message alone: `super(…)`, `this.field = …`, `Object.setPrototypeOf(…)` and its like. */
function isSimple(body: ts.Block): boolean {
  return body.statements.every((statement) => {
    if (!ts.isExpressionStatement(statement)) return false;
    const node = statement.expression;
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText();
      return (
        node.expression.kind === ts.SyntaxKind.SuperKeyword ||
        callee === 'Object.setPrototypeOf' ||
        callee === 'Error.captureStackTrace' ||
        callee === 'Error.captureStackTrace?.'
      );
    }
    return (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      node.left.expression.kind === ts.SyntaxKind.ThisKeyword &&
      !isOwn(node.left, 'message')
    );
  });
}
