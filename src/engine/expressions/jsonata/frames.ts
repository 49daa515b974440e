// Variables. Where a name may be bound is known from the text, so lambdas, blocks and the expression itself have
// numbered slots; only tuple streams of paths (`@`, `#`, `%`) carry their bindings by name.
import type { Evaluation } from './budget.js';
import type { Value } from './values.js';

/** One run of a lambda body, block, tuple or whole expression. */
export interface Frame {
  readonly slots: (Value | typeof unbound)[];
  readonly tuple: { [name: string]: Value } | undefined;
  readonly parent: Frame | undefined;
  /** Nesting of the call that made the frame: added to a node's own nesting it gives the depth. */
  readonly base: number;
  readonly evaluation: Evaluation;
}

/** The frame of a call, which its lambda may use again for the next one. */
export interface CallFrame extends Frame {
  base: number;
}

/** `$x` before `$x := …`: the name still means the outer one. */
export const unbound = Symbol('unbound');

/** The compile-time side of a frame. */
export interface Scope {
  readonly slots: ReadonlyMap<string, number>;
  readonly kind: 'slots' | 'tuple';
  /** How many slots, counted from 0, are bound from the beginning. */
  readonly parameters: number;
  readonly parent: Scope | undefined;
}

export function scopeOf(parameters: readonly string[], binds: Iterable<string>, parent: Scope | undefined): Scope {
  const slots = new Map<string, number>();
  parameters.forEach((name, index) => slots.set(name, index));
  let next = parameters.length;
  for (const name of binds) if (!slots.has(name)) slots.set(name, next++);
  return { slots, kind: 'slots', parameters: parameters.length, parent };
}

export function tupleScope(parent: Scope): Scope {
  return { slots: new Map(), kind: 'tuple', parameters: 0, parent };
}

export function frameOf(scope: Scope, parent: Frame, base: number): Frame {
  return { slots: emptySlots(scope), tuple: undefined, parent, base, evaluation: parent.evaluation };
}

/** For a call. Takes the arguments over as slots, where they are just the slots: nobody else reads them afterwards. */
export function calledFrame(scope: Scope, parent: Frame, base: number, args: readonly Value[]): CallFrame {
  const count = scope.parameters;
  const { evaluation } = parent;
  if (args.length === count && scope.slots.size === count)
    return { slots: args as (Value | typeof unbound)[], tuple: undefined, parent, base, evaluation };
  const slots = emptySlots(scope);
  for (let index = 0; index < count; index++) slots[index] = args[index];
  return { slots, tuple: undefined, parent, base, evaluation };
}

export function tupleFrame(tuple: { readonly [name: string]: Value }, parent: Frame): Frame {
  return { slots: [], tuple: { ...tuple }, parent, base: parent.base, evaluation: parent.evaluation };
}

export function rootFrame(scope: Scope, evaluation: Evaluation): Frame {
  return { slots: emptySlots(scope), tuple: undefined, parent: undefined, base: 0, evaluation };
}

function emptySlots(scope: Scope): (Value | typeof unbound)[] {
  const slots: (Value | typeof unbound)[] = [];
  for (let index = 0; index < scope.slots.size; index++) slots.push(unbound);
  return slots;
}

/** One place where a name may be bound: so many frames up, in a slot or in a tuple. */
interface Candidate {
  readonly up: number;
  readonly slot: number | undefined;
}

export function candidatesOf(
  name: string,
  scope: Scope,
): { readonly list: readonly Candidate[]; readonly sure: boolean } {
  const list: Candidate[] = [];
  let up = 0;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent, up++) {
    const slot = at.slots.get(name);
    if (at.kind === 'tuple') list.push({ up, slot: undefined });
    if (slot === undefined) continue;
    list.push({ up, slot });
    if (slot < at.parameters) return { list, sure: true };
  }
  return { list, sure: false };
}

export function readCandidate({ up, slot }: Candidate, name: string, frame: Frame): Value | typeof unbound {
  let at = frame;
  for (let index = 0; index < up; index++) at = at.parent as Frame;
  if (slot !== undefined) return at.slots[slot];
  return at.tuple !== undefined && Object.hasOwn(at.tuple, name) ? at.tuple[name] : unbound;
}

export function bind(name: string, scope: Scope, frame: Frame, value: Value): void {
  if (frame.tuple !== undefined) frame.tuple[name] = value;
  else frame.slots[scope.slots.get(name) as number] = value;
}
