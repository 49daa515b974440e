// `npm run fuzz:definitions`: spoilt definitions for the validator; what it accepts runs in the engine. The exit code says
// whether anything broke. `-- --runs 1000000 --seed 1`
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const { fuzzMutations } = await importTypeScript('test/engine/fuzz/mutations.ts');
const seed = Number(values.seed);
const started = Date.now();
let [runs, accepted, refused] = [0, 0, 0];
let slowest = { seed, milliseconds: 0 };
const failures = [];
for (const most = Number(values.runs); runs < most && failures.length === 0;) {
  const report = fuzzMutations({ runs: Math.min(10_000, most - runs), seed: seed + runs });
  runs += report.runs;
  accepted += report.accepted;
  refused += report.refused;
  if (report.slowest.milliseconds > slowest.milliseconds) slowest = report.slowest;
  failures.push(...report.failures);
  console.log(`${runs} … slowest ${slowest.milliseconds} ms, seed ${slowest.seed}`);
}
for (const failure of failures) console.log(`\nseed ${failure.seed}: ${failure.message}\n${failure.text}`);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
  `\n${runs} definitions from seed ${seed}: ${accepted} accepted and run, ${refused} refused, the slowest (seed ${slowest.seed}) in ${slowest.milliseconds} ms of CPU time, ${failures.length} failures; ${seconds} s`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
