// A valid definition, spoilt: fields deleted, doubled, retyped, renamed and moved, data too deep and too large, keys that
// JavaScript treats in its own way, text that is no JSON. Reading one gives diagnostics, never an exception, and what is
// accepted all the same is linked and runs.
import { readDefinition, readDefinitionText } from '../../../compiler/asl/read.js';
import type { Json } from '../../../compiler/json.js';
import { createExecution } from '../../../src/engine/execution.js';
import { link } from '../../../src/engine/link.js';
import { checkHistory, demand } from './check.js';
import { anyDefinition } from './definitions.js';
import { type Draw, drawFrom } from './draw.js';
import { anyInput } from './values.js';
import { playIn } from './world.js';

export interface MutationReport {
  readonly runs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly failures: readonly { readonly seed: number; readonly message: string; readonly text: string }[];
  /** Of the slowest reading. */
  readonly milliseconds: number;
}
/** A container, and the key of something in it. */
type Spot = readonly [holder: Record<string, Json> | Json[], key: string | number];

/** @example fuzzMutations({ runs: 1000, seed: 1 }).failures */
export function fuzzMutations({
  runs,
  seed,
  now = Date.now,
}: {
  runs: number;
  seed: number;
  now?: () => number;
}): MutationReport {
  const failures: { seed: number; message: string; text: string }[] = [];
  let [accepted, refused, milliseconds] = [0, 0, 0];
  for (let run = 0; run < runs && failures.length < 5; run++) {
    const draw = drawFrom(seed + run);
    let text = '';
    try {
      text = mutated(draw);
      const started = now();
      const { definition, diagnostics } = readDefinitionText(text);
      milliseconds = Math.max(milliseconds, now() - started);
      demand(milliseconds < 1000, `reading took ${milliseconds} ms`);
      if (definition === undefined) {
        refused += 1;
        demand(diagnostics.length > 0, 'refused without a word');
        demand(
          diagnostics.every(({ message }) => message.length > 0),
          'a diagnostic without words',
        );
        readDefinition(parsed(text));
        continue;
      }
      accepted += 1;
      // Filled in by a deployment, or refused by the server.
      if (diagnostics.some(({ code }) => code === 'asl/placeholder')) continue;
      const linked = link(definition);
      demand(linked.kind === 'linked', `accepted, and not linked: ${JSON.stringify(linked)}`);
      const created = createExecution(linked.linked, { input: anyInput(draw), seed: 1 });
      for (const story of playIn(draw, linked.linked, created).stories) {
        if (story.signals.length > 0) checkHistory(story.execution);
      }
    } catch (thrown) {
      failures.push({
        seed: seed + run,
        message: String((thrown as Error).stack ?? thrown),
        text: text.slice(0, 2000),
      });
    }
  }
  return { runs, accepted, refused, failures, milliseconds };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mutated(draw: Draw): string {
  const definition = JSON.parse(JSON.stringify(anyDefinition(draw, { jumps: 'forward' }))) as Json;
  let root = definition;
  for (let left = draw.pick([1, 1, 1, 2, 3, 5]); left > 0; left--) root = mutateOnce(draw, root);
  const text = JSON.stringify(root);
  return draw.chance(4) ? spoilt(draw, text) : text;
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
      delete holder[key];
      setOwn(holder, draw.pick(keys), value);
    },
    () => setOwn(holder, draw.pick(keys), strange(draw)),
    () => (Array.isArray(holder) ? void (holder as Json[]).push(value, value) : reorder(holder)),
    () => void (holder[key] = typeof value === 'string' ? text(draw, value) : [value]),
  ])();
  return root;
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
  '',
  ' ',
  '\u0000',
  '\ud800',
] as const;

/** As JSON.parse does it: `__proto__` is a field like any other. */
function setOwn(holder: object, key: string, value: Json): void {
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
    () => `${json.slice(0, at)}${draw.pick([',', '}', '"', '\u0000', '\ufeff', '//', "'"])}${json.slice(at)}`,
    () => `${json}${json}`,
    () => `\ufeff${json}`,
    () => '',
    () => '['.repeat(draw.pick([10, 100_000])),
    () => json.replace('"End":true', `"Comment":${'['.repeat(20_000)}${']'.repeat(20_000)},"End":true`),
  ])();
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
