// A finished chain -> a state graph. Every state keeps the name and the place that the user gave it.
import { diagnose, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import type { Exit, Origin, StateGraph, StateNode, Target } from '../../../compiler/states/graph.js';
import { toSeconds, type Duration } from '../duration.js';
import { allLinks, type Fragment, type Link, type LinkOf } from './steps.js';
import { isPlaced } from './value.js';

/** A link with its id and what follows it. */
interface Place {
  readonly id: string;
  readonly next: Target;
}
type Nodes = Map<string, StateNode>;

export function toGraph(fragment: Fragment, timeout: Duration | undefined): StateGraph {
  const nodes: Nodes = new Map();
  placeAll(fragment, { id: '', next: 'end' }, nodes);
  return {
    start: firstOf(fragment, { id: '', next: 'end' }),
    nodes,
    ...(timeout === undefined ? {} : { timeoutSeconds: toSeconds(timeout) }),
  };
}

/** What can only be seen on the whole chain. */
export function checkFragment(name: string, fragment: Fragment): readonly Diagnostic[] {
  if (fragment.links.length === 0) return [diagnose('dsl/empty-chain', { name })];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name: state } of allLinks(fragment)) (seen.has(state) ? twice : seen).add(state);
  return [...twice].map((state) => diagnose('dsl/state-name-used-twice', { state }));
}

function firstOf(fragment: Fragment, place: Place): Target {
  return fragment.links.length === 0 ? place.next : `${place.id}0`;
}

/** In the order in which they were written: the states of a branch come before what follows the choice. */
function placeAll(fragment: Fragment, place: Place, nodes: Nodes): void {
  fragment.links.forEach((link, index) => {
    const isLast = index === fragment.links.length - 1;
    const own: Place = { id: `${place.id}${index}`, next: isLast ? place.next : `${place.id}${index + 1}` };
    const toNodes = placers[link.kind] as (link: Link, place: Place, nodes: Nodes) => void;
    toNodes(link, own, nodes);
  });
}

const placers: { readonly [K in Link['kind']]: (link: LinkOf<K>, place: Place, nodes: Nodes) => void } = {
  task(link, { id, next }, nodes) {
    const { timeoutSeconds, heartbeatSeconds, retry } = link.settings;
    nodes.set(id, {
      kind: 'task',
      origin: originOf(link.name, [link.argument, link.output, ...link.assign.map((assignment) => assignment.value)]),
      resource: link.task.resource,
      ...(link.argument.kind === 'undefined' ? {} : { argument: link.argument }),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
      retry,
      catch: [],
      exit: { assign: link.assign, output: link.output, next },
    });
  },
  wait(link, { id, next }, nodes) {
    nodes.set(id, { kind: 'wait', origin: originOf(link.name, []), seconds: link.seconds, exit: plainExit(next) });
  },
  choice(link, { id, next }, nodes) {
    const branches = link.rules.map((rule, index) => ({ ...rule, place: { id: `${id}.${index}.`, next } }));
    const otherwise: Place = { id: `${id}.else.`, next };
    nodes.set(id, {
      kind: 'choice',
      origin: originOf(
        link.name,
        link.rules.map((rule) => rule.condition),
      ),
      rules: branches.map(({ condition, branch, place }) => ({ condition, exit: plainExit(firstOf(branch, place)) })),
      otherwise: plainExit(firstOf(link.otherwise, otherwise)),
    });
    for (const { branch, place } of branches) placeAll(branch, place, nodes);
    placeAll(link.otherwise, otherwise, nodes);
  },
  succeed(link, { id }, nodes) {
    nodes.set(id, {
      kind: 'succeed',
      origin: originOf(link.name, [link.output]),
      ...(link.output === undefined ? {} : { output: link.output }),
    });
  },
};

function plainExit(next: Target): Exit {
  return { assign: [], next };
}

/** The source of a state is where its first small function stands. */
function originOf(name: string, values: readonly (Expr | undefined)[]): Origin {
  const placed = values.filter((value) => value !== undefined).filter(isPlaced);
  return { kind: 'user', name, spans: placed.slice(0, 1).map((value) => value.span) };
}
