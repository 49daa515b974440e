// What the tasks of a run answer: mocks typed by the tasks themselves. Immutable; the last mock of a task counts.
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import { handleKey, type TaskHandleData } from '../dsl/symbols.js';
import { RunError } from '../runtime/run-error.js';
import { readInvocation } from '../runtime/tasks/lambda.js';
import type { Task } from '../dsl/lambda.js';
import type { Duration } from '../dsl/duration.js';

/** The call that a mock answers. */
export interface MockCall {
  /** 1 for the first call, 2 for the first retry. */
  readonly attempt: number;
  /**
   * Says how long this call takes, by the virtual clock. No time at all when it is never said: virtual time stands
   * still while a mock is at work, however long that lasts in real time (see `patience` of the run's options).
   */
  takes(duration: Duration): void;
  /** Return this from a mock for a task that never answers: only its timeout ends the call. */
  never(): Promise<never>;
}

export type MockHandler<In, Out> = (input: In, call: MockCall) => Out | Promise<Out>;
export type AnyHandler = (input: never, call: MockCall) => unknown;

/** Who answers the calls of a task. */
export interface Answerer {
  readonly by: 'mock' | 'handler';
  readonly handler: AnyHandler;
}

export class Mocks {
  readonly #handlers: ReadonlyMap<string, AnyHandler>;
  #isContinued = false;

  constructor(handlers: ReadonlyMap<string, AnyHandler> = new Map()) {
    this.#handlers = handlers;
  }

  /**
   * Answers the calls of a task. What it returns is the task's result; what it throws is the task's error, by name
   * and message. An assertion that fails inside it (`expect`, `assert`) fails the run instead, whatever is caught.
   * @example
   * const run = await simulate(verifyUser, user, (mock) => mock.on(checkVerified, () => ({ verified: false })));
   */
  on<In, Out>(task: Task<In, Out>, handler: MockHandler<In, NoInfer<Out>>): Mocks {
    this.#isContinued = true;
    return new Mocks(new Map([...this.#handlers, [taskName(task[handleKey]), handler]]));
  }

  /** Was a mock added to these, giving others? */
  get isContinued(): boolean {
    return this.#isContinued;
  }

  /** Who answers the calls of a task: its mock, else the handler that it was declared with. */
  answererOf(task: string, declared: AnyHandler | undefined): Answerer | undefined {
    const mock = this.#handlers.get(task);
    if (mock !== undefined) return { by: 'mock', handler: mock };
    return declared === undefined ? undefined : { by: 'handler', handler: declared };
  }
}

/** Gives the mocks of a run: `(mock) => mock.on(task, handler)`. */
export type MockSetup = (mock: Mocks) => Mocks;

/** @throws RunError when the mocks were set up and thrown away. */
export function setUpMocks(setup: MockSetup | undefined): Mocks {
  if (setup === undefined) return new Mocks();
  const given: unknown = setup(new Mocks());
  if (!(given instanceof Mocks)) throw new RunError([diagnose('test/mocks-lost', { given: wordFor(given) })]);
  if (given.isContinued) throw new RunError([diagnose('test/mocks-lost', { given: 'the mocks as they were before' })]);
  return given;
}

function wordFor(given: unknown): string {
  if (given === undefined) return 'nothing';
  return given instanceof Promise ? 'a promise' : 'something else';
}

/** Two handles of one function are one task, however the function is named: by its name or by an ARN. */
export function taskName(task: TaskHandleData): string {
  const { functionName } = task.resource;
  const request = { resource: 'arn:aws:states:::lambda:invoke', arguments: { FunctionName: functionName } };
  return readInvocation(request)?.functionName ?? functionName;
}
