// A module -> the workflows in it: everything exported whose type is `Workflow`, and the compiled bodies beside that.
import { ts } from 'ts-morph';
import type { Span } from '../diagnostics/span.js';
import { ownPackageFile } from './own-package.js';
import type { Site } from './sites.js';
import { spanOf } from './span.js';
import { bare, staticName } from './syntax.js';
import { resolved } from './marks.js';

export interface WorkflowPlace {
  readonly exportName?: string;
  /** Where it is written down as a text. */
  readonly name?: string;
  readonly span: Span;
}

export function workflowsIn(
  file: ts.SourceFile,
  sites: readonly Site[],
  checker: ts.TypeChecker,
  base: string,
): readonly WorkflowPlace[] {
  const module = checker.getSymbolAtLocation(file);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  const used = new Set<Site>();
  const found: WorkflowPlace[] = [];
  for (const symbol of exported) {
    const target = resolved(symbol, checker) ?? symbol;
    const declaration = target.valueDeclaration ?? target.declarations?.[0];
    if (declaration === undefined || declaration.getSourceFile() !== file) continue;
    if (!isWorkflow(checker.getTypeOfSymbol(target))) continue;
    const site = sites.find((one) => !used.has(one) && belongsTo(one, declaration, checker));
    if (site !== undefined) used.add(site);
    found.push({ exportName: symbol.name, ...named(site, checker), span: spanOf(declaration, base) });
  }
  for (const site of sites) {
    if (site.kind === 'expression' || used.has(site)) continue;
    const place = site.kind === 'method' ? site.method.name : site.call;
    found.push({ ...named(site, checker), span: spanOf(place, base) });
  }
  return found;
}

function isWorkflow(type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined;
  return (
    symbol?.name.replace(/\$\d+$/, '') === 'Workflow' &&
    (symbol.declarations ?? []).some((declaration) => ownPackageFile(declaration.getSourceFile().fileName))
  );
}

/** `const x = workflow(…)`, or `const { method: x } = workflowsOf(Class)` for a method of that class. */
function belongsTo(site: Site, declaration: ts.Declaration, checker: ts.TypeChecker): boolean {
  if (site.kind === 'body') return initialValue(declaration) === site.call;
  if (site.kind !== 'method' || !ts.isBindingElement(declaration)) return false;
  const key = declaration.propertyName ?? declaration.name;
  const holder = declaration.parent.parent;
  const call = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
  const [type] = call !== undefined && ts.isCallExpression(call) ? call.arguments : [];
  if (type === undefined || ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)) return false;
  const owner = resolved(checker.getSymbolAtLocation(type), checker);
  return staticName(key) === staticName(site.method.name) && owner?.valueDeclaration === site.method.parent;
}

function initialValue(declaration: ts.Declaration): ts.Expression | undefined {
  const value = ts.isExportAssignment(declaration)
    ? declaration.expression
    : ts.isVariableDeclaration(declaration)
      ? declaration.initializer
      : undefined;
  return value === undefined ? undefined : bare(value);
}

function named(site: Site | undefined, checker: ts.TypeChecker): { readonly name?: string } {
  if (site === undefined) return {};
  if (site.kind !== 'method') return site.kind === 'body' ? textOf(site.call.arguments[0], checker) : {};
  const { options, method } = site;
  const given =
    options !== undefined && ts.isObjectLiteralExpression(options)
      ? options.properties.find((field) => field.name !== undefined && staticName(field.name) === 'name')
      : undefined;
  if (given !== undefined && ts.isPropertyAssignment(given)) return textOf(given.initializer, checker);
  const name = staticName(method.name);
  return name === undefined ? {} : { name };
}

function textOf(node: ts.Expression | undefined, checker: ts.TypeChecker): { readonly name?: string } {
  const type = node === undefined ? undefined : checker.getTypeAtLocation(node);
  return type?.isStringLiteral() === true ? { name: type.value } : {};
}
