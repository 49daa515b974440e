// Program without awaits -> what each variable may hold at any time, and where each is read.
import type { Step } from '../../ir/program.js';
import { mapStepParts, returnedIn, variablesIn } from '../../ir/walk.js';
import { isWrite, writtenBy } from '../../ir/writes.js';
import { oftenPlaced, type IsOften } from './often-placed.js';
import type { Placed } from './order.js';
import { limited, originsIn, type Origin, type Place } from './origins.js';

export type Origins = ReadonlyMap<string, readonly Origin[]>;

/** Repeated until nothing is added: a loop carries values from its end to its beginning. */
export function originsOfVariables(steps: readonly Placed[]): Origins {
  const origins = new Map<string, Map<string, Origin>>();
  const isOften = oftenPlaced(steps);
  for (let changed = true; changed;) {
    changed = false;
    for (const { step, index } of steps) {
      const place: Place = { step: index, originsOf: (name) => [...(origins.get(name)?.values() ?? [])] };
      for (const [name, found] of given(step, place, isOften)) {
        const known = origins.get(name) ?? new Map<string, Origin>();
        origins.set(name, known);
        for (const one of found) {
          const key = JSON.stringify([one.at, one.root, one.path, one.often]);
          if (known.has(key)) continue;
          known.set(key, one);
          changed = true;
        }
      }
    }
  }
  return new Map([...origins].map(([name, found]) => [name, [...found.values()]]));
}

/** The variables that the step gives a value, and what is in it. */
function given(step: Step, place: Place, isOften: IsOften): readonly (readonly [string, readonly Origin[]])[] {
  switch (step.kind) {
    case 'declare':
      return [[step.variable, originsIn(step.value, place)]];
    case 'assign': {
      if (!isWrite(step)) return [[step.variable, originsIn(step.value, place)]];
      const { container, key, value } = writtenBy(step);
      const found = value === undefined ? [] : originsIn(value, place);
      const put = found.map((one) => ({ ...one, at: limited([...container, key, ...one.at]) }));
      const often = put.filter((one) => isOften(one, step, place.step)).map((one): Origin => ({ ...one, often: true }));
      return [[step.variable, [...put, ...often]]];
    }
    case 'task': {
      const made: Origin = { at: [], root: `task ${place.step}`, path: [], born: place.step, since: place.step };
      return step.result === undefined ? [] : [[step.result, [made]]];
    }
    case 'inline': {
      const { result } = step;
      if (result === undefined) return [];
      return returnedIn(step.body).map((value) => [result, originsIn(value, place)] as const);
    }
    default:
      return [];
  }
}

/** Where each variable is read. A write reads its own variable, which is no second holder. */
export function readersOf(steps: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const readers = new Map<string, Placed[]>();
  for (const placed of steps) {
    const names = new Set<string>();
    mapStepParts(
      placed.step,
      (expr) => {
        variablesIn(expr).forEach((name) => names.add(name));
        return expr;
      },
      (block) => block,
    );
    names.forEach((name) => readers.set(name, [...(readers.get(name) ?? []), placed]));
  }
  return readers;
}
