// Runs one execution to its end and says what happened. The record's history and visits are made when asked for.
import { eventsOf } from '../engine/event-log.js';
import type { Definition } from '../../compiler/asl/definition.js';
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import { InternalError } from '../../compiler/diagnostics/errors.js';
import type { Json } from '../../compiler/json.js';
import type { Event } from '../engine/events.js';
import { createExecution, type Execution, type ExecutionStatus, type Limits } from '../engine/execution.js';
import { type HistoryEvent, renderHistory } from '../engine/history.js';
import { fits, jsonBytes, maxDataBytes } from '../engine/limits.js';
import { link } from '../engine/link.js';
import type { Linked } from '../engine/linked.js';
import { drive } from './driver.js';
import { copyJson } from './json-copy.js';
import type { Clock, ExecutionStore, MapObjects, TaskHandler } from './ports.js';
import { RunError } from './run-error.js';
import { type Visit, visitsOf } from './visits.js';

export interface ExecutionRecord {
  readonly status: Exclude<ExecutionStatus, 'PENDING' | 'RUNNING'>;
  /** Present when `status` is SUCCEEDED. */
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** Milliseconds since the epoch, by the run's clock. */
  readonly startTime: number;
  readonly stopTime: number;
  /** As GetExecutionHistory gives it. */
  readonly history: readonly HistoryEvent[];
  readonly visits: readonly Visit[];
  /** The execution itself, with its events in the engine's own form. */
  readonly execution: Execution;
}

interface RunSettings {
  /** Anything that is JSON once copied. */
  readonly input: unknown;
  readonly clock: Clock;
  readonly tasks: TaskHandler;
  readonly name?: string | undefined;
  readonly stateMachineName?: string | undefined;
  /** Everything random in the run follows from it. */
  readonly seed?: number | undefined;
  readonly limits?: Limits | undefined;
  readonly store?: ExecutionStore | undefined;
  readonly onEvent?: ((event: Event) => void) | undefined;
  /** Where distributed Maps read their items and write their results. */
  readonly objects?: MapObjects | undefined;
}
/** A definition is linked for this run alone; what runs often is linked once, by `link`, and given as `linked`. */
export type RunOptions = RunSettings & ({ readonly linked: Linked } | { readonly definition: Definition });

/**
 * Runs a state machine once, to its end. A workflow that fails is a record like any other; the promise is rejected
 * with a `RunError` only when the run could not be carried out (a definition the engine cannot run, an input that
 * is not JSON, a task that nobody handles).
 * @example
 * const record = await runExecution({ definition, input: { id: 'u1' }, clock: virtualClock(), tasks });
 */
export async function runExecution(options: RunOptions): Promise<ExecutionRecord> {
  const { clock, tasks, store, onEvent, objects } = options;
  const linked = 'linked' in options ? options.linked : linkOrThrow(options.definition);
  const input = copyJson(options.input);
  if (input.kind === 'not-json') throw new RunError([diagnose('task/input-not-json', input)]);
  const { name, stateMachineName, seed, limits } = options;
  if (limits !== 'none' && !fits(input.value, maxDataBytes)) {
    const bytes = jsonBytes(input.value);
    throw new RunError([diagnose('task/input-too-large', { bytes, most: maxDataBytes })]);
  }
  const execution = createExecution(linked, {
    input: input.value,
    ...(name === undefined ? {} : { name }),
    ...(stateMachineName === undefined ? {} : { stateMachineName }),
    ...(seed === undefined ? {} : { seed }),
    ...(limits === undefined ? {} : { limits }),
  });
  return recordOf(await drive({ linked, execution, clock, tasks, store, onEvent, objects, wokenBy: 'itself' }).ended);
}

/** What an execution that has ended amounts to. */
export function recordOf(execution: Execution): ExecutionRecord {
  const { status, startTime, stopTime } = execution;
  if (status === 'PENDING' || status === 'RUNNING' || startTime === undefined || stopTime === undefined) {
    throw new InternalError(`the execution ${execution.arn} has not ended`);
  }
  return new FinishedExecution(execution, status, startTime, stopTime);
}

/** A class for its getters: those of an object literal are made anew for each object, and outlive many collections. */
class FinishedExecution implements ExecutionRecord {
  declare readonly output?: Json;
  declare readonly error?: string;
  declare readonly cause?: string;
  #history: readonly HistoryEvent[] | undefined;
  #visits: readonly Visit[] | undefined;
  constructor(
    readonly execution: Execution,
    readonly status: ExecutionRecord['status'],
    readonly startTime: number,
    readonly stopTime: number,
  ) {
    const { output, error, cause } = execution;
    if (output !== undefined) this.output = output;
    if (error !== undefined) this.error = error;
    if (cause !== undefined) this.cause = cause;
  }
  get history(): readonly HistoryEvent[] {
    return (this.#history ??= renderHistory(this.execution));
  }
  get visits(): readonly Visit[] {
    return (this.#visits ??= visitsOf(eventsOf(this.execution.log)));
  }
}

function linkOrThrow(definition: Definition): Linked {
  const result = link(definition);
  if (result.kind === 'refused') throw new RunError(result.diagnostics);
  return result.linked;
}
