// `dsl/*`: what the workflow, task and chain functions refuse when they are called. `test/*`: what makes a test
// with `simulate` or `native` impossible to run.
import { entry } from './entry.js';

const waysToCompile = [
  '  in tests        add typestep() from "typestep/vite" to the plugins of vitest.config.ts',
  '  in scripts      node --import typestep/register script.ts',
  '  as a build step npx typestep build',
];

export const dslMessages = {
  'dsl/not-compiled': entry<{ name: string }>({
    severity: 'error',
    summary: 'The definition of a workflow was asked for, but its module was never rewritten by the compiler.',
    message: ({ name }) => `workflow \`${name}\` has no definition, because its module was loaded without the compiler`,
    help: () => ['load it in one of these ways:', ...waysToCompile].join('\n'),
  }),
  'dsl/bad-workflow-name': entry<{ name: string; problem: string }>({
    severity: 'error',
    summary: 'The name of a workflow is empty, too long, or has characters that Step Functions does not allow.',
    message: ({ name, problem }) => `the workflow name ${JSON.stringify(name)} ${problem}`,
    help: () => 'give it 1 to 80 characters, best of letters, digits, "-" and "_", such as workflow("VerifyUser", …)',
  }),
  'dsl/bad-duration': entry<{ problem: string }>({
    severity: 'error',
    summary: 'A length of time is empty, negative, or has a unit that does not exist.',
    message: ({ problem }) => `the duration ${problem}`,
    help: () => 'write a length of time such as { days: 1, hours: 2, minutes: 30, seconds: 15 }',
  }),
  'dsl/bad-task-options': entry<{ what: string; problem: string }>({
    severity: 'error',
    summary: 'The options of a task call are not what ASL allows.',
    message: ({ what, problem }) => `the options of ${what} are wrong: the option ${problem}`,
    help: () => "write them like { retry: [{ on: ['States.TaskFailed'], maxAttempts: 3 }], timeout: { minutes: 5 } }",
  }),
  'dsl/called-outside-a-run': entry<{ what: string }>({
    severity: 'error',
    summary: 'A task or `wait` was called while no workflow was running.',
    message: ({ what }) => `${what} was called outside a workflow`,
    help: () =>
      'call it in the function given to workflow(…), and run that with simulate(…) or native(…) from "typestep/testing"',
  }),
  'dsl/not-a-workflow-method': entry<{ className: string; method: string }>({
    severity: 'error',
    summary: '`workflowsOf` was asked for a method that is not decorated with `@workflow`.',
    message: ({ className, method }) => `method \`${method}\` of \`${className}\` is not a workflow`,
    help: ({ method }) => `put @workflow() above \`${method}\`, or do not take it from workflowsOf(…)`,
  }),
  'dsl/chain-not-compiled': entry<{ what: string }>({
    severity: 'error',
    summary: 'A small function of a chain was not rewritten by the compiler.',
    message: ({ what }) =>
      `${what} is a function that was not compiled, because its module was loaded without the compiler`,
    help: () => ['write a constant instead, or load the module in one of these ways:', ...waysToCompile].join('\n'),
  }),
  'dsl/chain-not-json': entry<{ what: string; found: string }>({
    severity: 'error',
    summary: 'A constant of a chain is not JSON.',
    message: ({ what, found }) => `${what} is ${found}, which cannot become part of a state machine`,
    help: () => 'write plain JSON, or a function such as ({ input }) => input.id',
  }),
  'dsl/empty-chain': entry<{ name: string }>({
    severity: 'error',
    summary: 'A chain was built without a single state.',
    message: ({ name }) => `the chain \`${name}\` has no states`,
    help: () => 'add a state before .build(), such as .succeed("Done")',
  }),
  'dsl/open-choice': entry<{ state: string }>({
    severity: 'error',
    summary: 'A choice of a chain does not say what happens when no condition holds.',
    message: ({ state }) => `choice \`${state}\` has no way out when none of its conditions holds`,
    help: () => 'end it with .else((otherwise) => …) and return that from the function given to .choice(…)',
  }),
  'dsl/state-name-used-twice': entry<{ state: string }>({
    severity: 'error',
    summary: 'Two states of a chain have the same name.',
    message: ({ state }) => `the state name ${JSON.stringify(state)} is used twice`,
    help: () => 'every state of a state machine needs a name of its own, in branches too',
  }),
  'test/unmocked-task': entry<{ task: string; state?: string | undefined }>({
    severity: 'error',
    summary: 'A simulated or native run called a task that is neither mocked nor declared with a handler.',
    message: ({ task, state }) =>
      `${state === undefined ? 'the workflow' : `state \`${state}\``} calls task \`${task}\`, which has neither a mock nor a handler`,
    help: ({ task }) => {
      const variable = /^[A-Za-z_$][\w$]*$/.test(task) ? `${task.charAt(0).toLowerCase()}${task.slice(1)}` : 'task';
      return `add it to the mocks of the run: (mock) => mock.on(${variable}, (input) => …)`;
    },
  }),
  'test/never-ends': entry<{ task: string; state?: string | undefined }>({
    severity: 'error',
    summary: 'A mock never answers, and neither the task nor the workflow has a timeout that would end the run.',
    message: ({ task, state }) =>
      `the mock of task \`${task}\` never answers, and nothing else ends ${state === undefined ? 'the call' : `state \`${state}\``}`,
    help: () => 'give the call a timeout, { timeout: { minutes: 5 } }, or the workflow one',
  }),
  'test/mocks-lost': entry<{ given: string }>({
    severity: 'error',
    summary: 'The function that sets up the mocks of a run does not return what the last `mock.on(…)` gave.',
    message: ({ given }) => `the function that sets up the mocks returns ${given}, so the mocks it makes are lost`,
    help: () => 'write (mock) => mock.on(…).on(…): each `on` gives new mocks and leaves the old ones as they were',
  }),
  'test/no-answer': entry<{ task: string; by: 'mock' | 'handler'; seconds: number }>({
    severity: 'error',
    summary: 'A mock or handler gave a promise that did not settle. Virtual time cannot move while one is at work.',
    message: ({ task, by, seconds }) => `the ${by} of task \`${task}\` has not answered for ${seconds} seconds`,
    help: () =>
      'return call.never() for a task that never answers, say call.takes({ minutes: 5 }) for one that takes long,\n' +
      'or give the run more real time: { patience: { seconds: 30 } }',
  }),
  'test/unknown-resource': entry<{ state: string; resource: string }>({
    severity: 'error',
    summary: 'A simulated run reached a task that is no Lambda function.',
    message: ({ state, resource }) => `state \`${state}\` calls \`${resource}\`, which cannot be simulated`,
    help: () => 'simulate knows arn:aws:states:::lambda:invoke',
  }),
  'test/bad-start-time': entry<{ given: string }>({
    severity: 'error',
    summary: 'The `startTime` of a run is not a time.',
    message: ({ given }) => `the start time ${JSON.stringify(given)} is not a time`,
    help: () => "give a Date, milliseconds since the epoch, or ISO text such as '2025-01-01T00:00:00Z'",
  }),
  'test/value-not-json': entry<{ what: string; path: string; found: string }>({
    severity: 'error',
    summary: 'In a native run, something that is not JSON left the workflow function.',
    message: ({ what, path, found }) => `${what} has ${found} at \`${path}\`, which is not JSON`,
    help: () => 'give plain data: null, booleans, numbers, strings, arrays and objects',
  }),
  'test/no-function': entry<{ workflow: string }>({
    severity: 'error',
    summary: '`native` was given a workflow that is not made from a function.',
    message: ({ workflow }) => `workflow \`${workflow}\` is a chain, which has no function that Node could run`,
    help: () => 'run it with simulate(…)',
  }),
} as const;
