// The tasks of one execution that are under way: effects -> calls of the task handler -> signals. A handler that answers
// at once costs no turn of the event loop; a promise holds the clock until it settles.
import type { Json } from '../../compiler/json.js';
import type { TaskPattern } from '../../compiler/asl/resources/resource.js';
import type { CallTaskEffect, Signal, TaskId } from '../engine/messages.js';
import { isLater } from './later.js';
import type { Clock, TaskHandler, TaskOutcome, TaskRequest } from './ports.js';
import { RunError } from './run-error.js';

/** What the tasks need of the run that they belong to. */
export interface TaskHost {
  readonly clock: Clock;
  readonly tasks: TaskHandler;
  readonly executionArn: string;
  isOver(): boolean;
  deliver(signal: Signal): void;
  crash(error: unknown): void;
  /** A task has said that it gives no answer. */
  tellWhenStuck(): void;
}

/** A task under way. */
interface Call {
  cancelled: boolean;
  /** The handler has said that it gives no answer, or none yet. */
  silent: boolean;
  abort?: AbortController;
  /** Lets go of the clock or of the timer that stands for the task's duration. */
  letGo?: () => void;
  /** The answer that comes when the task's duration is over. */
  answer?: { readonly due: number; give(): void };
}

export class TaskCalls {
  readonly #host: TaskHost;
  readonly #calls = new Map<TaskId, Call>();
  constructor(host: TaskHost) {
    this.#host = host;
  }

  call(effect: CallTaskEffect): void {
    const { clock, tasks, executionArn } = this.#host;
    const call: Call = { cancelled: false, silent: false };
    this.#calls.set(effect.task, call);
    const time = clock.now();
    const outcome = tasks(new Request(effect, executionArn, time, call, this.#host));
    if (isLater(outcome)) this.#await(effect.task, call, outcome, time);
    else this.#settle(effect.task, call, outcome, time);
  }

  cancel(task: TaskId): void {
    const call = this.#calls.get(task);
    this.#calls.delete(task);
    if (call !== undefined) cancelCall(call);
  }

  cancelAll(): void {
    for (const call of this.#calls.values()) cancelCall(call);
  }

  /** A task times out when it takes longer: an answer of this very moment comes first, however late it was promised. */
  giveAnswers(): void {
    for (const { answer, letGo } of this.#calls.values()) {
      if (answer === undefined || answer.due > this.#host.clock.now()) continue;
      letGo?.();
      answer.give();
    }
  }

  /** Whether no handler will say anything more of itself. */
  areSilent(): boolean {
    for (const { silent } of this.#calls.values()) if (!silent) return false;
    return true;
  }

  #await(task: TaskId, call: Call, outcome: Promise<TaskOutcome>, time: number): void {
    const host = this.#host;
    const release = host.clock.hold();
    call.letGo = release;
    outcome.then(
      (result) => {
        // Answer first, let time move then: what the answer leads to happens at this time.
        if (!call.cancelled && !host.isOver()) this.#settle(task, call, result, time);
        release();
      },
      (error: unknown) => {
        if (!call.cancelled) host.crash(error);
        release();
      },
    );
  }

  #settle(task: TaskId, call: Call, outcome: TaskOutcome, calledAt: number): void {
    const { clock } = this.#host;
    if (outcome.kind === 'refused') return this.#host.crash(new RunError([outcome.diagnostic]));
    if (outcome.kind === 'never') {
      call.silent = true;
      return this.#host.tellWhenStuck();
    }
    if (outcome.kind === 'submitted') {
      if (outcome.result === undefined) call.silent = true;
      else this.#await(task, call, outcome.result, calledAt);
      return this.#host.deliver({ kind: 'task-submitted', time: clock.now(), task, output: outcome.output });
    }
    const due = calledAt + (outcome.takes ?? 0);
    if (due <= clock.now()) return this.#give(task, outcome);
    const give = () => this.#give(task, outcome);
    call.answer = { due, give };
    call.letGo = clock.schedule(due, give);
  }

  #give(task: TaskId, outcome: Answered): void {
    this.#calls.delete(task);
    this.#host.deliver(signalOf(task, outcome, this.#host.clock.now()));
  }
}

/** A class for its getter: that of an object literal is made anew for each task, and outlives many collections. */
class Request implements TaskRequest {
  readonly resource: string;
  readonly pattern: TaskPattern;
  readonly task: TaskId;
  readonly arguments: Json;
  readonly stateName: string;
  readonly attempt: number;
  declare readonly token?: string;
  declare readonly roleArn?: string;
  declare readonly timeoutSeconds?: number;
  declare readonly heartbeatSeconds?: number;
  readonly #call: Call;
  readonly #host: TaskHost;
  constructor(
    effect: CallTaskEffect,
    readonly executionArn: string,
    readonly time: number,
    call: Call,
    host: TaskHost,
  ) {
    this.resource = effect.resource;
    this.pattern = effect.pattern;
    this.task = effect.task;
    this.arguments = effect.arguments;
    this.stateName = effect.stateName;
    this.attempt = effect.attempt;
    if (effect.token !== undefined) this.token = effect.token;
    if (effect.roleArn !== undefined) this.roleArn = effect.roleArn;
    if (effect.timeoutSeconds !== undefined) this.timeoutSeconds = effect.timeoutSeconds;
    if (effect.heartbeatSeconds !== undefined) this.heartbeatSeconds = effect.heartbeatSeconds;
    this.#call = call;
    this.#host = host;
  }
  get signal(): AbortSignal {
    const call = this.#call;
    call.abort ??= new AbortController();
    if (call.cancelled) call.abort.abort();
    return call.abort.signal;
  }
  /** Handlers may take it out of the request. */
  readonly heartbeat = (): void => {
    this.#host.deliver({ kind: 'heartbeat', time: this.#host.clock.now(), task: this.task });
  };
}

function cancelCall(call: Call): void {
  call.cancelled = true;
  call.abort?.abort();
  call.letGo?.();
}

type Answered = Extract<TaskOutcome, { kind: 'succeeded' | 'failed' }>;

function signalOf(task: TaskId, outcome: Answered, time: number): Signal {
  if (outcome.kind === 'succeeded') return { kind: 'task-succeeded', time, task, output: outcome.output };
  const { error, cause } = outcome;
  return {
    kind: 'task-failed',
    time,
    task,
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
}
