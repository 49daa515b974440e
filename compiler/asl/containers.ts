// A definition and the containers nested in it, in the order of the text. The only code that knows where states stand.
// Works on anything: what is not shaped like a container has none inside.
import { childPointer } from './pointer.js';

export type ContainerKind = 'machine' | 'branch' | 'processor';

export interface ContainerView {
  readonly kind: ContainerKind;
  readonly value: unknown;
  /** Of the container: `''` for the definition itself. */
  readonly pointer: string;
  readonly states: readonly (readonly [name: string, state: unknown])[];
}

/** @example containersIn(definition).map(({ pointer }) => pointer) // ['', '/States/All/Branches/0', …] */
export function containersIn(definition: unknown): readonly ContainerView[] {
  const found: ContainerView[] = [viewOf('machine', definition, '')];
  // A growing list instead of recursion: nesting is bounded by what the text can hold only.
  for (const { pointer, states } of found) {
    for (const [name, state] of states) found.push(...nestedIn(state, statePointerIn(pointer, name)));
  }
  return found;
}

/** @example statePointerIn('/States/All/Branches/0', 'A') // '/States/All/Branches/0/States/A' */
export function statePointerIn(container: string, name: string): string {
  return childPointer(`${container}/States`, name);
}

function nestedIn(state: unknown, pointer: string): readonly ContainerView[] {
  if (!isObject(state)) return [];
  const branches: unknown = state['Branches'];
  return [
    ...(Array.isArray(branches)
      ? branches.map((branch, at) => viewOf('branch', branch, childPointer(`${pointer}/Branches`, at)))
      : []),
    ...['ItemProcessor', 'Iterator'].flatMap((field) =>
      isObject(state[field]) ? [viewOf('processor', state[field], `${pointer}/${field}`)] : [],
    ),
  ];
}

function viewOf(kind: ContainerKind, value: unknown, pointer: string): ContainerView {
  const states = isObject(value) && isObject(value['States']) ? Object.entries(value['States']) : [];
  return { kind, value, pointer, states };
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
