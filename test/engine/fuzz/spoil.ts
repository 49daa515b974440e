// A valid definition → the text of one that is spoilt: fields deleted, doubled, retyped, renamed, moved and reordered, data too
// deep, too wide and too large, keys that JavaScript treats in its own way, text that is no JSON. The same draw, the same text.
import type { Json } from '../../../compiler/json.js';
import { anyDefinition } from './definitions.js';
import type { Draw } from './draw.js';

/** A container, and the key of something in it. */
type Spot = readonly [holder: Record<string, Json> | Json[], key: string | number];

/** @example spoiltDefinition(drawFrom(7)) */
export function spoiltDefinition(draw: Draw): string {
  const definition = JSON.parse(JSON.stringify(anyDefinition(draw, { jumps: 'forward' }))) as Json;
  let root = definition;
  for (let left = draw.pick([1, 1, 1, 2, 3, 5]); left > 0; left--) root = mutateOnce(draw, root);
  const text = JSON.stringify(root);
  return draw.chance(8) ? spoilt(draw, text) : text;
}

function mutateOnce(draw: Draw, root: Json): Json {
  const spots = spotsIn(root);
  const spot = spots[draw.int(Math.max(1, spots.length))];
  if (spot === undefined) return strange(draw);
  const [holder, key] = spot as readonly [Record<string | number, Json>, string | number];
  const other = spots[draw.int(spots.length)] ?? spot;
  const value = holder[key] as Json;
  draw.pick<() => void>([
    () => (Array.isArray(holder) ? void (holder as Json[]).splice(Number(key), 1) : void delete holder[key]),
    () => void (holder[key] = strange(draw)),
    () =>
      void (holder[key] = JSON.parse(
        JSON.stringify((other[0] as Record<string | number, Json>)[other[1]] ?? null),
      ) as Json),
    () => {
      if (!Array.isArray(holder)) delete holder[key];
      setOwn(holder, draw.pick(keys), value);
    },
    () => setOwn(holder, draw.pick(keys), strange(draw)),
    () => (Array.isArray(holder) ? void (holder as Json[]).push(value, value) : reorder(holder)),
    () => void (holder[key] = typeof value === 'string' ? text(draw, value) : [value]),
    () => setOwn(holder, 'Comment', `typestep-ignore ${draw.pick(silenced)}`),
    () => void (holder[key] = many(draw, holder[key] ?? null)),
  ])();
  return draw.chance(1) ? nested(draw, root) : root;
}

const silenced = [
  'asl/unreachable-state, asl/choice-without-default',
  'asl/no-such-code',
  'asl/unknown-field',
  ',,,',
] as const;

/** The same again and again, in a list or under many names. */
function many(draw: Draw, value: Json): Json {
  const copies = draw.pick([3, 30, 300]);
  // A large value many times over is only too large, which others try.
  const text = JSON.stringify(value);
  const copy = (): Json => (text.length > 500 ? 1 : (JSON.parse(text) as Json));
  if (draw.chance(50)) return Array.from({ length: copies }, copy);
  return Object.fromEntries(Array.from({ length: copies }, (_, i) => [`v${i}`, copy()]));
}

/** Containers in containers, each with one state. */
function nested(draw: Draw, root: Json): Json {
  let inner = root;
  for (let level = draw.pick([3, 30, 90, 300]); level > 0; level--) {
    const state: Json = draw.chance(50)
      ? { Type: 'Parallel', Branches: [inner], End: true }
      : { Type: 'Map', ItemProcessor: inner, End: true };
    inner = { StartAt: `L${level}`, States: { [`L${level}`]: state } };
  }
  return inner;
}

const keys = [
  'Next',
  'Type',
  '__proto__',
  'constructor',
  'toString',
  'Resource',
  'End',
  'States',
  'StartAt',
  'Retry',
  'Catch',
  'Assign',
  'Output',
  'Arguments',
  'Parameters',
  'x.$',
  'ItemReader',
  'QueryLanguage',
  'Comment',
  'Choices',
  'Branches',
  'ItemProcessor',
  'Iterator',
  'ItemBatcher',
  'ResultWriter',
  'ErrorEquals',
  'ResultPath',
  'TimeoutSeconds',
  'hasOwnProperty',
  'toJSON',
  '',
  ' ',
  '\u0000',
  '\ud800',
] as const;

/** As JSON.parse does it: `__proto__` is a field like any other. */
function setOwn(holder: object, key: string, value: Json): void {
  // A list has no names.
  if (Array.isArray(holder)) return void holder.push(value);
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function reorder(holder: Record<string | number, Json>): void {
  const entries = Object.entries(holder).reverse();
  for (const [key] of entries) delete holder[key];
  for (const [key, value] of entries) setOwn(holder, key, value);
}

function strange(draw: Draw): Json {
  return draw.pick<() => Json>([
    () => null,
    () => draw.pick([0, -1, 1.5, 1e308, 99_999_999_999]),
    () => draw.pick([true, false]),
    () => draw.pick(['', 'x', '$', '$.a', '$$.x', '{% 1 %}', '{% $x %}', '{%', '%}', '{% ( %}', '\ud800', '${A}']),
    () => [],
    () => ({}),
    () => [[[]]],
    () => ({ Type: 'Pass', End: true }),
    () => 'y'.repeat(draw.pick([100, 10_000, 300_000])),
    () => deep(draw.pick([50, 500, 900])),
    () => `{% ${'('.repeat(draw.pick([10, 1000]))}1 %}`,
    () => `$${'.a'.repeat(draw.pick([10, 5000]))}`,
    () => `States.Format(${"States.Array('".repeat(draw.pick([3, 300]))}`,
  ])();
}

function deep(levels: number): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

function text(draw: Draw, value: string): string {
  const at = draw.int(value.length + 1);
  return (
    value.slice(0, at) +
    draw.pick(['"', '\\', '{%', '%}', '$', '(', ')', '[', '😀', '\ud800', '\n', '.', '']) +
    value.slice(at + draw.int(3))
  );
}

/** No JSON any more, or not the same. */
function spoilt(draw: Draw, json: string): string {
  const at = draw.int(json.length);
  return draw.pick<() => string>([
    () => json.slice(0, at),
    () => doubled(draw, json, at),
    () => `${json.slice(0, at)}${draw.pick([',', '}', '"', '\u0000', '\ufeff', '//', "'"])}${json.slice(at)}`,
    () => `${json}${json}`,
    () => `\ufeff${json}`,
    () => '',
    () => '['.repeat(draw.pick([10, 100_000])),
    () => json.replace('"End":true', `"Comment":${'['.repeat(20_000)}${']'.repeat(20_000)},"End":true`),
  ])();
}

/** A name a second time in its object. */
function doubled(draw: Draw, json: string, at: number): string {
  const name = /"\w+":/.exec(json.slice(at));
  if (name === null) return json;
  const place = at + name.index;
  return `${json.slice(0, place)}${name[0]}${draw.pick(['null', '{}', '"A"', 'true'])},${json.slice(place)}`;
}

function spotsIn(root: Json): readonly Spot[] {
  const spots: Spot[] = [];
  const waiting: Json[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null || spots.length > 5000) continue;
    for (const key of Object.keys(value)) {
      spots.push([value as Record<string, Json>, Array.isArray(value) ? Number(key) : key]);
      waiting.push((value as Record<string, Json>)[key] as Json);
    }
  }
  return spots;
}
