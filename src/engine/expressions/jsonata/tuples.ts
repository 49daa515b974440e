// Streams of tuples: what a path carries instead of plain values when `@`, `#` or `%` refers to something on its way.
// A tuple is the current value under `@` and the bindings under their names.
import { isSequence, sequenceOf, type MarkedArray, type Value } from './values.js';

export interface Tuple {
  readonly '@': Value;
  readonly [name: string]: Value;
}

export function isTuples(value: Value): value is MarkedArray {
  return isSequence(value) && value.tuples === true;
}

export function tuplesOf(): MarkedArray {
  const tuples = sequenceOf();
  tuples.tuples = true;
  return tuples;
}
