// `workflow(async () => …)`: what TypeScript says of a missing name is about the options of a decorator, so it is told
// in other words.
import { ts } from 'ts-morph';
import { resolved } from './marks.js';
import { ownPackageFile } from './own-package.js';
import { bare } from './syntax.js';

/** The functions that stand where the name of a workflow belongs. */
export function unnamedWorkflows(file: ts.SourceFile, checker: ts.TypeChecker): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const first = ts.isCallExpression(node) ? node.arguments[0] : undefined;
    if (ts.isCallExpression(node) && first !== undefined && isFunction(first) && isWorkflow(node.expression, checker))
      found.push(first);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isFunction(node: ts.Expression): boolean {
  const inside = bare(node);
  return ts.isArrowFunction(inside) || ts.isFunctionExpression(inside);
}

function isWorkflow(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = ts.isIdentifier(name) ? resolved(checker.getSymbolAtLocation(name), checker) : undefined;
  return (
    symbol?.name === 'workflow' &&
    (symbol.declarations ?? []).some((one) => ownPackageFile(one.getSourceFile().fileName))
  );
}
