// The steps of a program in the order of the source, each with what repeats it.
import type { Program, Step } from '../../ir/program.js';
import { mapStepParts } from '../../ir/walk.js';

export interface Placed {
  readonly step: Step;
  readonly index: number;
  /** The steps inside which it runs again and again, by index. */
  readonly loops: readonly number[];
}

export function inOrder(program: Program): readonly Placed[] {
  const placed: Placed[] = [];
  const add = (steps: readonly Step[], loops: readonly number[]): void => {
    for (const step of steps) {
      const index = placed.length;
      placed.push({ step, index, loops });
      mapStepParts(
        step,
        (part) => part,
        (body) => {
          add(body, step.kind === 'loop' ? [...loops, index] : loops);
          return body;
        },
      );
    }
  };
  add(program.body, []);
  return placed;
}

/** True when the one may run after the other. */
export function mayFollow(later: Placed, earlier: Placed): boolean {
  return later.index > earlier.index || later.loops.some((loop) => earlier.loops.includes(loop));
}
