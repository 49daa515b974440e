// Identifiers: local variables, captured names, `undefined`; names that exist only in Node are refused.
import { ts } from 'ts-morph';
import type { Facts } from '../../ir/facts.js';
import { isAssignedInside } from '../assigned.js';
import { stateData, undefinedExpr, variable } from '../../ir/make.js';
import type { Expr } from '../../ir/expr.js';
import { capture, pathOf, type Path } from '../captured.js';
import { factsAt, invalid, placeOf, report, type Context, type Local } from '../context.js';
import { nullCrossing, withCrossing } from '../crossings.js';
import { crossing } from '../facts.js';
import { dataOf } from '../known-data.js';
import { bare, isCompilable, isInside } from '../syntax.js';
import { isProjectFile } from '../project/imports.js';

/** The symbol that a name means where it is used as a value. */
export function symbolOf(context: Context, node: ts.Identifier): ts.Symbol | undefined {
  const { parent } = node;
  return ts.isShorthandPropertyAssignment(parent) && parent.name === node
    ? context.checker.getShorthandAssignmentValueSymbol(parent)
    : context.checker.getSymbolAtLocation(node);
}

export function localOf(context: Context, node: ts.Identifier): Local | undefined {
  const symbol = symbolOf(context, node);
  return symbol === undefined ? undefined : context.locals.get(symbol);
}

export function identifier(node: ts.Identifier, context: Context): Expr {
  const symbol = symbolOf(context, node);
  const span = placeOf(context, node);
  if (node.text === 'undefined' && (symbol?.declarations ?? []).length === 0) return undefinedExpr(span);
  if (symbol === undefined) return report(context, node, 'ts/unknown-name', { name: node.text });
  const local = context.locals.get(symbol);
  if (local !== undefined) return localValue(context, node, local);
  return outside(context, node, { root: node, text: node.text }, symbol);
}

/** The value of a local name, with the facts that hold at this place. */
export function localValue(context: Context, node: ts.Expression, local: Local): Expr {
  switch (local.kind) {
    case 'variable': {
      const known = variable(local.name, factsOfUse(context, node), placeOf(context, node));
      return { ...known, facts: withCrossing(known.facts, context.crossings.of(known)) };
    }
    case 'value':
      return local.value;
    case 'scope':
    case 'variables':
      return report(context, node, 'ts/scope-value', { name: node.getText() });
    case 'error':
      return report(context, node, 'ts/not-data', { name: node.getText(), what: 'a caught error' });
    case 'held-error':
      return report(context, node, 'ts/not-data', { name: node.getText(), what: 'an error' });
    case 'function':
      return report(context, node, 'ts/not-data', { name: node.getText(), what: 'a function' });
    case 'parts':
      return (
        dataOf(local, node, context) ??
        report(context, node, 'ts/not-data', { name: node.getText(), what: 'something that holds functions' })
      );
    case 'invalid':
      return invalid(context, node);
  }
}

/** Where a nested function assigns the variable too, TypeScript's narrowing does not see it happen. */
function factsOfUse(context: Context, node: ts.Expression): Facts {
  const symbol = ts.isIdentifier(node) ? symbolOf(context, node) : undefined;
  return symbol !== undefined && isAssignedInside(symbol, context.checker)
    ? context.factsOfType(context.checker.getTypeOfSymbol(symbol))
    : factsAt(context, node);
}

/** `input`, `vars`, `result`, … of a chain's scope, and the variables in `vars`. */
export function scopeMember(context: Context, node: ts.Node, of: Local['kind'], name: string): Local {
  const span = placeOf(context, node);
  if (of === 'variables') return { kind: 'value', value: variable(name, factsAt(context, node), span) };
  if (name === 'vars') return { kind: 'variables' };
  if (name === 'input' || name === 'result') {
    const types = factsAt(context, node);
    const value = stateData(name, crossing(types), span);
    if (types.may.includes('undefined')) context.crossings.mark(value, nullCrossing);
    return { kind: 'value', value };
  }
  if (name === 'error' || name === 'context')
    return { kind: 'value', value: stateData(name, factsAt(context, node), span) };
  report(context, node, 'ts/unsupported-syntax', { what: `\`${name}\` of the scope` });
  return { kind: 'invalid' };
}

/** A name or path that starts with a name that is no local. */
export function outside(context: Context, node: ts.Expression, path: Path, symbol: ts.Symbol): Expr {
  const { root } = path;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (declaration !== undefined && context.stack.some((one) => isInside(declaration, one))) {
    return isFunctionDeclaration(declaration)
      ? report(context, node, 'ts/not-data', { name: root.text, what: 'a function' })
      : report(context, node, 'ts/unknown-name', { name: root.text });
  }
  if (isGlobal(context, symbol)) return refuseGlobal(context, node, path);
  return capture(context, node, path, symbol);
}

function isFunctionDeclaration(node: ts.Node): boolean {
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  return isCompilable(node) || (value !== undefined && isCompilable(bare(value)));
}

/** Declared by a library, not imported: something that Node or the browser provides. */
export function isGlobal(context: Context, symbol: ts.Symbol): boolean {
  if ((symbol.flags & ts.SymbolFlags.Alias) !== 0) return false;
  const declarations = symbol.declarations ?? [];
  return declarations.every((one) => !isProjectFile(context.program, one.getSourceFile()));
}

function refuseGlobal(context: Context, node: ts.Expression, { root, text }: Path): Expr {
  if (/^process\??\.env\b/.test(text)) return report(context, node, 'ts/process-env', { name: text });
  if (root.text === 'arguments')
    return report(context, node, 'ts/unsupported-syntax', {
      what: '`arguments`',
      instead: 'name the parameters, or take the rest: (first, ...others) => …',
    });
  return report(context, node, 'ts/global', { name: root.text });
}

export function isCapturedPath(context: Context, node: ts.Expression): { path: Path; symbol: ts.Symbol } | undefined {
  const path = pathOf(node);
  const symbol = path === undefined ? undefined : symbolOf(context, path.root);
  if (path === undefined || symbol === undefined || context.locals.has(symbol)) return undefined;
  return { path, symbol };
}
