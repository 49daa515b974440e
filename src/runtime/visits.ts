// Events -> the story of a run, state by state: when each was entered and left, with which data, and every call
// of a task on the way.
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Event, EventKind, EventOf, Via } from '../engine/events.js';

/** One call of a task. Times in milliseconds since the epoch. */
export interface Attempt {
  /** 1 for the first call, 2 for the first retry. */
  readonly number: number;
  readonly resource: string;
  readonly arguments: Json;
  readonly startedAt: number;
  /** Absent while the task is under way, and when the run ended first. */
  readonly endedAt?: number;
  readonly status: 'running' | 'succeeded' | 'failed' | 'timed-out';
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** The index of the retrier that asked for this attempt. */
  readonly retrier?: number;
}

/** One stay in one state. */
export interface Visit {
  readonly state: string;
  readonly type: StateType;
  readonly enteredAt: number;
  /** Absent for a Fail state, and where the run ended inside. */
  readonly exitedAt?: number;
  readonly input: Json;
  readonly output?: Json;
  readonly assigned?: JsonObject;
  /** Which way it was left: a rule or the default of a Choice, a catcher. */
  readonly via?: Via;
  /** The state that was entered next, in the same branch or iteration. */
  readonly leadsTo?: string;
  /** Empty unless the state is a Task. */
  readonly attempts: readonly Attempt[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
interface OpenVisit extends Omit<Open<Visit>, 'attempts'> {
  readonly attempts: Open<Attempt>[];
}

/** The stays so far, and which of them each event belongs to: branches and iterations are told apart by their chains. */
interface Story {
  readonly visits: OpenVisit[];
  readonly byEvent: Map<number, OpenVisit>;
}

/**
 * The stays in states, in the order of entering.
 * @example
 * visitsOf(execution.events).map((visit) => visit.state); // ['SendVerification', 'Wait', …]
 */
export function visitsOf(events: readonly Event[]): readonly Visit[] {
  const story: Story = { visits: [], byEvent: new Map() };
  for (const event of events) {
    const read = readers[event.kind] as ((story: Story, event: Event) => OpenVisit | undefined) | undefined;
    const visit = read?.(story, event);
    if (visit !== undefined) story.byEvent.set(event.id, visit);
  }
  return story.visits;
}

/** Gives the stay that the event belongs to. */
type Readers = { readonly [K in EventKind]?: (story: Story, event: EventOf<K>) => OpenVisit | undefined };

const readers: Readers = {
  'state-entered'({ visits, byEvent }, { state, type, input, time, previous }) {
    const visit: OpenVisit = { state, type, input, enteredAt: time, attempts: [] };
    const before = byEvent.get(previous);
    if (before?.exitedAt !== undefined) before.leadsTo ??= state;
    visits.push(visit);
    return visit;
  },
  'state-exited'({ byEvent }, { output, assigned, via, time, previous, entered }) {
    const visit = byEvent.get(entered ?? previous);
    if (visit === undefined) return undefined;
    visit.exitedAt = time;
    visit.output = output;
    if (assigned !== undefined) visit.assigned = assigned;
    if (via !== undefined) visit.via = via;
    return visit;
  },
  'evaluation-failed': ({ byEvent }, { previous }) => byEvent.get(previous),
  'task-scheduled'({ byEvent }, { attempt, resource, arguments: args, time, retrier, previous }) {
    const visit = byEvent.get(previous);
    visit?.attempts.push({
      number: attempt,
      resource,
      arguments: args,
      startedAt: time,
      status: 'running',
      ...(retrier === undefined ? {} : { retrier }),
    });
    return visit;
  },
  'task-started': ({ byEvent }, { previous }) => byEvent.get(previous),
  'task-submitted': ({ byEvent }, { previous }) => byEvent.get(previous),
  'task-succeeded'({ byEvent }, { output, time, previous }) {
    const visit = byEvent.get(previous);
    const attempt = visit?.attempts.at(-1);
    if (attempt === undefined) return visit;
    attempt.status = 'succeeded';
    attempt.endedAt = time;
    attempt.output = output;
    return visit;
  },
  'task-failed': (story, event) => endBadly(story, event, 'failed'),
  'task-timed-out': (story, event) => endBadly(story, event, 'timed-out'),
};

function endBadly(
  { byEvent }: Story,
  { error, cause, time, previous }: EventOf<'task-failed' | 'task-timed-out'>,
  status: 'failed' | 'timed-out',
): OpenVisit | undefined {
  const visit = byEvent.get(previous);
  const attempt = visit?.attempts.at(-1);
  if (attempt === undefined) return visit;
  attempt.status = status;
  attempt.endedAt = time;
  if (error !== undefined) attempt.error = error;
  if (cause !== undefined) attempt.cause = cause;
  return visit;
}
