// A module whose functions are inlined elsewhere -> thunks for all names of the module that its functions use. Taken
// from all of them, not only from those that are inlined today, so that the text depends on this module alone.
import { ts } from 'ts-morph';
import { pathOf, sees } from './captured.js';
import { isCompilable } from './syntax.js';

/** The paths, each also the JavaScript that evaluates it. */
export function namesOfModule(file: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const names = new Set<string>();
  const visitInside = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const path = ts.isExpression(node) ? pathOf(node) : undefined;
    if (path === undefined) return ts.forEachChild(node, visitInside);
    if (isModuleValue(path.root)) names.add(path.text);
  };
  const isModuleValue = (root: ts.Identifier): boolean => {
    const shorthand = ts.isShorthandPropertyAssignment(root.parent) ? root.parent : undefined;
    const symbol =
      shorthand === undefined
        ? checker.getSymbolAtLocation(root)
        : checker.getShorthandAssignmentValueSymbol(shorthand);
    const isHere = symbol?.declarations?.some((declaration) => declaration.getSourceFile() === file) ?? false;
    return symbol !== undefined && isHere && sees(checker, file, root.text, symbol);
  };
  const visit = (node: ts.Node): void => {
    if (isCompilable(node)) {
      for (const parameter of node.parameters) if (parameter.initializer !== undefined) visitInside(parameter);
      if (node.body !== undefined) visitInside(node.body);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return [...names];
}
