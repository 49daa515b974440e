// `npm run fuzz`: random workflows in TypeScript, run by Node and, compiled, by the engine. Prints what differs, cut down;
// the exit code says whether anything does. `-- --programs 50000 --seed 1 --failures 3`
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '3' },
    shrinking: { type: 'string', default: '800' },
  },
});

const { fuzz } = await importTypeScript('test/random-programs/run.ts');

const started = Date.now();
const { programs, refused, stopped, failures } = await fuzz({
  programs: Number(values.programs),
  seed: Number(values.seed),
  mostFailures: Number(values.failures),
  shrinking: Number(values.shrinking),
  progress(done) {
    if (done % 1000 === 0) console.log(`${done} …`);
  },
});

for (const { source, input, message, row } of failures)
  console.log(`\n${source}\n\ninput  ${JSON.stringify(input)}\n${message}\n[${row.join()}]`);
for (const [code, count] of [...refused].sort(([, left], [, right]) => right - left))
  console.log(`${code.padEnd(40)}${count}`);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `\n${programs} programs from seed ${values.seed}: ${[...refused.values()].reduce((sum, count) => sum + count, 0)} refused, ` +
    `${stopped} stopped, ${failures.length} differ; ${seconds} s`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
