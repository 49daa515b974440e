// Kind of statement -> how it is translated. A kind that has no row is refused, and the rest goes on.
import { ts } from 'ts-morph';
import type { Step } from '../../ir/program.js';
import type { Context } from '../context.js';
import { unsupported } from '../unsupported.js';
import { block, choice, nothing } from './control.js';
import { declarations } from './declarations.js';
import { effect } from './effects.js';
import { jump, labeled } from './jumps.js';
import { doLoop, forInLoop, forLoop, forOfLoop, whileLoop } from './loops.js';
import { returns } from './returns.js';
import { switches } from './switches.js';
import { throws } from './throws.js';
import { tries } from './tries.js';

type Translate<N extends ts.Statement> = (node: N, context: Context) => readonly Step[];
const row = <N extends ts.Statement>(translate: Translate<N>): Translate<never> => translate;

const table: Readonly<Record<number, Translate<never>>> = {
  [ts.SyntaxKind.VariableStatement]: row<ts.VariableStatement>(declarations),
  [ts.SyntaxKind.ExpressionStatement]: row<ts.ExpressionStatement>(effect),
  [ts.SyntaxKind.IfStatement]: row<ts.IfStatement>(choice),
  [ts.SyntaxKind.SwitchStatement]: row<ts.SwitchStatement>(switches),
  [ts.SyntaxKind.WhileStatement]: row<ts.WhileStatement>(whileLoop),
  [ts.SyntaxKind.DoStatement]: row<ts.DoStatement>(doLoop),
  [ts.SyntaxKind.ForStatement]: row<ts.ForStatement>(forLoop),
  [ts.SyntaxKind.ForOfStatement]: row<ts.ForOfStatement>(forOfLoop),
  [ts.SyntaxKind.ForInStatement]: row<ts.ForInStatement>(forInLoop),
  [ts.SyntaxKind.LabeledStatement]: row<ts.LabeledStatement>(labeled),
  [ts.SyntaxKind.BreakStatement]: row<ts.BreakStatement>(jump),
  [ts.SyntaxKind.ContinueStatement]: row<ts.ContinueStatement>(jump),
  [ts.SyntaxKind.TryStatement]: row<ts.TryStatement>(tries),
  [ts.SyntaxKind.ReturnStatement]: row<ts.ReturnStatement>(returns),
  [ts.SyntaxKind.ThrowStatement]: row<ts.ThrowStatement>(throws),
  [ts.SyntaxKind.Block]: row<ts.Block>(block),
  [ts.SyntaxKind.EmptyStatement]: row<ts.Statement>(nothing),
  // Compiled where they are called.
  [ts.SyntaxKind.FunctionDeclaration]: row<ts.Statement>(nothing),
  [ts.SyntaxKind.InterfaceDeclaration]: row<ts.Statement>(nothing),
  [ts.SyntaxKind.TypeAliasDeclaration]: row<ts.Statement>(nothing),
};

export function statement(node: ts.Statement, context: Context): readonly Step[] {
  const translate = table[node.kind];
  if (translate !== undefined) return translate(node as never, context);
  unsupported(node, context);
  return [];
}
