// Which variables and members of a file are ever assigned after their declaration. Asked for captured names, parameters
// and helper functions.
import { ts } from 'ts-morph';
import { resolved } from './marks.js';

const assignments = new WeakMap<ts.SourceFile, readonly ts.Identifier[]>();

export function isReassigned(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return assignmentsOf(symbol, checker).length > 0;
}

/** The places where the variable or member is assigned, in the file that declares it. */
export function assignmentsOf(symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Identifier[] {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (declaration === undefined) return [];
  return targetsIn(declaration.getSourceFile()).filter(
    (target) =>
      target.text === symbol.name &&
      resolved(
        checker.getShorthandAssignmentValueSymbol(target.parent) ?? checker.getSymbolAtLocation(target),
        checker,
      ) === symbol,
  );
}

function targetsIn(file: ts.SourceFile): readonly ts.Identifier[] {
  const known = assignments.get(file);
  if (known !== undefined) return known;
  const targets: ts.Identifier[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) targets.push(node);
    else if (ts.isPropertyAccessExpression(node)) collect(node.name);
    else if (!ts.isElementAccessExpression(node)) ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) collect(node.left);
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      const { operator } = node;
      if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) collect(node.operand);
    }
    if ((ts.isForInStatement(node) || ts.isForOfStatement(node)) && !ts.isVariableDeclarationList(node.initializer))
      collect(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  assignments.set(file, targets);
  return targets;
}

/** True when a function inside the one that declares the variable assigns it. */
export function isAssignedInside(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return false;
  const owner = ts.findAncestor(declaration, ts.isFunctionLike);
  return assignmentsOf(symbol, checker).some((target) => ts.findAncestor(target, ts.isFunctionLike) !== owner);
}

export function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
