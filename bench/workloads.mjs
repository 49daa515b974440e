// The workloads of the engine's speed: a definition, an input, how many executions make one run, and what must come out.
const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:Work';
const chain = (count, state) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `S${index}`,
      { ...state, ...(index === count - 1 ? { End: true } : { Next: `S${index + 1}` }) },
    ]),
  );
const rules = (count, last) =>
  Array.from({ length: count }, (_, index) => ({
    Variable: '$.n',
    NumericEquals: index === count - 1 ? 7 : 1000 + index,
    Next: last,
  }));

/** `transitions`: how many states one execution enters. `other`: whether aws-local-stepfunctions can run it. */
export const workloads = {
  a: {
    what: 'loop of 1,000 Pass + Choice',
    transitions: 2001,
    input: { n: 0 },
    check: (output) => output.n === 1000,
    definition: {
      StartAt: 'Add',
      States: {
        Add: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'More' },
        More: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericLessThan: 1000, Next: 'Add' }], Default: 'Done' },
        Done: { Type: 'Succeed' },
      },
    },
  },
  b: {
    what: 'chain of 100 Pass',
    transitions: 100,
    executions: 50,
    input: { id: 'u1', items: [1, 2, 3] },
    check: (output) => output.id === 'u1',
    definition: { StartAt: 'S0', States: chain(100, { Type: 'Pass' }) },
  },
  c: {
    what: 'inline Map over 1,000 items',
    transitions: 1001,
    input: { items: Array.from({ length: 1000 }, (_, index) => ({ index })) },
    check: (output) => output.length === 1000 && output[999].index === 999,
    definition: {
      StartAt: 'Map',
      States: {
        Map: {
          Type: 'Map',
          ItemsPath: '$.items',
          ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } },
          End: true,
        },
      },
    },
  },
  d: {
    what: 'Parallel of 10 chains of 10 Pass',
    transitions: 101,
    executions: 20,
    input: { id: 'u1' },
    check: (output) => output.length === 10 && output[9].id === 'u1',
    definition: {
      StartAt: 'All',
      States: {
        All: {
          Type: 'Parallel',
          Branches: Array.from({ length: 10 }, (_, branch) => ({
            StartAt: `B${branch}S0`,
            States: Object.fromEntries(
              Object.entries(chain(10, { Type: 'Pass' })).map(([name, { Next, ...rest }]) => [
                `B${branch}${name}`,
                { ...rest, ...(Next === undefined ? {} : { Next: `B${branch}${Next}` }) },
              ]),
            ),
          })),
          End: true,
        },
      },
    },
  },
  f: {
    what: '20 Choices of 50 rules',
    transitions: 21,
    executions: 20,
    input: { n: 7 },
    check: (output) => output.n === 7,
    definition: {
      StartAt: 'S0',
      States: {
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [
            `S${index}`,
            { Type: 'Choice', Choices: rules(50, index === 19 ? 'Done' : `S${index + 1}`), Default: 'Done' },
          ]),
        ),
        Done: { Type: 'Succeed' },
      },
    },
  },
  g: {
    what: '1,000 executions of 5 states with a task',
    transitions: 5,
    executions: 1000,
    input: { n: 1 },
    check: (output) => output.n === 3 && output.done === true,
    handler: async ({ n }) => ({ n: n + 1 }),
    definition: {
      StartAt: 'Prepare',
      States: {
        Prepare: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Work' },
        Work: { Type: 'Task', Resource: lambda, Next: 'Check' },
        Check: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericGreaterThan: 1, Next: 'Mark' }], Default: 'Done' },
        Mark: { Type: 'Pass', Result: true, ResultPath: '$.done', Next: 'Done' },
        Done: { Type: 'Succeed' },
      },
    },
  },
  e: {
    what: 'the loop of a in JSONata',
    transitions: 2003,
    input: { n: 0 },
    other: false,
    check: (output) => output.n === 1000,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Start',
      States: {
        Start: { Type: 'Pass', Assign: { n: '{% $states.input.n %}' }, Next: 'More' },
        More: { Type: 'Choice', Choices: [{ Condition: '{% $n < 1000 %}', Next: 'Add' }], Default: 'Done' },
        Add: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'More' },
        Done: { Type: 'Pass', Output: { n: '{% $n %}' }, End: true },
      },
    },
  },
};
