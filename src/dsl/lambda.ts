// A Lambda function as a typed handle: called in a workflow it becomes a Task state, mocked or run in tests.
import type { TaskCall } from './marks.js';
import { currentRun } from './native-run.js';
import { handleKey, type TaskHandleData } from './symbols.js';
import type { TaskOptions } from './task-options.js';

export type TaskHandler<In, Out> = (input: In) => Out | Promise<Out>;

export interface TaskHandle<In, Out> extends TaskHandleData {
  readonly handler?: TaskHandler<In, Out>;
}

/** Anything that can be called as a task, mocked and asked for its calls. */
export interface Task<In, Out> {
  /** The task's own name, such as the name of the function. */
  readonly name: string;
  readonly [handleKey]: TaskHandle<In, Out>;
}

/** The argument may be left out where the task takes none. */
export type TaskArguments<In> = unknown extends In
  ? [input?: In, options?: TaskOptions]
  : [In] extends [void]
    ? [input?: In, options?: TaskOptions]
    : [input: In, options?: TaskOptions];

export interface LambdaTask<In, Out> extends Task<In, Out> {
  (...args: TaskArguments<In>): TaskCall<Out>;
}

/**
 * A Lambda function by its name (or ARN) and types. A handler, when given, runs in tests where the task is not mocked.
 * @example
 * const sendWelcome = lambda<{ email: string }, void>('SendWelcome');
 * const checkVerified = lambda('CheckVerified', async (e: { id: string }) => ({ verified: e.id !== '' }));
 */
export function lambda<In, Out>(name: string, handler?: TaskHandler<In, Out>): LambdaTask<In, Out> {
  const handle: TaskHandle<In, Out> = {
    kind: 'task',
    resource: { type: 'lambda', functionName: name },
    ...(handler === undefined ? {} : { handler }),
  };
  const call = async (input?: unknown, options: TaskOptions = {}): Promise<Out> =>
    (await currentRun(`task \`${name}\``).call(handle, input, options)) as Out;
  Object.defineProperty(call, 'name', { value: name, configurable: true });
  return Object.assign(call, { [handleKey]: handle }) as unknown as LambdaTask<In, Out>;
}
