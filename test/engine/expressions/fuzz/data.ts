// Random data: what a program has, and what it has by accident.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import type { Draw } from './draw.js';

export const keys = ['a', 'b', 'c', 'a b', 'k'] as const;
const texts = ['', 'a', 'b', 'x', 'ab', 'ab c', '10', '-2.5', 'a,b,c', '😀b😀', 'héllo', ' 1 ', 'ﬁ', '\u0000', '𝒳', 'true', '1e3', '0x1F', 'A', 'aaa', '2020-02-29T12:00:00Z', '\ud800']; // prettier-ignore
const numbers = [0, 1, 2, 3, -1, 2.5, -0.5, 10, 100, 1e21, 1e-7, 0.1, 9007199254740991, 123456789.12345679, 1_600_000_000_000, -3]; // prettier-ignore

export function value(draw: Draw, depth: number): Json {
  const kind = draw.int(depth > 0 ? 12 : 7);
  if (kind < 2) return draw.pick(numbers);
  if (kind < 4) return draw.pick(texts);
  if (kind === 4) return draw.pick([true, false]);
  if (kind === 5) return null;
  if (kind === 6) return draw.pick<Json>([[], {}, [1], [[1]], [[]], ['a'], [[[]]], [[[1]], 2]]);
  if (kind < 9) return list(draw, () => value(draw, depth - 1));
  return object(draw, depth);
}

function list(draw: Draw, item: () => Json): Json {
  return Array.from({ length: draw.int(4) }, item);
}

function object(draw: Draw, depth: number): JsonObject {
  const made: { [key: string]: Json } = {};
  for (let count = draw.int(4); count > 0; count--) made[draw.pick(keys)] = value(draw, depth - 1);
  return made;
}

function rows(draw: Draw): Json {
  return Array.from({ length: draw.int(5) }, () => ({
    ...object(draw, 2),
    ...(draw.chance(0.6) ? { a: draw.int(3) } : {}),
    ...(draw.chance(0.4) ? { b: { c: draw.pick(texts) } } : {}),
    ...(draw.chance(0.3) ? { c: [draw.int(2), { a: draw.int(2) }] } : {}),
  }));
}

export interface World {
  /** `$x`, `$y`: anything; `$z`: often rows; `$s`: text; `$n`: a number; `$l`: a list; `$o`: an object. */
  readonly variables: JsonObject;
  readonly root: Json;
  readonly input: Json;
}

export function world(draw: Draw): World {
  return {
    variables: {
      x: value(draw, 3),
      y: value(draw, 2),
      z: draw.chance(0.7) ? rows(draw) : value(draw, 3),
      s: draw.pick(texts),
      n: draw.pick(numbers),
      l: list(draw, () => (draw.chance(0.7) ? draw.pick(numbers) : draw.pick(texts))),
      o: object(draw, 3),
    },
    root: draw.chance(0.5) ? { a: rows(draw), b: value(draw, 2), k: draw.pick(texts) } : value(draw, 3),
    input: object(draw, 2),
  };
}

/** The same world with less in it. */
export function* smallerWorlds(given: World): Generator<World> {
  for (const [name, value] of Object.entries(given.variables))
    for (const other of smallerValues(value)) yield { ...given, variables: { ...given.variables, [name]: other } };
  for (const other of smallerValues(given.root)) yield { ...given, root: other };
}

function* smallerValues(value: Json): Generator<Json> {
  if (value !== null && value !== 1) {
    yield null;
    if (typeof value === 'object') yield 1;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      yield item;
      yield value.toSpliced(index, 1) as Json;
      for (const other of smallerValues(item)) yield value.with(index, other) as Json;
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield item;
      const { [key]: _, ...others } = value as JsonObject;
      yield others;
      for (const other of smallerValues(item)) yield { ...value, [key]: other };
    }
  }
}
