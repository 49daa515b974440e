// One workload as a function that runs one execution of it and checks what came out.
import { bundled } from './bundle.mjs';

const { link, runExecution, virtualClock, lambdaHandlers } = await bundled('engine', [
  `{ link } from './src/engine/link.ts'`,
  `{ runExecution } from './src/runtime/run.ts'`,
  `{ virtualClock } from './src/runtime/clocks/virtual.ts'`,
  `{ lambdaHandlers } from './src/runtime/tasks/lambda.ts'`,
]);

export const ours = ({ definition, input, handler, check, transitions }) => {
  const { linked } = link(definition);
  return async () => {
    const tasks = lambdaHandlers(() => handler);
    const { output, execution } = await runExecution({ linked, input, clock: virtualClock(), tasks });
    const entered = execution.events.filter(({ kind }) => kind === 'state-entered').length;
    if (!check(output) || entered !== transitions) throw new Error(`${JSON.stringify(output)}, ${entered} states`);
  };
};
