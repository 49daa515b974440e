// The record of an execution -> what a test looks at. Made from the record when asked for, so that runs stay cheap.
import type { Span } from '../../compiler/diagnostics/span.js';
import type { SourceMap } from '../../compiler/emit/source-map.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import type { HistoryEvent } from '../engine/history.js';
import type { ExecutionRecord } from '../runtime/run.js';
import { readInvocation } from '../runtime/tasks/lambda.js';
import type { Visit as VisitRecord } from '../runtime/visits.js';
import type { RunOutcome, TaskCallRecord } from './outcome.js';

/** A call of a task, and the state that made it. */
export interface SimulatedCall extends TaskCallRecord {
  readonly state: string;
}

/** One stay in one state. */
export interface Visit {
  readonly state: string;
  readonly type: VisitRecord['type'];
  /** Virtual time of entry, in milliseconds since the epoch. */
  readonly at: number;
  /** Milliseconds of virtual time; absent where the run ended in this state. */
  readonly duration?: number;
  readonly input: Json;
  readonly output?: Json;
  readonly assigned?: JsonObject;
  readonly attempts: VisitRecord['attempts'];
  /** The state that was entered next. */
  readonly leadsTo?: string;
  /** The TypeScript that the state came from. */
  readonly source?: Span;
}

export interface Simulation<Out = unknown> extends RunOutcome<Out> {
  readonly calls: readonly SimulatedCall[];
  readonly visits: readonly Visit[];
  /** As GetExecutionHistory of AWS gives it. */
  readonly history: readonly HistoryEvent[];
}

export function simulationOf<Out>(record: ExecutionRecord, sourceMap: SourceMap): Simulation<Out> {
  return new FinishedSimulation<Out>(record, sourceMap);
}

/** A class for its getters: those of an object literal are made anew for each object, and outlive many collections. */
class FinishedSimulation<Out> implements Simulation<Out> {
  readonly status: ExecutionRecord['status'];
  readonly startTime: number;
  readonly stopTime: number;
  declare readonly output?: Out;
  declare readonly error?: string;
  declare readonly cause?: string;
  readonly #record: ExecutionRecord;
  readonly #sourceMap: SourceMap;
  #visits: readonly Visit[] | undefined;
  #calls: readonly SimulatedCall[] | undefined;
  constructor(record: ExecutionRecord, sourceMap: SourceMap) {
    this.status = record.status;
    this.startTime = record.startTime;
    this.stopTime = record.stopTime;
    if (record.output !== undefined) this.output = record.output as Out;
    if (record.error !== undefined) this.error = record.error;
    if (record.cause !== undefined) this.cause = record.cause;
    this.#record = record;
    this.#sourceMap = sourceMap;
  }
  get calls(): readonly SimulatedCall[] {
    return (this.#calls ??= callsOf(this.#record.visits));
  }
  get visits(): readonly Visit[] {
    return (this.#visits ??= this.#record.visits.map((visit) => visitOf(visit, this.#sourceMap)));
  }
  get history(): readonly HistoryEvent[] {
    return this.#record.history;
  }
}

function visitOf(visit: VisitRecord, sourceMap: SourceMap): Visit {
  const source = sourceMap[`/States/${visit.state.replaceAll('~', '~0').replaceAll('/', '~1')}`]?.[0];
  return {
    state: visit.state,
    type: visit.type,
    at: visit.enteredAt,
    ...(visit.exitedAt === undefined ? {} : { duration: visit.exitedAt - visit.enteredAt }),
    input: visit.input,
    ...(visit.output === undefined ? {} : { output: visit.output }),
    ...(visit.assigned === undefined ? {} : { assigned: visit.assigned }),
    attempts: visit.attempts,
    ...(visit.leadsTo === undefined ? {} : { leadsTo: visit.leadsTo }),
    ...(source === undefined ? {} : { source }),
  };
}

function callsOf(visits: readonly VisitRecord[]): readonly SimulatedCall[] {
  return visits
    .flatMap((visit) =>
      visit.attempts.map((attempt) => ({
        ...callOf(attempt),
        state: visit.state,
        attempt: attempt.number,
        at: attempt.startedAt,
      })),
    )
    .sort((left, right) => left.at - right.at);
}

function callOf(attempt: VisitRecord['attempts'][number]): { readonly task: string; readonly input: Json } {
  const invocation = readInvocation(attempt);
  return invocation === undefined
    ? { task: attempt.resource, input: attempt.arguments }
    : { task: invocation.functionName, input: invocation.payload };
}
