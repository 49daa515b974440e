// The ways out of a state to states beside it, each with the place where it is written. The only code that knows where targets stand.
import type { State, StateOf, StateType } from './definition.js';
import { childPointer } from './pointer.js';

export interface Transition {
  readonly target: string;
  /** Pointer of the field that names the target. */
  readonly pointer: string;
}

type TransitionsOf<T extends StateType> = (state: StateOf<T>, pointer: string) => readonly Transition[];

const table: { readonly [T in StateType]: TransitionsOf<T> } = {
  Pass: next,
  Task: nextOrCatch,
  Parallel: nextOrCatch,
  Map: nextOrCatch,
  Choice: (state, pointer) => [
    ...listed(state.Choices, childPointer(pointer, 'Choices')),
    ...(state.Default === undefined ? [] : [{ target: state.Default, pointer: childPointer(pointer, 'Default') }]),
  ],
  Wait: next,
  Succeed: () => [],
  Fail: () => [],
};

/** @example transitionsOf({ Type: 'Pass', Next: 'B' }, '/States/A') // [{ target: 'B', pointer: '/States/A/Next' }] */
export function transitionsOf<T extends StateType>(state: StateOf<T>, pointer: string): readonly Transition[] {
  const transitions = table[state.Type as T] as TransitionsOf<T>;
  return transitions(state, pointer);
}

/** The targets alone, for walks over all states. */
export function targetsOf(state: State): readonly string[] {
  const targets: string[] = [];
  const { Next: next, Default: otherwise, Choices: choices, Catch: catchers } = state as Exits;
  if (state.Type === 'Choice') {
    for (const rule of choices ?? []) if (rule.Next !== undefined) targets.push(rule.Next);
    if (otherwise !== undefined) targets.push(otherwise);
  } else if (state.Type !== 'Succeed' && state.Type !== 'Fail') {
    if (next !== undefined) targets.push(next);
    if (canRetry(state))
      for (const catcher of catchers ?? []) if (catcher.Next !== undefined) targets.push(catcher.Next);
  }
  return targets;
}

interface Exits {
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next?: string }[];
  readonly Catch?: readonly { readonly Next?: string }[];
}

/** Whether a state works and may fail at it: these can be retried and can catch. */
export function canRetry(state: State): state is StateOf<'Task' | 'Parallel' | 'Map'> {
  return state.Type === 'Task' || state.Type === 'Parallel' || state.Type === 'Map';
}

/** `undecided` is the mistake of a state that says neither `Next` nor `"End": true`. */
export function endOf(state: State): 'terminal' | 'goes on' | 'undecided' {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return 'terminal';
  if (state.Type === 'Choice' || state.Next !== undefined) return 'goes on';
  return state.End === true ? 'terminal' : 'undecided';
}

function nextOrCatch(
  state: { readonly Next?: string; readonly Catch?: readonly { readonly Next: string }[] },
  pointer: string,
): readonly Transition[] {
  return [...next(state, pointer), ...listed(state.Catch ?? [], childPointer(pointer, 'Catch'))];
}

function next(state: { readonly Next?: string }, pointer: string): readonly Transition[] {
  return state.Next === undefined ? [] : [{ target: state.Next, pointer: childPointer(pointer, 'Next') }];
}

function listed(entries: readonly { readonly Next: string }[], pointer: string): readonly Transition[] {
  return entries.flatMap((entry, i) => next(entry, childPointer(pointer, i)));
}
