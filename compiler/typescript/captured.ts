// A name from outside the function -> a capture: the path as it is written (`config.retries`), the module that can
// evaluate it, and whether a thunk at the end of the module sees it or only one at the place of the function does.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { isReassigned } from './assigned.js';
import { factsAt, placeOf, report, type Context } from './context.js';
import { resolved } from './marks.js';
import { isProjectFile } from './project/imports.js';
import { relativeTo } from './project/paths.js';
import { bare, staticKey } from './syntax.js';

export interface Captured {
  /** Absolute. */
  readonly file: string;
  readonly module: string;
  readonly name: string;
  /** The JavaScript that gives the value. */
  readonly text: string;
  readonly scope: 'module' | 'place';
  readonly symbol: ts.Symbol;
}

export interface Path {
  readonly root: ts.Identifier;
  readonly text: string;
}

/** `a`, `a.b`, `a?.b`, `a['b c']`: the static path that an expression is, if it is one. */
export function pathOf(node: ts.Expression): Path | undefined {
  const inside = bare(node);
  if (ts.isIdentifier(inside)) return { root: inside, text: inside.text };
  if (ts.isPropertyAccessExpression(inside) && ts.isIdentifier(inside.name)) {
    const object = pathOf(inside.expression);
    const dot = inside.questionDotToken === undefined ? '.' : '?.';
    return object && { root: object.root, text: object.text + dot + inside.name.text };
  }
  if (ts.isElementAccessExpression(inside)) {
    const key = staticKey(inside);
    const object = key === undefined ? undefined : pathOf(inside.expression);
    const dot = inside.questionDotToken === undefined ? '' : '?.';
    return object && { root: object.root, text: `${object.text}${dot}[${JSON.stringify(key)}]` };
  }
  return undefined;
}

export function capture(context: Context, node: ts.Expression, path: Path, symbol: ts.Symbol): Expr {
  const getter = getterIn(context, node);
  if (getter !== undefined)
    return report(context, node, 'ts/unsupported-syntax', {
      what: `reading the getter \`${getter}\``,
      instead: 'make it a plain field, whose value is fixed when the workflow is built, or a function that is called',
    });
  const target = resolved(symbol, context.checker) ?? symbol;
  if (isVariable(target) && isReassigned(target, context.checker))
    return report(context, node, 'ts/reassigned-capture', { name: path.root.text });
  const scope = scopeOf(context, path.root, symbol);
  if (scope === undefined) return report(context, node, 'ts/capture-out-of-reach', { name: path.root.text });
  const { name, module } = remember(context, path, symbol, scope);
  return { kind: 'capture', module, name, facts: factsAt(context, node), span: placeOf(context, node) };
}

/** A name in the path that runs code of the user each time it is read. */
function getterIn(context: Context, node: ts.Expression): string | undefined {
  const inside = bare(node);
  if (!ts.isPropertyAccessExpression(inside) && !ts.isElementAccessExpression(inside)) return undefined;
  const name = ts.isPropertyAccessExpression(inside) ? inside.name : inside.argumentExpression;
  const symbol = context.checker.getSymbolAtLocation(name);
  const declaration = symbol?.valueDeclaration;
  return declaration !== undefined &&
    ts.isGetAccessorDeclaration(declaration) &&
    isProjectFile(context.program, declaration.getSourceFile())
    ? name.getText()
    : getterIn(context, inside.expression);
}

function isVariable(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return false;
  if (ts.isParameter(declaration)) return true;
  const list = ts.findAncestor(declaration, ts.isVariableDeclarationList);
  return list !== undefined && (list.flags & ts.NodeFlags.Const) === 0;
}

function scopeOf(context: Context, root: ts.Identifier, symbol: ts.Symbol): Captured['scope'] | undefined {
  const file = root.getSourceFile();
  if (sees(context.checker, file, root.text, symbol)) return 'module';
  const isHere = file === context.place.getSourceFile();
  return isHere && sees(context.checker, context.place, root.text, symbol) ? 'place' : undefined;
}

/** True when the name means that symbol at that place. */
export function sees(checker: ts.TypeChecker, place: ts.Node, name: string, symbol: ts.Symbol): boolean {
  return checker.resolveName(name, place, ts.SymbolFlags.Value, false) === symbol;
}

function remember(context: Context, { root, text }: Path, symbol: ts.Symbol, scope: Captured['scope']): Captured {
  const file = root.getSourceFile().fileName;
  const module = relativeTo(context.base, file);
  // Only shadowing outside the function can give two meanings to one path.
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? text : `${text} (${count})`;
    const key = `${module}\n${name}`;
    const known = context.captured.get(key);
    if (known !== undefined && known.symbol !== symbol) continue;
    const captured = known ?? { file, module, name, text, scope, symbol };
    context.captured.set(key, captured);
    return captured;
  }
}
