// What the engine made, written as the recordings are: texts that are JSON objects are objects (one level deep), and
// what differs from day to day is a word. A token such as `<uuid:1>` stands for any text, the same one everywhere.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { HistoryEvent } from '../../../src/engine/history.js';
import type { Normal, RecordedEvent } from './cases.js';

const token = /<[A-Za-z_][\w-]*(?::\d+)?>/g;

export function normalEvents(history: readonly HistoryEvent[], normal: Normal): readonly Json[] {
  const events = history.map(({ timestamp: _, ...event }) => normalise(event as unknown as JsonObject, normal));
  return normal.unordered === true ? inOrder(unordered(events as unknown as readonly RecordedEvent[])) : events;
}

export function normalise(value: Json, normal: Normal): Json {
  let text = JSON.stringify(worded(opened(value, normal), normal));
  for (const [pattern, replacement] of normal.replace ?? []) text = text.replace(new RegExp(pattern, 'g'), replacement);
  for (const [pattern, replacement] of everywhere) text = text.replace(pattern, replacement);
  return JSON.parse(text) as Json;
}

const isoTime =
  /[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-][01]\d:?(?:[0-5]\d)?)/g;
const everywhere: readonly (readonly [RegExp, string])[] = [
  [/123456789012/g, '111111111111'],
  [/us-east-1/g, '<region>'],
  [/arn:aws:/g, 'arn:<partition>:'],
  [isoTime, 'date'],
];

/** Texts that are JSON become that JSON; what is inside stays as it is. */
function opened(value: Json, normal: Normal, key = ''): Json {
  if (typeof value === 'string') {
    return value.startsWith('{') || (normal.outputsAreJson === true && key === 'output') ? parsedOrText(value) : value;
  }
  if (Array.isArray(value)) return value.map((item: Json) => (typeof item === 'object' ? opened(item, normal) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, opened(field, normal, name)]));
}

function worded(value: Json, normal: Normal, key = ''): Json {
  const word = normal.words?.find(([name]) => name === key)?.[1];
  if (word !== undefined) return word;
  if (/timestamp/i.test(key) && typeof value === 'string' && value.search(isoTime) !== 0) return 'timestamp';
  if (Array.isArray(value)) return value.map((item: Json) => worded(item, normal));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, worded(field, normal, name)]));
}

function parsedOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** What happens in the branches of a Parallel state at the same time, without ids. A second end leaves out the first. */
function unordered(history: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const events = [...history];
  let start: number | undefined;
  let inside: RecordedEvent[] | undefined;
  let branches: RecordedEvent[] = [];
  for (let at = 0; at < events.length; at++) {
    const event = events[at] as RecordedEvent;
    if (/^ParallelState(Succeeded|Aborted|Exited|Failed)$/.test(event.type)) {
      if (start !== undefined) events.splice(start, at - start, ...branches);
      inside = undefined;
    } else if (event.type === 'ParallelStateStarted') {
      branches = inside = [];
      start = at + 1;
    } else if (inside !== undefined) {
      const free = { ...event, id: [0], previousEventId: 0 } as unknown as RecordedEvent;
      events[at] = free;
      inside.push(free);
    }
  }
  return events;
}

/** Neighbours without ids in a fixed order, whoever sorted them before. */
export function inOrder(events: readonly Json[]): readonly Json[] {
  const result: Json[] = [];
  let neighbours: Json[] = [];
  const put = () => {
    result.push(...neighbours.sort((a, b) => (shown(a) < shown(b) ? -1 : 1)));
    neighbours = [];
  };
  for (const event of events) {
    if (Array.isArray((event as JsonObject)['id'])) neighbours.push(event);
    else {
      put();
      result.push(event);
    }
  }
  put();
  return result;
}
function shown(value: Json): string {
  return JSON.stringify(value, (_, each: Json) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ).replaceAll(token, '<>');
}

/** The actual value with the tokens of the expected one in place of what they stand for. */
export function withTokens(actual: Json, expected: Json, known = new Map<string, string>()): Json {
  if (typeof actual === 'string') return typeof expected === 'string' ? tokensIn(actual, expected, known) : actual;
  if (Array.isArray(actual)) {
    if (!Array.isArray(expected)) return actual;
    return actual.map((item: Json, index) => withTokens(item, (expected[index] as Json | undefined) ?? null, known));
  }
  if (typeof actual !== 'object' || actual === null) return actual;
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return actual;
  const fields = expected as JsonObject;
  return Object.fromEntries(
    Object.entries(actual).map(([name, field]) => [name, withTokens(field, fields[name] ?? null, known)]),
  );
}

function tokensIn(actual: string, expected: string, known: Map<string, string>): string {
  const tokens = expected.match(token);
  if (actual === expected || tokens === null) return actual;
  const pattern = expected
    .split(token)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)');
  const found = new RegExp(`^${pattern}$`, 's').exec(actual)?.slice(1);
  if (found === undefined) return actual;
  const agrees = tokens.every((name, index) => (known.get(name) ?? found[index]) === found[index]);
  if (!agrees) return actual;
  for (const [index, name] of tokens.entries()) known.set(name, found[index] ?? '');
  return expected;
}
