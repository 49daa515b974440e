// The child executions of one execution's distributed Maps: effects -> runs of their own -> signals.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { createExecution, type Execution } from '../engine/execution.js';
import { type Linked, processorOf } from '../engine/linked.js';
import type { ChildId, Signal, StartChildEffect } from '../engine/messages.js';
import type { Clock } from './ports.js';
import type { Drive, DriveOptions } from './driver.js';

export interface ChildHost {
  readonly clock: Clock;
  readonly options: DriveOptions;
  readonly execution: Execution;
  deliver(signal: Signal): void;
  crash(error: unknown): void;
  tellWhenStuck(): void;
}

export class ChildRuns {
  readonly #host: ChildHost;
  readonly #drive: (options: DriveOptions) => Drive;
  /** Those under way; `undefined` while they begin. */
  readonly #children = new Map<ChildId, Drive | undefined>();
  /** Children that may still wake this execution. */
  readonly #awake = new Set<ChildId>();
  readonly #processors = new Map<string, Linked>();
  /** What the first child said that nothing can wake. */
  asleep: Diagnostic | undefined;

  constructor(host: ChildHost, drive: (options: DriveOptions) => Drive) {
    this.#host = host;
    this.#drive = drive;
  }

  start({ child, state, kind: _kind, ...asked }: StartChildEffect): void {
    const { options, execution } = this.#host;
    const { stateMachineName, stateMachineArn, roleArn, region, limits } = execution;
    const linked = this.#processorOf(state);
    this.#children.set(child, undefined);
    this.#awake.add(child);
    const given = { stateMachineName, stateMachineArn, roleArn, region, limits };
    const born = createExecution(linked, { ...given, ...asked });
    options.children?.created(born);
    const started = this.#drive({
      ...options,
      linked,
      execution: born,
      onEvent: undefined,
      onStuck: (diagnostic) => {
        if (!this.#awake.delete(child)) return;
        this.asleep ??= diagnostic;
        this.#host.tellWhenStuck();
      },
      // At once, not a turn of the event loop later: time may not move before the parent knows.
      onEnd: (ended) => this.#end(child, ended),
    });
    // It may have ended before there was something to stop.
    if (!this.#children.has(child)) return;
    this.#children.set(child, started);
    options.children?.started(born, started);
    started.ended.catch((error: unknown) => this.#host.crash(error));
  }

  stop(child: ChildId): void {
    const drive = this.#children.get(child);
    this.#children.delete(child);
    this.#awake.delete(child);
    drive?.stop();
  }

  stopAll(): void {
    for (const child of this.#children.values()) child?.stop();
  }

  mayWake(): boolean {
    return this.#awake.size > 0;
  }

  #end(child: ChildId, { status, output, error, cause }: Execution): void {
    this.#awake.delete(child);
    if (!this.#children.delete(child) || status === 'PENDING' || status === 'RUNNING') return;
    const result = output === undefined ? {} : { output };
    const info = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    this.#host.deliver({ kind: 'child-ended', time: this.#host.clock.now(), child, status, ...result, ...info });
  }

  /** What the children of a Map run; made once for all of them. */
  #processorOf(state: string): Linked {
    const known = this.#processors.get(state);
    if (known !== undefined) return known;
    const linked = processorOf(this.#host.options.linked, state);
    this.#processors.set(state, linked);
    return linked;
  }
}
