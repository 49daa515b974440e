// The containers of a machine as scopes: where variables are seen, and which kind of execution runs the states. A branch
// and an inline item belong to the execution around them; an item of a distributed Map is an execution of its own.
import { childPointer } from '../pointer.js';
import type { MachineType, MachineView, ReadState } from './rule.js';

export interface Scope {
  readonly pointer: string;
  /** The container around it; absent for the definition itself. */
  readonly outer?: Scope;
  /** The Parallel or Map that it belongs to. */
  readonly owner?: ReadState;
  readonly kind: 'machine' | 'inline' | 'distributed';
  readonly type: MachineType;
  /** Its own states, in the order of the text. */
  readonly states: readonly ReadState[];
}
/** By the pointer of the container, outer ones first. */
export type Scopes = ReadonlyMap<string, Scope>;

/** `views` has every state before the states inside it. */
export function scopesOf(views: readonly ReadState[], machine: MachineView): Scopes {
  const states = new Map<string, ReadState[]>();
  for (const view of views) {
    const beside = states.get(view.container);
    if (beside === undefined) states.set(view.container, [view]);
    else beside.push(view);
  }
  const statesAt = (pointer: string): readonly ReadState[] => states.get(pointer) ?? [];
  const scopes = new Map<string, Scope>([
    ['', { pointer: '', kind: 'machine', type: machine.type, states: statesAt('') }],
  ]);
  for (const view of views) {
    const outer = scopes.get(view.container);
    if (outer === undefined) continue;
    for (const inner of scopesInside(view, outer)) scopes.set(inner.pointer, { ...inner, states: statesAt(inner.pointer) }); // prettier-ignore
  }
  return scopes;
}

function scopesInside(owner: ReadState, outer: Scope): readonly Omit<Scope, 'states'>[] {
  const { state, pointer } = owner;
  if (state.Type === 'Parallel') {
    const branches = childPointer(pointer, 'Branches');
    return state.Branches.map((_, i) => ({
      pointer: childPointer(branches, i),
      outer,
      owner,
      kind: 'inline',
      type: outer.type,
    }));
  }
  if (state.Type !== 'Map') return [];
  const field = state.ItemProcessor === undefined ? 'Iterator' : 'ItemProcessor';
  const { Mode: mode, ExecutionType: type = 'STANDARD' } = state[field]?.ProcessorConfig ?? {};
  const own = mode === 'DISTRIBUTED' ? ({ kind: 'distributed', type } as const) : ({ kind: 'inline', type: outer.type } as const); // prettier-ignore
  return [{ pointer: childPointer(pointer, field), outer, owner, ...own }];
}
