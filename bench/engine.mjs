// One workload as a function that runs one execution of it and checks what came out.
import { bundled } from './bundle.mjs';

const { link, eventsOf, runExecution, virtualClock, lambdaHandlers } = await bundled('engine', [
  `{ link } from './src/engine/link.ts'`,
  `{ eventsOf } from './src/engine/event-log.ts'`,
  `{ runExecution } from './src/runtime/run.ts'`,
  `{ virtualClock } from './src/runtime/clocks/virtual.ts'`,
  `{ lambdaHandlers } from './src/runtime/tasks/lambda.ts'`,
]);

export const ours = (workload) => {
  const { definition, input, handler, check } = workload;
  const { linked } = link(definition);
  const run = () => runExecution({ linked, input, clock: virtualClock(), tasks: lambdaHandlers(() => handler) });
  let isCounted = false;
  return async () => {
    const { output, execution } = await run();
    if (!check(output)) throw new Error(JSON.stringify(output));
    if (!isCounted) count(execution, workload);
    isCounted = true;
  };
};

/** The history is there, and as long as it is said to be. Looked at once: reading it is not what is measured. */
function count({ log }, { transitions }) {
  const entered = eventsOf(log).filter(({ kind }) => kind === 'state-entered').length;
  if (entered !== transitions) throw new Error(`${entered} states instead of ${transitions}`);
}
