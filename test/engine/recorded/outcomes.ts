// Recorded events -> what the tasks answered. The world outside is taken from the recording; everything else must come
// out of the engine.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { CallTaskEffect } from '../../../src/engine/messages.js';
import type { Ending, Outcome, Stage } from '../play.js';
import type { RecordedEvent } from './cases.js';

/** Answers calls in the order in which they were scheduled; of those of one state machine, each once. */
export function answersOf(events: readonly RecordedEvent[]): (call: CallTaskEffect) => Outcome {
  const calls = events.filter(({ type }) => type.endsWith('Scheduled'));
  const outcomes = calls.map((scheduled, nth) => outcomeOf(events, scheduled, nth));
  return () => outcomes.shift() ?? { kind: 'never' };
}

function outcomeOf(events: readonly RecordedEvent[], scheduled: RecordedEvent, nth: number): Outcome {
  const stages: Stage[] = [];
  for (const event of chainFrom(events, scheduled, nth)) {
    const details = detailsOf(event);
    if (event.type === 'ActivityStarted') {
      const { workerName } = details as { readonly workerName?: string };
      stages.push({ kind: 'started', ...(workerName === undefined ? {} : { workerName }) });
    }
    if (event.type === 'TaskSubmitted') stages.push({ kind: 'submitted', output: parsed(details['output'] ?? null) });
    const then = endingOf(event, details, events);
    if (then !== undefined) return { kind: 'staged', stages, then, order: event.id };
  }
  return { kind: 'staged', stages, then: { kind: 'never' } };
}

function endingOf({ type }: RecordedEvent, details: JsonObject, events: readonly RecordedEvent[]): Ending | undefined {
  if (/^(Task|LambdaFunction|Activity)Succeeded$/.test(type)) {
    return { kind: 'succeeded', output: parsed(details['output'] ?? null) };
  }
  if (!/^(Task|LambdaFunction|Activity)Failed$/.test(type)) return undefined;
  const { error, cause } = details as { readonly error?: string; readonly cause?: Json };
  // The engine itself refuses what is too large.
  if (error === 'States.DataLimitExceeded') return { kind: 'succeeded', output: 'a'.repeat(257 * 1024) };
  return {
    kind: 'failed',
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause: asWritten(cause, events) }),
  };
}

/** The events of one call. Where the recording lost the ids, the nth answer belongs to the nth call. */
function chainFrom(events: readonly RecordedEvent[], scheduled: RecordedEvent, nth: number): readonly RecordedEvent[] {
  const chain: RecordedEvent[] = [];
  if (Array.isArray(scheduled.id))
    return events.filter(({ type }) => /(Succeeded|Failed)$/.test(type) && isTask(type)).slice(nth);
  for (let last = scheduled; ;) {
    const following = events.find(({ previousEventId, type }) => previousEventId === last.id && isTask(type));
    if (following === undefined) return chain;
    chain.push(following);
    last = following;
  }
}
function isTask(type: string): boolean {
  return /^(Task|LambdaFunction|Activity)(Started|Submitted|Succeeded|Failed|TimedOut)$/.test(type);
}

/** The recordings show a cause that is a JSON object as that object; what was caught still has its text. */
function asWritten(cause: Json, events: readonly RecordedEvent[]): string {
  if (typeof cause === 'string') return cause;
  const compact = JSON.stringify(cause);
  return textsIn(events).find((text) => text.startsWith('{') && isSame(text, compact)) ?? compact;
}
function isSame(text: string, compact: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === compact;
  } catch {
    return false;
  }
}
function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Recorded data is an object, or else the text of its JSON. */
export function parsed(value: Json): Json {
  return typeof value === 'string' ? (JSON.parse(value) as Json) : value;
}

export function detailsOf(event: RecordedEvent): JsonObject {
  const key = Object.keys(event).find((name) => name.endsWith('EventDetails'));
  return key === undefined ? {} : (event[key] as JsonObject);
}
