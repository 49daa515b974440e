// One evaluation of a path: what it reads from, what it has found so far, and how much it may still visit. Shared by
// the path and the paths in its filters.
import type { Json } from '../../../../compiler/json.js';
import type { PathScope } from './scope.js';

export interface Run {
  readonly scope: PathScope;
  readonly found: Json[];
  readonly fuel: { left: number };
  /** The first reason why the path has no result. */
  failure: string | undefined;
  /** The failure is an index into something that is no array: AWS words that differently in one place. */
  notArray: boolean;
  /** Which element of an array `..` is at, once it has met one; see `passes` in `steps.ts`. */
  upstream: number | undefined;
  /** A definite path ended with an index behind the end of an array. */
  beyond: boolean;
}

/** Goes on with a value; what is found goes to `run.found`. */
export type Visit = (model: Json, run: Run) => void;

/** Far more than any path over 256 KiB needs, and few enough to stop `$..*..*..*` in time. */
const placesPerRun = 2_000_000;

export function newRun(scope: PathScope, fuel = { left: placesPerRun }): Run {
  return { scope, found: [], fuel, failure: undefined, notArray: false, upstream: undefined, beyond: false };
}

/** Counts visited places; false when there were too many, which fails the path. */
export function spend(run: Run, places: number): boolean {
  run.fuel.left -= places;
  if (run.fuel.left >= 0) return true;
  run.failure ??= `the path visits more than ${placesPerRun} places`;
  return false;
}
