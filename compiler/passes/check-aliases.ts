// Complains about a write to an object that something else holds too and reads later: JavaScript changes the one object
// that both hold, a state machine only the copy that is written. Changes nothing.
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Program } from '../ir/program.js';
import { isWrite, writtenBy, type Key, type WriteStep } from '../ir/writes.js';
import { originsOfVariables, readersOf, type Origins } from './aliases/holders.js';
import { inOrder, mayFollow, type Placed } from './aliases/order.js';
import { capturedRoot, isPrefix, unknownRoot, type Origin } from './aliases/origins.js';

type PlacedWrite = Placed & { readonly step: WriteStep };

interface Holding {
  readonly steps: readonly Placed[];
  readonly origins: Origins;
  readonly readers: ReadonlyMap<string, readonly Placed[]>;
}

/** The program must be free of awaits. */
export function checkAliases(program: Program): readonly Diagnostic[] {
  const steps = inOrder(program);
  const writes = steps.filter((one): one is PlacedWrite => isWrite(one.step));
  if (writes.length === 0) return [];
  const holding = { steps, origins: originsOfVariables(steps), readers: readersOf(steps) };
  return writes.flatMap((write) => {
    const other = otherHolder(write, holding);
    if (other === undefined) return [];
    const { variable, span } = write.step;
    return [diagnose('program/shared-write', { name: variable, other }, { span })];
  });
}

/** What else holds the object that is written and is read later. */
function otherHolder(write: PlacedWrite, { steps, origins, readers }: Holding): string | undefined {
  const { variable } = write.step;
  const { container } = writtenBy(write.step);
  const own = origins.get(variable) ?? [];
  for (const one of own.filter(({ at }) => isPrefix(at, container))) {
    if (one.root === unknownRoot) return 'something that cannot be followed';
    if (one.root === capturedRoot) return 'a constant outside the workflow';
    const path = [...one.path, ...container.slice(one.at.length)];
    const reaches = (origin: Origin): boolean =>
      origin.root === unknownRoot || (origin.root === one.root && isPrefix(origin.path, path));
    if (one.often || own.some((other) => reaches(other) && placeOf(other, path) !== placeOf(one, path)))
      return `\`${variable}\` itself, at two places`;
    for (const [name, held] of origins) {
      if (name === variable) continue;
      const isHeld = held.some((origin) => reaches(origin) && isBefore(origin, write, steps));
      if (isHeld && readers.get(name)?.some((reader) => mayFollow(reader, write))) return `\`${name}\``;
    }
  }
  return undefined;
}

/** Whether the other holder may have got the object before the write. */
function isBefore(origin: Origin, write: PlacedWrite, steps: readonly Placed[]): boolean {
  const since = steps[origin.since];
  if (since === undefined || since.index < write.index) return true;
  // In a loop a later step comes before the write of the next round; but what each round makes anew, it has not seen.
  const made = steps[origin.born]?.loops ?? [];
  const declared = steps.find(({ step }) => step.kind === 'declare' && step.variable === write.step.variable);
  return write.loops.some(
    (loop) => since.loops.includes(loop) && !(made.includes(loop) && declared?.loops.includes(loop)),
  );
}

/** Where the variable has what is at `path` of the origin's root. Of one pattern there is one place, or it says `often`. */
function placeOf(origin: Origin, path: readonly Key[]): string {
  return JSON.stringify([...origin.at, ...path.slice(origin.path.length)]);
}
