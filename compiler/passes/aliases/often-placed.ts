// `xs[i] = line`: with a key that only the execution knows, one object may come to lie at several places of one variable.
// Says which do; those that are made anew each time, right there or in a variable of their own, do not.
import type { Step } from '../../ir/program.js';
import { givenBy, variablesIn } from '../../ir/walk.js';
import { anyKey, isWrite, writtenBy, type WriteStep } from '../../ir/writes.js';
import type { Placed } from './order.js';
import type { Origin } from './origins.js';

/** True when the object, which the step puts into its variable, may lie there at another such place too. */
export type IsOften = (put: Origin, step: WriteStep, index: number) => boolean;

export function oftenPlaced(steps: readonly Placed[]): IsOften {
  const counts = new Map<string, number>();
  for (const { step } of steps)
    if (!isWrite(step)) givenBy(step).forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  const isPut = (name: string, step: Step, into: string): boolean => {
    if (!isWrite(step) || step.variable !== into) return false;
    const { value } = writtenBy(step);
    return value !== undefined && variablesIn(value).has(name);
  };
  return (put, step, index) => {
    const { container, key, value } = writtenBy(step);
    if (![...container, key].includes(anyKey) || put.born === index) return false;
    const made = steps[put.born];
    if (made === undefined || value === undefined) return true;
    const isOwn = (name: string): boolean =>
      counts.get(name) === 1 &&
      variablesIn(value).has(name) &&
      steps.filter((one) => isPut(name, one.step, step.variable)).length === 1;
    const isRepeated = steps[index]?.loops.some((loop) => !made.loops.includes(loop)) ?? true;
    return isRepeated || !givenBy(made.step).some(isOwn);
  };
}
