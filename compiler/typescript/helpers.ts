// The callee of a call -> the function that it means, when its body can be put in place of the call.
import { ts } from 'ts-morph';
import { isReassigned } from './assigned.js';
import type { Context } from './context.js';
import { uncertainty } from './dispatch.js';
import { resolved } from './marks.js';
import { isOwnSource } from './own-package.js';
import { isProjectFile } from './project/imports.js';
import { bare, isCompilable, type Compilable } from './syntax.js';

type Scope = Pick<Context, 'checker' | 'program'>;

/** What is called by that name, and why it may be another function when it runs, if it may. */
export interface Called {
  readonly helper: Compilable;
  readonly uncertainty: string | undefined;
}

export function functionOf(node: ts.Expression, scope: Scope): Compilable | undefined {
  const called = calledIn(node, scope);
  return called?.uncertainty === undefined ? called?.helper : undefined;
}

export function calledIn(node: ts.Expression, scope: Scope): Called | undefined {
  const inside = bare(node);
  if (ts.isArrowFunction(inside) || ts.isFunctionExpression(inside)) return { helper: inside, uncertainty: undefined };
  const name = ts.isPropertyAccessExpression(inside) ? inside.name : inside;
  if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return undefined;
  const symbol = resolved(scope.checker.getSymbolAtLocation(name), scope.checker);
  for (const declaration of symbol?.declarations ?? []) {
    const found = bodyOf(declaration);
    if (found?.body === undefined || !isOurs(scope, found.getSourceFile())) continue;
    if (symbol === undefined || isReassigned(symbol, scope.checker))
      return { helper: found, uncertainty: 'it is assigned again later' };
    return { helper: found, uncertainty: uncertainty(inside, found, scope) };
  }
  return undefined;
}

function bodyOf(declaration: ts.Declaration): Compilable | undefined {
  if (isCompilable(declaration)) return declaration;
  const isHolder =
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isPropertyDeclaration(declaration);
  if (!isHolder || declaration.initializer === undefined) return undefined;
  const value = bare(declaration.initializer);
  return isCompilable(value) ? value : undefined;
}

export function nameOfFunction(node: Compilable): string {
  if (node.name !== undefined) return node.name.getText();
  const holder = node.parent;
  return (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder)) &&
    ts.isIdentifier(holder.name)
    ? holder.name.text
    : 'function';
}

/** Source of the user: packages, and typestep itself, are not rewritten. */
function isOurs(scope: Scope, file: ts.SourceFile): boolean {
  return isProjectFile(scope.program, file) && !isOwnSource(file.fileName);
}
