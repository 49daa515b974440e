// Labels, `break` and `continue`: which statement each refers to.
import { ts } from 'ts-morph';
import type { Step } from '../../ir/program.js';
import { placeOf, report, type Context, type JumpTarget } from '../context.js';

type Jumpable = Exclude<JumpTarget, { kind: 'function' }>;

/** Translates what is inside a statement that can be left; `translate` gets the name by which it is left. */
export function within<T>(
  node: ts.Statement,
  kind: Jumpable['kind'],
  context: Context,
  translate: (id: string) => T,
): T {
  const id = context.jumpNames.fresh(kind);
  context.jumps.push({ kind, id, labels: labelsOf(node) });
  try {
    return translate(id);
  } finally {
    context.jumps.pop();
  }
}

/** `outer: inner: for …` has two. */
function labelsOf(node: ts.Statement): readonly string[] {
  const { parent } = node;
  return ts.isLabeledStatement(parent) ? [parent.label.text, ...labelsOf(parent)] : [];
}

const withTargets: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.LabeledStatement,
]);

/** Loops and `switch` look for their labels themselves. */
export function labeled(node: ts.LabeledStatement, context: Context): readonly Step[] {
  if (withTargets.has(node.statement.kind)) return context.statement(node.statement);
  const span = placeOf(context, node);
  return within(node.statement, 'block', context, (id) => [
    { kind: 'block', id, body: context.statement(node.statement), span },
  ]);
}

export function jump(node: ts.BreakStatement | ts.ContinueStatement, context: Context): readonly Step[] {
  const kind = ts.isBreakStatement(node) ? 'break' : 'continue';
  const target = targetOf(kind, node.label?.text, context.jumps);
  if (target !== undefined) return [{ kind, id: target.id, span: placeOf(context, node) }];
  report(context, node, 'ts/unsupported-syntax', { what: `\`${node.getText()}\` without a loop around it` });
  return [];
}

function targetOf(
  kind: 'break' | 'continue',
  label: string | undefined,
  jumps: readonly JumpTarget[],
): Jumpable | undefined {
  for (const one of [...jumps].reverse()) {
    if (one.kind === 'function') return undefined;
    if (
      label !== undefined
        ? one.labels.includes(label)
        : one.kind === 'loop' || (kind === 'break' && one.kind === 'switch')
    )
      return one;
  }
  return undefined;
}
