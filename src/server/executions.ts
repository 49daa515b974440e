// Running executions: starts them on the clock, passes on what the outside says of their tasks, and tells when they
// end. One that we cannot carry on (a task that nobody can do, a bug of ours) ends as FAILED and says why; the others
// never notice.
import { appendEvent, copyOfLog, eventCount } from '../engine/event-log.js';
import type { Json } from '../../compiler/json.js';
import { createExecution, type Execution } from '../engine/execution.js';
import { closedSummary, type MapRunSummary } from '../engine/map-run.js';
import { readToken } from '../engine/token.js';
import { type ChildWatcher, type Drive, drive, type OutsideAnswer } from '../runtime/driver.js';
import type { Clock, MapObjects, TaskHandler } from '../runtime/ports.js';
import { RunError } from '../runtime/run-error.js';
import type { Store, StoredExecution, StoredStateMachine } from '../store/store.js';
import type { Definitions } from './definitions.js';

export interface NewRun {
  readonly arn: string;
  readonly name: string;
  readonly machine: StoredStateMachine;
  readonly versionArn?: string;
  readonly aliasArn?: string;
  /** As it was given. */
  readonly input: string;
  readonly value: Json;
  readonly traceHeader: string | undefined;
}

type WithoutTask<T> = T extends unknown ? Omit<T, 'task'> : never;
/** What somebody who has a token says. */
export type TokenAnswer = WithoutTask<OutsideAnswer>;

export interface Executions {
  start(run: NewRun): StoredExecution;
  /** `invalid`: no token at all. `closed`: the task is over, or never was. */
  send(token: string, answer: TokenAnswer): 'sent' | 'closed' | 'invalid';
  stop(executionArn: string, reason: { readonly error?: string; readonly cause?: string }): void;
  updateMapRun(executionArn: string, change: Parameters<Drive['updateMapRun']>[0]): void;
  /** The execution once it has ended; `undefined` when none of this name runs. */
  ended(executionArn: string): Promise<Execution> | undefined;
  /** Stops all of them: the process is about to end. */
  stopAll(): void;
}

export interface ExecutionsOptions {
  readonly store: Store;
  readonly definitions: Definitions;
  readonly clock: Clock;
  readonly tasks: TaskHandler;
  readonly objects?: MapObjects | undefined;
  readonly waitTimeScale: number;
  /** A new number for each execution. */
  seed(): number;
  log(text: string): void;
}

interface Running {
  readonly drive: Drive;
  readonly ended: Promise<Execution>;
}

export function createExecutions(options: ExecutionsOptions): Executions {
  const { store, definitions, clock, tasks, objects, waitTimeScale, seed, log } = options;
  const running = new Map<string, Running>();

  const start = ({ arn, name, machine, versionArn, aliasArn, input, value, traceHeader }: NewRun): StoredExecution => {
    const linked = definitions.read(machine.definition, machine.type);
    const [, partition = 'aws', , region = '', accountId = ''] = machine.arn.split(':');
    const execution = createExecution(linked, {
      arn,
      name,
      input: value,
      inputText: input,
      stateMachineName: machine.name,
      stateMachineArn: machine.arn,
      type: machine.type,
      roleArn: machine.roleArn,
      partition,
      region,
      accountId,
      seed: seed(),
    });
    const row: StoredExecution = {
      arn,
      machine,
      input,
      execution,
      ...(traceHeader === undefined ? {} : { traceHeader }),
      ...(versionArn === undefined ? {} : { versionArn }),
      ...(aliasArn === undefined ? {} : { aliasArn }),
    };
    // Express executions can be asked for only while they run.
    const isKept = machine.type === 'STANDARD';
    if (isKept) store.executions.put(row);
    const driven = drive({ linked, execution, clock, tasks, waitTimeScale, objects, children: watcherOf(machine) });
    const ended = driven.ended.then(
      (done) => done,
      (error: unknown) => {
        const failed = failedByUs(execution, clock.now(), error);
        log(`${arn} failed: ${failed.cause ?? ''}`);
        if (isKept) store.executions.put({ ...row, execution: failed });
        return failed;
      },
    );
    running.set(arn, { drive: driven, ended });
    void ended.then(() => running.delete(arn));
    return row;
  };

  /** Executions of a distributed Map can be asked for, answered and stopped like those that a client has started. */
  const watcherOf = (machine: StoredExecution['machine']): ChildWatcher => {
    const put = (execution: Execution) =>
      store.executions.put({ arn: execution.arn, machine, input: JSON.stringify(execution.input), execution });
    return {
      created: put,
      started(execution, drive) {
        const ended = drive.ended.catch((error: unknown) => {
          const failed = failedByUs(execution, clock.now(), error);
          put(failed);
          return failed;
        });
        running.set(execution.arn, { drive, ended });
        void ended.then(() => running.delete(execution.arn));
      },
    };
  };

  return {
    start,
    send(token, answer) {
      const target = readToken(token);
      if (target === undefined) return 'invalid';
      const sent = running.get(target.executionArn)?.drive.send({ ...answer, task: target.task } as OutsideAnswer);
      return sent === true ? 'sent' : 'closed';
    },
    stop: (executionArn, reason) => running.get(executionArn)?.drive.stop(reason),
    updateMapRun: (executionArn, change) => running.get(executionArn)?.drive.updateMapRun(change),
    ended(executionArn) {
      const known = store.executions.get(executionArn)?.execution;
      return running.get(executionArn)?.ended ?? (known === undefined ? undefined : Promise.resolve(known));
    },
    stopAll() {
      for (const { drive } of running.values()) drive.stop({ cause: 'The server was stopped' });
    },
  };
}

/** The execution as it must end when it cannot be carried on. */
function failedByUs(execution: Execution, time: number, reason: unknown): Execution {
  const error = 'States.Runtime';
  const cause = causeOf(reason);
  const log = copyOfLog(execution.log);
  appendEvent(log, { kind: 'execution-failed', error, cause }, time, eventCount(log));
  const { mapRuns } = execution;
  const runs = execution.threads.flatMap((thread) => (thread?.phase.kind === 'map-run' ? [thread.phase.run] : []));
  const closed = (known: MapRunSummary): MapRunSummary => {
    const run = runs.find(({ arn }) => arn === known.arn);
    return run === undefined ? known : closedSummary(known, run, 'FAILED', time);
  };
  return {
    ...execution,
    ...(mapRuns === undefined ? {} : { mapRuns: mapRuns.map(closed) }),
    status: 'FAILED',
    stopTime: time,
    error,
    cause,
    log,
    threads: execution.threads.map((thread) => thread && { ...thread, phase: { kind: 'done' } }),
    waiting: {},
  };
}

function causeOf(reason: unknown): string {
  if (reason instanceof RunError) return reason.message;
  const text = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return `internal error of typestep, please report it: ${text}`;
}
