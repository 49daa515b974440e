// `if … else if … else …` was lowered to one Choice after another; it is one Choice with several rules. What was
// assigned on the way to the second is assigned on its ways out, and read in its conditions, instead.
import type { Expr, ExprKind } from '../../ir/expr.js';
import { visitExpr } from '../../ir/walk.js';
import type { ChoiceNode, Exit, NodeId, StateGraph } from '../../states/graph.js';
import { editGraph, type GraphEditor } from '../../states/editor.js';
import { grewTooMuch, sequence, substitute, variablesOf } from './substitute.js';

export function mergeChoices(graph: StateGraph): StateGraph {
  const editor = editGraph(graph);
  for (const id of editor.ids()) {
    for (let node = editor.node(id); node?.kind === 'choice' && merge(editor, id, node);) node = editor.node(id);
  }
  return editor.graph();
}

/** Takes the Choice behind the default into this one, if this is the only way there. */
function merge(editor: GraphEditor, id: NodeId, choice: ChoiceNode): boolean {
  const { otherwise, origin } = choice;
  const { next, assign } = otherwise;
  const follower = editor.node(next);
  if (follower?.kind !== 'choice' || next === id || otherwise.output !== undefined) return false;
  if (origin.kind !== 'derived' || follower.origin.kind !== 'derived') return false;
  if (editor.isStart(next) || editor.waysTo(next).length !== 1) return false;
  const before = variablesOf(assign);
  const after = (exit: Exit): Exit => ({
    ...exit,
    assign: sequence(assign, exit.assign),
    ...(exit.output === undefined ? {} : { output: substitute(exit.output, before) }),
  });
  const asked = new Set(choice.rules.map(({ condition }) => questionOf(condition)));
  const added = follower.rules
    .map(({ condition, exit }) => ({ condition: substitute(condition, before), exit: after(exit) }))
    // What an earlier rule asks gives false here: an inlined helper often tests what its caller has tested.
    .filter(({ condition }) => !isPure(condition) || !asked.has(questionOf(condition)));
  const merged: ChoiceNode = {
    ...choice,
    origin: { ...origin, spans: [...origin.spans, ...follower.origin.spans] },
    rules: [...choice.rules, ...added],
    otherwise: after(follower.otherwise),
  };
  if (grewTooMuch([choice, follower], [merged])) return false;
  editor.remove(next);
  editor.set(id, merged);
  return true;
}

/** Kinds that give the same value each time; anything new is first taken for one that does not. */
const pureKinds: ReadonlySet<ExprKind> = new Set<ExprKind>([
  'literal',
  'undefined',
  'variable',
  'state-data',
  'property',
  'object',
  'array',
  'not',
  'compare',
  'logical',
  'conditional',
  'template',
]);

function isPure(expr: Expr): boolean {
  let pure = true;
  visitExpr(expr, ({ kind }) => {
    pure &&= pureKinds.has(kind);
  });
  return pure;
}

/** Equal for expressions that mean the same, wherever they stand. */
function questionOf(expr: Expr): string {
  return JSON.stringify(expr, (key, value: unknown) => (key === 'span' || key === 'facts' ? undefined : value));
}
