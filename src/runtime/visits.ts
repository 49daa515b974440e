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
  /** Empty unless the state is a Task. */
  readonly attempts: readonly Attempt[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
interface OpenVisit extends Omit<Open<Visit>, 'attempts'> {
  readonly attempts: Open<Attempt>[];
}

/**
 * The stays in states, in the order of entering.
 * @example
 * visitsOf(execution.events).map((visit) => visit.state); // ['SendVerification', 'Wait', …]
 */
export function visitsOf(events: readonly Event[]): readonly Visit[] {
  const visits: OpenVisit[] = [];
  for (const event of events) {
    const read = readers[event.kind] as ((visits: OpenVisit[], event: Event) => void) | undefined;
    read?.(visits, event);
  }
  return visits;
}

type Readers = { readonly [K in EventKind]?: (visits: OpenVisit[], event: EventOf<K>) => void };

const readers: Readers = {
  'state-entered'(visits, { state, type, input, time }) {
    visits.push({ state, type, input, enteredAt: time, attempts: [] });
  },
  'state-exited'(visits, { output, assigned, via, time }) {
    const visit = visits.at(-1);
    if (visit === undefined) return;
    visit.exitedAt = time;
    visit.output = output;
    if (assigned !== undefined) visit.assigned = assigned;
    if (via !== undefined) visit.via = via;
  },
  'task-scheduled'(visits, { attempt, resource, arguments: args, time, retrier }) {
    visits.at(-1)?.attempts.push({
      number: attempt,
      resource,
      arguments: args,
      startedAt: time,
      status: 'running',
      ...(retrier === undefined ? {} : { retrier }),
    });
  },
  'task-succeeded'(visits, { output, time }) {
    const attempt = visits.at(-1)?.attempts.at(-1);
    if (attempt === undefined) return;
    attempt.status = 'succeeded';
    attempt.endedAt = time;
    attempt.output = output;
  },
  'task-failed': (visits, event) => endBadly(visits, event, 'failed'),
  'task-timed-out': (visits, event) => endBadly(visits, event, 'timed-out'),
};

function endBadly(
  visits: readonly OpenVisit[],
  { error, cause, time }: EventOf<'task-failed' | 'task-timed-out'>,
  status: 'failed' | 'timed-out',
): void {
  const attempt = visits.at(-1)?.attempts.at(-1);
  if (attempt === undefined) return;
  attempt.status = status;
  attempt.endedAt = time;
  if (error !== undefined) attempt.error = error;
  if (cause !== undefined) attempt.cause = cause;
}
