// How an object literal writes one of its fields. V8 keeps what it knows about objects for each place in the source text:
// a field that has such a place to itself is written five times as fast as through one place for all. So there is a
// stock of places, for the fields that are compiled first; the others share the last one.
import type { Value } from '../values.js';

export type Write = (object: { [key: string]: Value }, key: string, value: Value) => void;

// prettier-ignore
const stock: Write[] = [
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
  (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; }, (o, k, v) => { o[k] = v; },
];
const shared: Write = (object, key, value) => {
  object[key] = value;
};

/** For one field of one object literal. The key is not `__proto__`. */
export function nextWriter(): Write {
  return stock.pop() ?? shared;
}
