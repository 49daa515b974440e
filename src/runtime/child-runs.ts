// The child executions of one execution's distributed Maps: effects -> runs of their own -> signals.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { createExecution, type Execution } from '../engine/execution.js';
import { type Linked, processorOf } from '../engine/linked.js';
import type { ChildId, Signal, StartChildEffect } from '../engine/messages.js';
import { isLater } from './later.js';
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

/** What a child tells the run that it belongs to. */
export interface Family {
  ended(execution: Execution): void;
  crashed(error: unknown): void;
  /** Nothing in the child can wake it any more. */
  stuck(diagnostic: Diagnostic): void;
}

type BeginChild = (options: DriveOptions, execution: Execution, family: Family) => Drive;

export class ChildRuns {
  readonly #host: ChildHost;
  readonly #begin: BeginChild;
  readonly #children = new Map<ChildId, Child>();
  /** How many children may still wake this execution. */
  #awake = 0;
  /** By Map state: what its children run, and how. */
  readonly #options = new Map<string, DriveOptions>();
  /** What the first child said that nothing can wake. */
  asleep: Diagnostic | undefined;

  constructor(host: ChildHost, begin: BeginChild) {
    this.#host = host;
    this.#begin = begin;
  }

  start(effect: StartChildEffect): void {
    this.#run(effect, this.#add(effect), undefined);
  }

  /** Goes on with a child that may have been under way, or have ended, when everything stopped. */
  resume(effect: StartChildEffect): void {
    const child = this.#add(effect);
    const saved = this.#host.options.store?.load(effect.arn);
    if (saved === undefined || !isLater(saved)) return this.#run(effect, child, saved);
    const release = this.#host.clock.hold();
    const go = (execution: Execution | undefined) => {
      try {
        if (this.#children.get(effect.child) === child) this.#run(effect, child, execution);
      } catch (error) {
        this.#host.crash(error);
      }
    };
    void saved.then(go, (error: unknown) => this.#host.crash(error)).finally(release);
  }

  #add({ child: id }: StartChildEffect): Child {
    const child = new Child(this, id);
    this.#children.set(id, child);
    this.#awake += 1;
    return child;
  }

  #run(effect: StartChildEffect, child: Child, saved: Execution | undefined): void {
    const options = this.#optionsOf(effect.state);
    const execution = saved ?? bornOf(options.linked, this.#host.execution, effect);
    options.children?.created(execution);
    const drive = this.#begin(options, execution, child);
    child.drive = drive;
    options.children?.started(execution, drive);
  }

  stop(id: ChildId): void {
    this.#forget(id)?.drive?.stop();
  }

  stopAll(): void {
    // Those that are still being loaded will find that nobody waits for them.
    const children = [...this.#children.values()];
    this.#children.clear();
    for (const { drive } of children) drive?.stop();
  }

  mayWake(): boolean {
    return this.#awake > 0;
  }

  /** At once, not a turn of the event loop later: time may not move before the parent knows. */
  ended(id: ChildId, { status, output, error, cause }: Execution): void {
    if (this.#forget(id) === undefined || status === 'PENDING' || status === 'RUNNING') return;
    const time = this.#host.clock.now();
    if (status === 'SUCCEEDED') {
      return this.#host.deliver({ kind: 'child-ended', time, child: id, status, output: output ?? null });
    }
    const info = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    this.#host.deliver({ kind: 'child-ended', time, child: id, status, ...info });
  }

  crashed(error: unknown): void {
    this.#host.crash(error);
  }

  stuck(id: ChildId, diagnostic: Diagnostic): void {
    const child = this.#children.get(id);
    if (child === undefined || child.isAsleep) return;
    child.isAsleep = true;
    this.#awake -= 1;
    this.asleep ??= diagnostic;
    this.#host.tellWhenStuck();
  }

  #forget(id: ChildId): Child | undefined {
    const child = this.#children.get(id);
    if (child === undefined) return undefined;
    this.#children.delete(id);
    if (!child.isAsleep) this.#awake -= 1;
    return child;
  }

  #optionsOf(state: string): DriveOptions {
    const known = this.#options.get(state);
    if (known !== undefined) return known;
    const { options } = this.#host;
    const made = { ...options, linked: processorOf(options.linked, state) };
    this.#options.set(state, made);
    return made;
  }
}

class Child implements Family {
  readonly #runs: ChildRuns;
  readonly #id: ChildId;
  drive: Drive | undefined;
  isAsleep = false;
  constructor(runs: ChildRuns, id: ChildId) {
    this.#runs = runs;
    this.#id = id;
  }
  ended(execution: Execution): void {
    this.#runs.ended(this.#id, execution);
  }
  crashed(error: unknown): void {
    this.#runs.crashed(error);
  }
  stuck(diagnostic: Diagnostic): void {
    this.#runs.stuck(this.#id, diagnostic);
  }
}

function bornOf(linked: Linked, parent: Execution, effect: StartChildEffect): Execution {
  const { stateMachineName, stateMachineArn, roleArn, region, limits } = parent;
  const { name, arn, mapRunArn, type, input, itemCount, seed } = effect;
  return createExecution(linked, {
    stateMachineName,
    stateMachineArn,
    roleArn,
    region,
    limits,
    name,
    arn,
    mapRunArn,
    type,
    input,
    itemCount,
    seed,
  });
}
