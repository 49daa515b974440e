// `npm run fuzz:expressions`: random expressions on random data, by us and by the `jsonata` package. Prints what they were
// made of; the exit code says whether the two ever differed. `-- --runs 200000 --seed 1 --failures 1`
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '10' },
    trace: { type: 'boolean', default: false },
  },
});

const { fuzz } = await importTypeScript('test/engine/expressions/fuzz/run.ts');

const runs = Number(values.runs);
const seed = Number(values.seed);
const started = Date.now();
const report = await fuzz({
  runs,
  seed,
  mostFailures: Number(values.failures),
  progress(done) {
    if (values.trace) process.stderr.write(`${seed + done}\n`);
    else if (done > 0 && done % 20_000 === 0) console.log(`${done} …`);
  },
});

for (const { seed, text, world, comparison } of report.failures)
  console.log(
    `\nseed ${seed}: ${text}\n  ours   ${JSON.stringify(comparison.ours)}\n  theirs ${JSON.stringify(comparison.theirs)}\n  given  ${JSON.stringify(world)}`,
  );

const rows = [...report.coverage].sort(([left], [right]) => (left < right ? -1 : 1));
console.log(`\n${'in expressions'.padEnd(34)}${'all'.padStart(9)}${'with a value'.padStart(14)}`);
for (const [what, { all, valued }] of rows)
  console.log(`${what.padEnd(34)}${String(all).padStart(9)}${String(valued).padStart(14)}`);

const outcomes = [...report.outcomes].map(([kind, count]) => `${kind} ${count}`).join(', ');
console.log(
  `\n${report.runs} expressions from seed ${seed}: ${outcomes}; ${report.failures.length} differences; ${((Date.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = report.failures.length === 0 ? 0 : 1;
