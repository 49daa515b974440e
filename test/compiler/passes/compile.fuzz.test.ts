// Random programs, printed as JavaScript and run by Node, and compiled and run by the engine: output, error and
// every task call in order must agree, and no Pass may be left.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileProgram } from '../../../compiler/compile.js';
import type { Json } from '../../../compiler/json.js';
import { printProgram } from '../../../compiler/ir/print.js';
import type { Program } from '../../../compiler/ir/program.js';
import { virtualClock } from '../../../src/runtime/clocks/virtual.js';
import { runExecution } from '../../../src/runtime/run.js';
import { lambdaHandlers } from '../../../src/runtime/tasks/lambda.js';
import { randomEnvironment } from './random-expr.js';
import { randomProgram, TaskError, taskResults } from './random-program.js';

interface Outcome {
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
  readonly calls: readonly unknown[];
}

const copy = (value: unknown): Json => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json));

function newTasks(calls: unknown[]) {
  let count = 0;
  return Object.fromEntries(
    Object.entries(taskResults).map(([name, { values }]) => [
      name,
      (argument: unknown) => {
        calls.push([name, argument]);
        count += 1;
        const value = values[count % values.length];
        if (value instanceof TaskError) throw Object.assign(new Error(value.message), { name: value.name });
        return value;
      },
    ]),
  );
}

async function inNode(program: Program, input: unknown): Promise<Outcome> {
  const calls: unknown[] = [];
  const tasks = newTasks(calls);
  const names = Object.keys(tasks);
  const make = new Function(...names, `return ${printProgram(program)};`) as (
    ...values: unknown[]
  ) => (input: unknown) => Promise<unknown>;
  const run = make(
    ...names.map((name) => async (argument: unknown) => {
      try {
        return copy(tasks[name]?.(argument === undefined ? {} : copy(argument)));
      } catch (thrown) {
        throw failed(thrown as Error);
      }
    }),
  );
  try {
    return { output: copy(await run(copy(input))), calls };
  } catch (thrown) {
    const { name, message, cause } = thrown as Error;
    return { error: name, cause: typeof cause === 'string' ? cause : message, calls };
  }
}

/** As a task's failure is seen in a workflow: with the text that Lambda sends. */
function failed({ name, message }: Error): Error {
  const cause = JSON.stringify({ errorType: name, errorMessage: message, trace: [] });
  return Object.assign(new Error(message, { cause }), { name });
}

async function inEngine(program: Program, input: unknown): Promise<Outcome | undefined> {
  const { definition, diagnostics } = compileProgram(program, (_module, name) => ({
    kind: 'resource',
    resource: { type: 'lambda', functionName: name },
  }));
  if (definition === undefined) {
    const unexpected = diagnostics.filter(({ code }) => !code.startsWith('program/'));
    expect(unexpected).toEqual([]);
    return undefined;
  }
  // A loop and a handler may need one to begin with.
  const isPlain = !/\b(?:for|try|switch) /.test(printProgram(program));
  if (isPlain) expect(Object.values(definition.States).filter((state) => state.Type === 'Pass')).toEqual([]);
  const calls: unknown[] = [];
  const tasks = newTasks(calls);
  const record = await runExecution({
    definition,
    input,
    clock: virtualClock(),
    tasks: lambdaHandlers((name) => tasks[name]),
    limits: 'none',
  });
  if (record.status === 'SUCCEEDED') return { output: record.output, calls };
  return {
    ...(record.error === undefined ? {} : { error: record.error }),
    ...(record.cause === undefined ? {} : { cause: record.cause }),
    calls,
  };
}

test('random programs do what they do in Node', async () => {
  let ran = 0;
  await fc.assert(
    fc.asyncProperty(randomProgram, randomEnvironment, async (program, environment) => {
      const input = copy(environment);
      const compiled = await inEngine(program, input);
      if (compiled === undefined) return;
      ran += 1;
      const native = await inNode(program, input);
      expect([printProgram(program), compiled]).toEqual([printProgram(program), native]);
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) },
  );
  // Some are refused for a comparison of objects or the like; what runs must be plenty all the same.
  expect(ran).toBeGreaterThan(150);
}, 600_000);
