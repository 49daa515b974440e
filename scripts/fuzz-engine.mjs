// `npm run fuzz:engine`: random definitions, inputs and worlds for the engine. Prints what was met; the exit code says
// whether anything broke. `-- --runs 100000 --seed 1 --failures 1`
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '5' },
    trace: { type: 'boolean', default: false },
  },
});

const { fuzz } = await importTypeScript('test/engine/fuzz/run.ts');

const seed = Number(values.seed);
const started = Date.now();
const report = fuzz({
  runs: Number(values.runs),
  seed,
  mostFailures: Number(values.failures),
  progress(done) {
    if (values.trace) process.stderr.write(`${seed + done}\n`);
    else if (done > 0 && done % 10_000 === 0) console.log(`${done} …`);
  },
});

for (const { seed, message, definition, choices } of report.failures)
  console.log(`\nseed ${seed}: ${message}\n${JSON.stringify(definition)}\n[${choices.join()}]`);
for (const [what, count] of [...report.coverage].sort(([left], [right]) => (left < right ? -1 : 1)))
  console.log(`${what.padEnd(60)}${String(count).padStart(9)}`);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `\n${report.runs} cases from seed ${seed}, ${report.signals} signals: ${report.failures.length} failures; ${seconds} s`,
);
process.exitCode = report.failures.length === 0 ? 0 : 1;
