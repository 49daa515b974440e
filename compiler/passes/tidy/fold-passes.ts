// Removes the Pass states that lowering made, by moving what they do into the states around them: backwards into
// the ways that lead to them, or forwards into the one state that follows. Transitions are billed, so a Pass stays
// only where neither neighbour can carry it, or where carrying it would make expressions explode.
import { variablesIn, visitExpr } from '../../ir/walk.js';
import type { Exit, NodeId, Origin, PassNode, StateGraph, StateNode } from '../../states/graph.js';
import { editGraph, type GraphEditor } from '../../states/editor.js';
import { exitMayEnd, exitsOf, mapExits, mapValues } from '../../states/exits.js';
import { livenessOf, type Liveness } from './liveness.js';
import { grewTooMuch, sequence, substitute, variablesOf } from './substitute.js';

export function foldPasses(graph: StateGraph): StateGraph {
  const editor = editGraph(graph);
  // Of the graph as it was: it only says which of two correct ways is the better one.
  const liveness = livenessOf(graph);
  const preferred: Fold = (id, pass) =>
    (continuesPredecessors(editor, id, pass) && foldBackward(editor, id, pass)) ||
    (!outlivesFollower(editor, pass, liveness) && foldForward(editor, id, pass)) ||
    foldBackward(editor, id, pass);
  while (sweep(editor, preferred) || sweep(editor, (id, pass) => foldForward(editor, id, pass)));
  return editor.graph();
}

type Fold = (id: NodeId, pass: PassNode) => boolean;

/** Tries every Pass once; true when something changed. */
function sweep(editor: GraphEditor, fold: Fold): boolean {
  let changed = false;
  for (const id of editor.ids()) {
    const node = editor.node(id);
    if (node?.kind === 'pass' && node.origin.kind === 'derived') changed = fold(id, node) || changed;
  }
  return changed;
}

/** Whether it works on what the tasks before it assigned, such as a field of a result. */
function continuesPredecessors(editor: GraphEditor, id: NodeId, pass: PassNode): boolean {
  const reads = new Set(pass.exit.assign.flatMap((one) => [...variablesIn(one.value)]));
  return editor
    .waysTo(id)
    .some(({ from, exit }) => editor.node(from)?.kind === 'task' && exit.assign.some((one) => reads.has(one.variable)));
}

/** Whether a variable that the pass assigns is still needed after the state that follows it. */
function outlivesFollower(editor: GraphEditor, pass: PassNode, { liveAt }: Liveness): boolean {
  const follower = editor.node(pass.exit.next);
  if (follower === undefined) return false;
  return exitsOf(follower).some((exit) => pass.exit.assign.some((one) => liveAt(exit.next).has(one.variable)));
}

/** Into the state that follows, if this is the only way there. */
function foldForward(editor: GraphEditor, id: NodeId, pass: PassNode): boolean {
  const { next, assign, output } = pass.exit;
  const follower = editor.node(next);
  if (follower === undefined || output !== undefined || next === id) return false;
  if (follower.origin.kind !== 'derived' || editor.isStart(next) || editor.waysTo(next).length !== 1) return false;
  const variables = variablesOf(assign);
  const moved = mapExits(
    mapValues(follower, (value) => substitute(value, variables)),
    (exit) => ({
      ...exit,
      assign: [
        ...assign.filter((one) => !exit.assign.some((other) => other.variable === one.variable)),
        ...exit.assign,
      ],
    }),
  );
  if (grewTooMuch([pass, follower], [moved])) return false;
  editor.set(next, withOrigin(moved, joined(follower.origin, pass.origin)));
  editor.redirect(id, next);
  editor.remove(id);
  return true;
}

/** Into every way that leads here and can carry it. */
function foldBackward(editor: GraphEditor, id: NodeId, pass: PassNode): boolean {
  if (readsInput(pass)) return false;
  const ways = editor.waysTo(id);
  let folded = 0;
  for (const { from, index, exit } of ways) {
    const node = editor.node(from);
    if (node === undefined || from === id || node.origin.kind !== 'derived') continue;
    if (pass.exit.next === 'end' && !exitMayEnd(node, index)) continue;
    const combined = combine(exit, pass.exit);
    const changed = mapExits(node, (one, at) => (at === index ? combined : one));
    if (grewTooMuch([node, pass], [changed])) continue;
    editor.set(from, withOrigin(changed, joined(node.origin, pass.origin)));
    folded += 1;
  }
  if (folded === ways.length && !editor.isStart(id)) editor.remove(id);
  return folded > 0;
}

function combine(exit: Exit, after: Exit): Exit {
  const output = after.output === undefined ? exit.output : substitute(after.output, variablesOf(exit.assign));
  const assign = sequence(exit.assign, after.assign);
  return output === undefined ? { assign, next: after.next } : { assign, output, next: after.next };
}

/** Only the very first pass reads the input, and what leads to a state decides what its input is. */
function readsInput(pass: PassNode): boolean {
  let found = false;
  mapValues(pass, (value) => {
    visitExpr(value, (expr) => {
      found ||= expr.kind === 'state-data' && expr.field === 'input';
    });
    return value;
  });
  return found;
}

function withOrigin(node: StateNode, origin: Origin): StateNode {
  return { ...node, origin };
}

function joined(into: Origin, from: Origin): Origin {
  const known = new Set(into.spans);
  return { ...into, spans: [...into.spans, ...from.spans.filter((span) => !known.has(span))] };
}
