// `if … else if … else …` was lowered to one Choice after another; it is one Choice with several rules. What was
// assigned on the way to the second is assigned on its ways out, and read in its conditions, instead.
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
  const merged: ChoiceNode = {
    ...choice,
    origin: { ...origin, spans: [...origin.spans, ...follower.origin.spans] },
    rules: [
      ...choice.rules,
      ...follower.rules.map(({ condition, exit }) => ({
        condition: substitute(condition, before),
        exit: after(exit),
      })),
    ],
    otherwise: after(follower.otherwise),
  };
  if (grewTooMuch([choice, follower], [merged])) return false;
  editor.remove(next);
  editor.set(id, merged);
  return true;
}
