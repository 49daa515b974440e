// `const` and `let`; a function that is only called is compiled where it is called.
import { ts } from 'ts-morph';
import { undefinedExpr } from '../../ir/make.js';
import type { Step } from '../../ir/program.js';
import { bindKnown } from '../bind-known.js';
import { placeOf, report, type Context } from '../context.js';
import { nameError } from '../error-values.js';
import { declareError } from '../held-errors.js';
import { declareVariable, takeApart } from '../patterns.js';

export function declarations(node: ts.VariableStatement, context: Context): readonly Step[] {
  return declareAll(node.declarationList, context);
}

export function declareAll(list: ts.VariableDeclarationList, context: Context): readonly Step[] {
  refuseVar(list, context);
  return list.declarations.flatMap((declaration) => declare(declaration, context));
}

/** `var` and `using`. */
export function refuseVar(node: ts.VariableDeclarationList, context: Context): void {
  const { flags } = node;
  const kind = flags & ts.NodeFlags.BlockScoped;
  if (kind !== ts.NodeFlags.Const && kind !== ts.NodeFlags.Let) {
    const what = kind === 0 ? '`var`' : '`using`';
    report(context, node, 'ts/unsupported-syntax', { what, instead: 'declare it with `const` or `let`' });
  }
}

function declare(node: ts.VariableDeclaration, context: Context): readonly Step[] {
  const { name, initializer } = node;
  if (initializer !== undefined && ts.isIdentifier(name) && nameError(name, initializer, context)) return [];
  const held = declareError(node, context);
  if (held !== undefined) return held;
  const known = initializer === undefined ? undefined : context.part(initializer);
  if (known !== undefined && known.local.kind !== 'value')
    return [...known.steps, ...bindKnown(context, name, known.local)];
  const value = initializer === undefined ? undefinedExpr(placeOf(context, node)) : context.expression(initializer);
  return takeApart(context, name, value, declareVariable);
}
