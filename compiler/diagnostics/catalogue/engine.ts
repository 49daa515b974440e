// `engine/*`, `task/*`: what cannot be linked or run, found by the engine and the task handlers.
import { entry } from './entry.js';

export const engineMessages = {
  'engine/not-implemented': entry<{ state: string; what: string }>({
    severity: 'error',
    summary: 'The definition uses something that the local engine does not carry out yet.',
    message: ({ state, what }) => `${what} in \`${state}\` is not supported by the local engine`,
    help: () =>
      'it runs all states in both query languages; ItemReader, ItemBatcher and ResultWriter of a distributed Map are not there yet',
  }),
  'engine/invalid-expression': entry<{ state: string; expression: string; message: string }>({
    severity: 'error',
    summary: 'An expression, a path or a template of the definition cannot be compiled.',
    message: ({ state, expression, message }) =>
      `the expression \`${expression}\` in \`${state}\` cannot be used: ${message}`,
    help: () => 'correct the expression; Step Functions knows the JSONata language of version 2.0.6',
  }),
  'engine/unknown-state': entry<{ name: string }>({
    severity: 'error',
    summary: '`StartAt`, `Next` or `Default` names a state that is not there.',
    message: ({ name }) => `there is no state \`${name}\` to go to`,
    help: () => 'state names are compared letter by letter; name a state of the same `States` object',
  }),
  'task/no-handler': entry<{ task: string; state: string }>({
    severity: 'error',
    summary: 'A run reached a task that nobody can do: not mocked, and without a handler of its own.',
    message: ({ task, state }) => `nothing handles the task \`${task}\`, which state \`${state}\` calls`,
    help: ({ task }) => `mock it, or give it a handler where it is declared: lambda('${task}', async (input) => …)`,
  }),
  'task/nothing-wakes': entry<{ task: string; state: string }>({
    severity: 'error',
    summary: 'An execution waits for a task that never answers, and no timer or other task is left that could end it.',
    message: ({ task, state }) =>
      `nothing can wake this execution: the state \`${state}\` waits for \`${task}\`, which never answers`,
    help: () => 'give the state `TimeoutSeconds` or `HeartbeatSeconds`, or let the handler of the task answer',
  }),
  'map/no-storage': entry<{ state: string }>({
    severity: 'error',
    summary: 'A distributed Map reads objects or writes its results, but the run was given no storage.',
    message: ({ state }) => `the state \`${state}\` reads or writes objects of a bucket, but this run has no storage`,
    help: () =>
      'say which folder stands in for your buckets: `storage: folderStorage("./buckets")`, on the command line `--storage ./buckets`',
  }),
  'task/unsupported-service': entry<{ resource: string; state: string }>({
    severity: 'error',
    summary: 'A task of an execution on the local server names a service that the server cannot call.',
    message: ({ resource, state }) =>
      `typestep cannot run \`${resource}\`, which the state \`${state}\` calls: the server calls Lambda functions, HTTP APIs, activities and Step Functions itself`,
    help: () =>
      'put the call into a Lambda function, or test the workflow with `simulate` of `typestep/testing` and a mock for this task',
  }),
  'task/result-not-json': entry<{ task: string; path: string; what: string }>({
    severity: 'error',
    summary: 'A task handler gave something that is not JSON.',
    message: ({ task, path, what }) => `the task \`${task}\` gave ${what} at \`${path}\`, which is not JSON`,
    help: () => 'return plain data: null, booleans, numbers, strings, arrays and objects',
  }),
  'task/input-too-large': entry<{ bytes: number; most: number }>({
    severity: 'error',
    summary: 'The input of a run is larger than Step Functions takes.',
    message: ({ bytes, most }) => `the input has ${bytes} bytes as JSON, and Step Functions takes ${most} at most`,
    help: () => "give a reference to the data, such as an S3 key, or run without AWS's limits: { limits: 'none' }",
  }),
  'task/input-not-json': entry<{ path: string; what: string }>({
    severity: 'error',
    summary: 'The input of a run is not JSON.',
    message: ({ path, what }) => `the input has ${what} at \`${path}\`, which is not JSON`,
    help: () => 'give plain data: null, booleans, numbers, strings, arrays and objects',
  }),
} as const;
