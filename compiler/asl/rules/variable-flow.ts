// Which variables are there when a state is entered: on some way, and on every way. One pass over each container, outer
// ones first, as sets of bits; a state is looked at again only when a set grew, so the work is linear in the transitions
// for all but loops that assign in turn.
import type { State } from '../definition.js';
import type { Scope, Scopes } from './scopes.js';
import type { StateView } from './rule.js';

export interface Entry {
  /** Whether some way to the state assigns the variable. */
  readonly may: (variable: number) => boolean;
  /** Whether every way to the state assigns it. */
  readonly must: (variable: number) => boolean;
}
type Bits = Uint32Array;
interface Sets {
  readonly may: Bits;
  readonly must: Bits;
}
interface Way {
  readonly target: string;
  readonly assigns: readonly number[];
}

/** By the pointer of the state; absent for states that nothing leads to. */
export function variableFlow(scopes: Scopes, numbers: ReadonlyMap<string, number>): ReadonlyMap<string, Entry> {
  const words = (numbers.size + 31) >> 5;
  const entries = new Map<string, Sets>();
  for (const scope of scopes.values()) {
    const outer = scope.kind === 'inline' && scope.owner !== undefined ? entries.get(scope.owner.pointer) : undefined;
    flow(scope, outer ?? { may: new Uint32Array(words), must: new Uint32Array(words) }, numbers, entries);
  }
  return new Map([...entries].map(([pointer, { may, must }]) => [pointer, { may: has(may), must: has(must) }]));
}

function flow(scope: Scope, atStart: Sets, numbers: ReadonlyMap<string, number>, entries: Map<string, Sets>): void {
  const states = new Map(scope.states.map((view) => [view.name, view]));
  const [first] = scope.states;
  const start = startOf(scope) ?? first?.name;
  const view = start === undefined ? undefined : states.get(start);
  if (view === undefined) return;
  entries.set(view.pointer, { may: atStart.may.slice(), must: atStart.must.slice() });
  const waiting: StateView[] = [view];
  const queued = new Set<StateView>(waiting);
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    queued.delete(at);
    const here = entries.get(at.pointer);
    if (here === undefined) continue;
    for (const { target, assigns } of waysOf(at.state, numbers)) {
      const next = states.get(target);
      if (next === undefined || !arrive(here, assigns, next.pointer, entries) || queued.has(next)) continue;
      queued.add(next);
      waiting.push(next);
    }
  }
}

/** Whether the arrival says something new about the state. */
function arrive(from: Sets, assigns: readonly number[], pointer: string, entries: Map<string, Sets>): boolean {
  const known = entries.get(pointer);
  if (known === undefined) {
    const sets = { may: from.may.slice(), must: from.must.slice() };
    for (const variable of assigns) {
      add(sets.may, variable);
      add(sets.must, variable);
    }
    entries.set(pointer, sets);
    return true;
  }
  const arriving = from === known ? { may: from.may.slice(), must: from.must.slice() } : from;
  const takeBack = [assign(arriving.may, assigns), assign(arriving.must, assigns)];
  let changed = false;
  for (let i = 0; i < known.may.length; i++) {
    const [may = 0, must = 0] = [known.may[i], known.must[i]];
    known.may[i] = may | (arriving.may[i] ?? 0);
    known.must[i] = must & (arriving.must[i] ?? 0);
    if (known.may[i] !== may || known.must[i] !== must) changed = true;
  }
  for (const undo of takeBack) undo();
  return changed;
}

/** Adds for a moment what is assigned on the way, which is cheaper than a copy of all. Gives what takes it back. */
function assign(bits: Bits, assigns: readonly number[]): () => void {
  const added = assigns.filter((variable) => !has(bits)(variable));
  for (const variable of added) add(bits, variable);
  return () => {
    for (const variable of added) bits[variable >> 5] = (bits[variable >> 5] ?? 0) & ~(1 << (variable & 31));
  };
}

function startOf({ pointer, owner, states }: Scope): string | undefined {
  const [first] = states;
  if (owner === undefined) return first?.machine.definition.StartAt;
  const { state } = owner;
  if (state.Type === 'Parallel') return state.Branches[Number(pointer.slice(pointer.lastIndexOf('/') + 1))]?.StartAt;
  return state.Type === 'Map' ? (state.ItemProcessor ?? state.Iterator)?.StartAt : undefined;
}

function waysOf(state: State, numbers: ReadonlyMap<string, number>): readonly Way[] {
  const assigned = (holder: object): readonly number[] => {
    const { Assign: assign } = holder as { readonly Assign?: object };
    return assign === undefined ? [] : variablesIn(assign).flatMap((name) => numbers.get(name) ?? []);
  };
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [];
  if (state.Type === 'Choice') {
    const rules = state.Choices.map((rule) => ({ target: rule.Next, assigns: assigned(rule) }));
    return state.Default === undefined ? rules : [...rules, { target: state.Default, assigns: assigned(state) }];
  }
  const next = state.Next === undefined ? [] : [{ target: state.Next, assigns: assigned(state) }];
  const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
  return [...next, ...catchers.map((catcher) => ({ target: catcher.Next, assigns: assigned(catcher) }))];
}

/** The names that an `Assign` object gives, in either query language. */
export function variablesIn(assign: object): readonly string[] {
  return Object.keys(assign).map((key) => key.replace(/\.\$$/, ''));
}

function has(bits: Bits): (variable: number) => boolean {
  return (variable) => ((bits[variable >> 5] ?? 0) & (1 << (variable & 31))) !== 0;
}
function add(bits: Bits, variable: number): void {
  bits[variable >> 5] = (bits[variable >> 5] ?? 0) | (1 << (variable & 31));
}
