// What a test expects of a run. Framework-free: an expectation that fails throws, and says what happened instead.
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../compiler/json.js';
import { toMilliseconds, type Duration } from '../dsl/duration.js';
import type { Task } from '../dsl/lambda.js';
import { handleKey } from '../dsl/symbols.js';
import { copyJson } from '../runtime/json-copy.js';
import { AssertionError, type Comparison } from './assertion-error.js';
import { taskName } from './mocks.js';
import type { RunOutcome, TaskCallRecord } from './outcome.js';
import type { Simulation } from './simulation.js';
import { messageIn } from './task-failure.js';
import { clockText, ending, isSimulation, short, timeline } from './timeline.js';

export class Expectation<R extends RunOutcome<unknown>> {
  protected readonly run: R;

  constructor(run: R) {
    this.run = run;
  }

  toSucceed(): this {
    return this.#check(this.run.status === 'SUCCEEDED', 'expected the run to succeed');
  }

  /** The output is exactly this JSON. */
  toSucceedWith(output: R['output']): this {
    this.toSucceed();
    const comparison = { expected: normal(output, 'output'), actual: this.run.output };
    const holds = isDeepStrictEqual(comparison.actual, comparison.expected);
    return this.#check(holds, `expected the run to succeed with ${short(comparison.expected)}`, { comparison });
  }

  /** The run ended with this error, and message where one is given; a timeout is an error too, `States.Timeout`. */
  toFailWith(error: string, message?: string): this {
    const what = message === undefined ? error : `${error}: ${message}`;
    const { run } = this;
    const messages = [undefined, run.cause, messageIn(run.cause)];
    const isRight = run.status !== 'SUCCEEDED' && run.error === error && messages.includes(message);
    return this.#check(isRight, `expected the run to fail with ${what}`, {
      comparison: { expected: what, actual: ending(run) },
    });
  }

  /** From start to stop, by the virtual clock. */
  toHaveTaken(duration: Duration): this {
    const actual = this.run.stopTime - this.run.startTime;
    const expected = toMilliseconds(duration);
    const happened = `but it took ${clockText(actual)}`;
    return this.#check(actual === expected, `expected the run to take ${clockText(expected)}`, { happened });
  }

  /** The task was called at least once, with this input where one is given; `.once()` and `.times(n)` are exact. */
  toHaveCalled<In, Out>(task: Task<In, Out>, ...input: [] | [input: NoInfer<In>]): CallExpectation<this> {
    const name = taskName(task[handleKey]);
    const ofTask = this.run.calls.filter((call) => call.task === name);
    const wanted = input.length === 0 ? undefined : normal(input[0], 'input');
    const matching = wanted === undefined ? ofTask : ofTask.filter((call) => isDeepStrictEqual(call.input, wanted));
    const what = wanted === undefined ? `\`${name}\`` : `\`${name}\` with ${short(wanted)}`;
    this.#check(matching.length > 0, `expected the run to call ${what}`, { happened: butCalled(ofTask) });
    const exactly = (times: number): this =>
      this.#check(matching.length === times, `expected the run to call ${what} ${counted(times)}`, {
        happened: `but it did ${matching.length === 0 ? 'not' : counted(matching.length)}`,
      });
    return { once: () => exactly(1), times: exactly, and: this };
  }

  toHaveNeverCalled<In, Out>(task: Task<In, Out>): this {
    const name = taskName(task[handleKey]);
    const calls = this.run.calls.filter((call) => call.task === name);
    return this.#check(calls.length === 0, `expected the run never to call \`${name}\``, {
      happened: butCalled(calls),
    });
  }

  protected check(holds: boolean, message: string, happened: string): this {
    return this.#check(holds, message, { happened });
  }

  #check(holds: boolean, message: string, { happened, comparison }: Complaint = {}): this {
    if (holds) return this;
    const { run } = this;
    throw new AssertionError(`${message}, ${happened ?? `but it ${ending(run)}`}\n${timeline(run)}`, comparison);
  }
}

interface Complaint {
  /** What happened instead, from "but" on; how the run ended when left out. */
  readonly happened?: string;
  readonly comparison?: Comparison;
}

/** How often a task was called. */
export interface CallExpectation<E> {
  once(): E;
  times(count: number): E;
  readonly and: E;
}

export class SimulationExpectation<R extends Simulation> extends Expectation<R> {
  /** These states were visited in this order; others may lie between them. */
  toHaveVisited(...states: readonly string[]): this {
    let at = 0;
    for (const { state } of this.run.visits) if (state === states[at]) at += 1;
    const missing = states[at];
    const visited = this.run.visits.map(({ state }) => state).join(' → ');
    const behind = at === 0 ? '' : ` after ${states.slice(0, at).join(' → ')}`;
    return this.check(
      missing === undefined,
      `expected the run to visit ${missing ?? ''}${behind}`,
      `but it visited ${visited}`,
    );
  }

  toHaveNotVisited(...states: readonly string[]): this {
    const visited = states.filter((state) => this.run.visits.some((visit) => visit.state === state));
    return this.check(visited.length === 0, `expected the run not to visit ${visited.join(', ')}`, 'but it did');
  }
}

/**
 * Says what should have happened in a run; each expectation throws where it did not.
 * @example
 * expectExecution(run).toSucceedWith({ outcome: 'deleted' }).toHaveVisited('DeleteUser').toHaveTaken({ minutes: 30 });
 * expectExecution(run).toHaveCalled(deleteUser, { id: 'u1' }).once();
 */
export function expectExecution<Out>(run: Simulation<Out>): SimulationExpectation<Simulation<Out>>;
export function expectExecution<Out>(run: RunOutcome<Out>): Expectation<RunOutcome<Out>>;
export function expectExecution(run: RunOutcome<unknown>): Expectation<RunOutcome<unknown>> {
  return isSimulation(run) ? new SimulationExpectation(run) : new Expectation(run);
}

/** As it would have crossed: fields that are undefined vanish, nothing at all is null. */
function normal(value: unknown, what: 'input' | 'output'): Json {
  const copied = copyJson(value);
  if (copied.kind === 'json') return copied.value;
  throw new AssertionError(`the expected ${what} has ${copied.what} at \`${copied.path}\`, which is not JSON`);
}

function counted(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

function butCalled(calls: readonly TaskCallRecord[]): string {
  return calls.length === 0
    ? 'but it did not'
    : `but it was called with ${calls.map((call) => short(call.input)).join(' and ')}`;
}
