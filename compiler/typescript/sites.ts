// A source file -> the places in it where a function is compiled: arguments, fields of options, decorated methods.
import { ts } from 'ts-morph';
import { markOfCall, markOfField, markOfType, marksOfArguments } from './marks.js';
import { bare } from './syntax.js';

/** A function that is given to a parameter or field that is compiled. */
export interface ArgumentSite {
  readonly kind: 'body' | 'expression';
  /** What was written there; the rewrite wraps it. */
  readonly argument: ts.Expression;
  /** The call that it is given to. */
  readonly call: ts.CallExpression;
}
export interface MethodSite {
  readonly kind: 'method';
  readonly method: ts.MethodDeclaration;
  readonly decorator: ts.Decorator;
  /** The decorator's argument. */
  readonly options: ts.Expression | undefined;
}
export type Site = ArgumentSite | MethodSite;

/** In the order of the text. Sites inside a compiled function are part of that function. */
export function findSites(file: ts.SourceFile, checker: ts.TypeChecker): readonly Site[] {
  const sites: Site[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) {
      const site = methodSite(node, checker);
      if (site !== undefined) return void sites.push(site);
    }
    if (!ts.isCallExpression(node)) return ts.forEachChild(node, visit);
    visit(node.expression);
    const marks = marksOfArguments(node, checker);
    node.arguments.forEach((argument, index) => {
      if (!visitArgument(argument, marks[index], node)) visit(argument);
    });
  };
  /** True when the argument is compiled, so that there is nothing more to find in it. */
  const visitArgument = (argument: ts.Expression, mark: string | undefined, call: ts.CallExpression): boolean => {
    const kind = mark === 'body' || mark === 'expression' ? mark : undefined;
    if (kind !== undefined && mayBeFunction(argument, checker)) {
      if (!isForwarded(argument, checker)) sites.push({ kind, argument, call });
      return true;
    }
    const inside = bare(argument);
    return ts.isObjectLiteralExpression(inside) && visitFields(inside, call);
  };
  const visitFields = (object: ts.ObjectLiteralExpression, call: ts.CallExpression): boolean => {
    for (const field of object.properties) {
      const value = ts.isPropertyAssignment(field) ? field.initializer : undefined;
      const name = ts.isPropertyAssignment(field) && !ts.isComputedPropertyName(field.name) ? field.name.text : '';
      if (value === undefined) visit(field);
      else {
        const mark = couldBeFunction(value) ? markOfField(object, name, checker) : undefined;
        if (!visitArgument(value, mark, call)) visit(value);
      }
    }
    return true;
  };
  visit(file);
  return sites;
}

function methodSite(method: ts.MethodDeclaration, checker: ts.TypeChecker): MethodSite | undefined {
  for (const decorator of ts.getDecorators(method) ?? []) {
    const call = decorator.expression;
    if (ts.isCallExpression(call) && markOfCall(call, checker) === 'decorator')
      return { kind: 'method', method, decorator, options: call.arguments[0] };
  }
  return undefined;
}

/** Cheap: by its looks alone, before types are asked for. */
function couldBeFunction(node: ts.Expression): boolean {
  const inside = bare(node);
  return ts.isFunctionExpression(inside) || ts.isArrowFunction(inside) || ts.isIdentifier(inside);
}

function mayBeFunction(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const inside = bare(node);
  if (ts.isFunctionExpression(inside) || ts.isArrowFunction(inside)) return true;
  return checker.getTypeAtLocation(inside).getCallSignatures().length > 0;
}

/** A wrapper's own marked parameter: the function was compiled where the wrapper was called. */
function isForwarded(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const inside = bare(node);
  const declaration = ts.isIdentifier(inside) ? checker.getSymbolAtLocation(inside)?.valueDeclaration : undefined;
  return (
    declaration !== undefined && ts.isParameter(declaration) && markOfType(declaration.type, checker) !== undefined
  );
}
