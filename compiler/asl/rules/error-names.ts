// Names in `ErrorEquals` are constants, and each entry of Retry and Catch can get its turn: the first entry that matches
// an error is taken, so what earlier ones match is lost for later ones.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import { canRetry } from '../transitions.js';
import type { StateRule } from './rule.js';

const TASK_FAILED = 'States.TaskFailed';

export const constantErrorNames: StateRule = ({ state, pointer }) =>
  !holdsExpression(state)
    ? []
    : entriesOf(state, pointer).flatMap(({ entries }) =>
        entries.flatMap(({ names, pointer }) =>
          names.flatMap((name, i) => {
            const at = `${pointer}/ErrorEquals/${i}`;
            return name.startsWith('{%') ? [diagnose('asl/constant-field', { place: describePlace(at) }, { pointer: at })] : []; // prettier-ignore
          }),
        ),
      );

function holdsExpression(state: Parameters<StateRule>[0]['state']): boolean {
  if (!canRetry(state)) return false;
  const isExpression = ({ ErrorEquals: names }: { readonly ErrorEquals: readonly string[] }): boolean =>
    names.some((name) => name.startsWith('{%'));
  return state.Retry?.some(isExpression) === true || state.Catch?.some(isExpression) === true;
}

export const reachableHandlers: StateRule = ({ state, pointer }) =>
  entriesOf(state, pointer).flatMap(({ entries }) => unreached(entries, state.Type === 'Task'));

interface Handler {
  readonly names: readonly string[];
  readonly pointer: string;
}

function entriesOf(
  state: Parameters<StateRule>[0]['state'],
  pointer: string,
): readonly { readonly entries: readonly Handler[] }[] {
  if (!canRetry(state)) return [];
  return (['Retry', 'Catch'] as const).map((field) => ({
    entries: (state[field] ?? []).map(({ ErrorEquals: names }, i) => ({
      names,
      pointer: childPointer(childPointer(pointer, field), i),
    })),
  }));
}

function unreached(entries: readonly Handler[], isTask: boolean): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const taken = new Map<string, string>();
  for (const { names, pointer } of entries) {
    const by = (name: string): string | undefined =>
      taken.get(name) ?? (isTask && !name.startsWith('States.') ? taken.get(TASK_FAILED) : undefined);
    const [first] = names;
    const earlier = first === undefined ? undefined : by(first);
    if (first !== undefined && earlier !== undefined && names.every((name) => by(name) !== undefined))
      found.push(
        diagnose(
          'asl/unreachable-handler',
          { place: describePlace(pointer), earlier: describePlace(earlier), name: first },
          { pointer },
        ),
      );
    for (const name of names) if (!taken.has(name)) taken.set(name, pointer);
  }
  return found;
}
