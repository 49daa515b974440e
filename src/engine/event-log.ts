// The events of an execution as flat arrays, six places an event. Millions of small objects that live as long as their
// execution would cost more than running it does: the garbage collector copies each of them twice. JSON like the rest; the
// events themselves are made when somebody asks for them.
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Event, EventOf, NewEvent, Via } from './events.js';

export interface EventLog {
  /** When the first event happened, in milliseconds since the epoch; the others say how long afterwards. */
  readonly start: number;
  /**
   * For each event: what happened, to which type of state and by which way it was left (a number); how many
   * milliseconds after the start; the event before it; the state; the input, output or whatever else the event has; the
   * variables that changed. The last three are null where there are none.
   */
  readonly rows: readonly Json[];
  /** How many places of `rows` are taken. */
  readonly taken: number;
  /** Rows before these, in pages that are full and never change again. */
  readonly pages: readonly (readonly Json[])[];
}
type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
const width = 6;
/** Most executions fit into the first page, which is short enough for V8 to make it quickly. */
const firstLength = 2048 * width;
/** So long that V8 leaves a page where it is; a shorter array is copied twice before it is left alone. */
const pageLength = 4096 * width;
/** So many pages grow with the execution, as most are short; the others are made as a whole. */
const growing = 2;

/** Saved executions hold places in this list and the next: never put one between others. */
const stateTypes = ['Task', 'Pass', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'] as const;
const iterationSteps = ['started', 'succeeded', 'failed', 'aborted'] as const;
type Code =
  | { readonly kind: 'state-entered' | 'state-exited'; readonly type: StateType }
  | { readonly kind: 'map-iteration'; readonly what: (typeof iterationSteps)[number] };
/** What happens for every state, and for every item of a Map. */
const codes: readonly Code[] = [
  ...stateTypes.map((type) => ({ kind: 'state-entered', type }) as const),
  ...stateTypes.map((type) => ({ kind: 'state-exited', type }) as const),
  ...iterationSteps.map((what) => ({ kind: 'map-iteration', what }) as const),
];
/** Of everything else. */
const otherCode = 31;
const enteredCode = codesOf('state-entered');
const exitedCode = codesOf('state-exited');
const firstIteration = 2 * stateTypes.length;

function codesOf(of: 'state-entered' | 'state-exited'): ReadonlyMap<StateType, number> {
  return new Map(stateTypes.map((type) => [type, codes.findIndex((code) => code.kind === of && code.type === type)]));
}

export function emptyLog(): EventLog {
  return { start: 0, rows: [], taken: 0, pages: [] };
}

export function copyOfLog({ start, rows, taken, pages }: EventLog): EventLog {
  return { start, rows: rows.slice(0, taken), taken, pages: [...pages] };
}

/** How many events there are; the last one has this id. */
export function eventCount({ taken, pages }: EventLog): number {
  return (lengthOf(pages) + taken) / width;
}

function lengthOf(pages: EventLog['pages']): number {
  return pages.length === 0 ? 0 : firstLength + (pages.length - 1) * pageLength;
}

/** When the last event happened. */
export function lastTime({ start, rows, taken, pages }: EventLog): number | undefined {
  if (taken > 0) return start + (rows[taken - width + 1] as number);
  const page = pages.at(-1);
  return page === undefined ? undefined : start + (page[page.length - width + 1] as number);
}

/** Appends an event in place, and gives its id. */
export function appendEvent(log: EventLog, event: NewEvent, time: number, previous: number): number {
  const open = log as Writable<EventLog>;
  if (open.taken === 0 && open.pages.length === 0) open.start = time;
  const after = time - open.start;
  if (event.kind === 'state-entered') {
    append(open, enteredCode.get(event.type) ?? otherCode, after, previous, event.state, event.input, null);
  } else if (event.kind === 'state-exited' && (event.entered === undefined || event.via === undefined)) {
    const { type, state, output, assigned = null, entered, via } = event;
    const what = (exitedCode.get(type) ?? otherCode) + wayFactor * (entered ?? numberOf(via));
    append(open, what, after, previous, state, output, assigned);
  } else if (event.kind === 'map-iteration') {
    const what = firstIteration + iterationSteps.indexOf(event.what);
    append(open, what, after, previous, event.state, event.index, null);
  } else {
    append(open, otherCode, after, previous, null, event as unknown as JsonObject, null);
  }
  return eventCount(open);
}

/** Gives back the room that was reserved for more events: there will be none. */
export function closeLog(log: EventLog): void {
  const { rows, taken } = log as Writable<EventLog>;
  rows.length = taken;
}

/** Writes one row. */
function append(
  log: Writable<EventLog>,
  what: number,
  after: number,
  previous: number,
  state: string | null,
  data: Json,
  assigned: JsonObject | null,
): void {
  if (log.taken === (log.pages.length === 0 ? firstLength : pageLength)) {
    log.pages.push(log.rows);
    log.rows = log.pages.length < growing ? [] : new Array<Json>(pageLength);
    log.taken = 0;
  }
  const { rows, taken } = log;
  log.taken = taken + width;
  if (taken === rows.length) {
    rows.push(what, after, previous, state, data, assigned);
    return;
  }
  rows[taken] = what;
  rows[taken + 1] = after;
  rows[taken + 2] = previous;
  rows[taken + 3] = state;
  rows[taken + 4] = data;
  rows[taken + 5] = assigned;
}

/** The event with this id, from 1. */
export function eventOf({ start, rows, taken, pages }: EventLog, id: number): Event | undefined {
  const first = (id - 1) * width;
  if (!(first >= 0 && first < lengthOf(pages) + taken)) return undefined;
  const beyond = first - firstLength;
  const page = beyond < 0 ? (pages[0] ?? rows) : (pages[1 + Math.floor(beyond / pageLength)] ?? rows);
  const at = beyond < 0 ? first : beyond % pageLength;
  const [what, after, previous, state, data, assigned] = page.slice(at, at + width) as [
    number,
    number,
    number,
    string,
    Json,
    JsonObject | null,
  ];
  const place = { id, time: start + after, previous };
  const known = codes[what % wayFactor];
  if (known === undefined) return { ...(data as unknown as Event), ...place };
  if (known.kind === 'map-iteration') return { ...known, ...place, state, index: data as unknown as number };
  const { kind, type } = known;
  if (kind === 'state-entered') return { kind, ...place, state, type, input: data };
  const variables = assigned === null ? {} : { assigned };
  return { kind, ...place, state, type, output: data, ...variables, ...wayOf(type, Math.floor(what / wayFactor)) };
}

/** From the event with the id `first` on. */
export function eventsOf(log: EventLog, first = 1): readonly Event[] {
  const events: Event[] = [];
  for (let id = first; id <= eventCount(log); id++) events.push(eventOf(log, id) as Event);
  return events;
}

/** How a state was left, as a number: 0 where there is one way only, 1 by default, then rules and catchers in turn. */
const byDefault = 1;
const firstRule = 2;
const firstCatcher = 3;
/** Larger than every code. */
const wayFactor = 32;

function numberOf(via: Via | undefined): number {
  if (via === undefined) return 0;
  if (via.kind === 'default') return byDefault;
  return (via.kind === 'rule' ? firstRule : firstCatcher) + 2 * via.index;
}

function wayOf(type: StateType, way: number): Pick<EventOf<'state-exited'>, 'via' | 'entered'> {
  if (type === 'Parallel' || type === 'Map') return { entered: way };
  if (way === 0) return {};
  if (way === byDefault) return { via: { kind: 'default' } };
  const kind = way % 2 === 0 ? 'rule' : 'catch';
  return { via: { kind, index: Math.floor((way - firstRule) / 2) } };
}
