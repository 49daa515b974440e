// Transitions per second of the engine, its history recorded, and of aws-local-stepfunctions, side by side: rounds are
// interleaved, results checked. Prints medians in nanoseconds a transition as JSON.
import { StateMachine } from 'aws-local-stepfunctions';
import { ours } from './engine.mjs';
import { median } from './processes.mjs';
import { workloads } from './workloads.mjs';

// The other package calls what Node 20 does not have yet.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

const rounds = 9;
/** Long enough for the clock, short enough for many rounds. */
const roundNanoseconds = 60e6;
const warmMilliseconds = 800;

const theirs = ({ definition, input, handler, check }) => {
  const machine = new StateMachine(definition);
  const overrides = handler === undefined ? {} : { overrides: { taskResourceLocalHandlers: { Work: handler } } };
  return async () => {
    const output = await machine.run(input, overrides).result;
    if (!check(output)) throw new Error(JSON.stringify(output));
  };
};

/** Nanoseconds of one run of the workload. */
async function timed(run, { executions = 1 }, times) {
  const started = process.hrtime.bigint();
  for (let time = 0; time < times; time++) for (let at = 0; at < executions; at++) await run();
  return Number(process.hrtime.bigint() - started) / times;
}

/** Warm, both alike: what is compared is the work, not how soon V8 has compiled it. */
async function prepared(run, workload) {
  const end = Date.now() + warmMilliseconds;
  let took = await timed(run, workload, 1);
  while (Date.now() < end) took = await timed(run, workload, 1);
  return { run, times: Math.max(1, Math.round(roundNanoseconds / took)), samples: [] };
}

const measured = [];
for (const [name, workload] of Object.entries(workloads)) {
  const candidates = { ours: await prepared(ours(workload), workload) };
  if (workload.other !== false) candidates.theirs = await prepared(theirs(workload), workload);
  for (let round = 0; round < rounds; round++)
    for (const candidate of Object.values(candidates))
      candidate.samples.push(await timed(candidate.run, workload, candidate.times));
  const perTransition = ({ samples }) => median(samples) / (workload.transitions * (workload.executions ?? 1));
  const { ours: own, theirs: other } = candidates;
  measured.push({
    name,
    what: workload.what,
    value: perTransition(own),
    ...(other === undefined ? {} : { baseline: perTransition(other) }),
  });
}
process.stdout.write(JSON.stringify(measured));
