// `npm run fuzz:sources`: spoilt sources. The compiler must refuse each or be right, and never crash.
// `-- --sources 100000 --seed 1 --failures 3`
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: {
    sources: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '3' },
  },
});

const { fuzzSources } = await importTypeScript('test/random-programs/run.ts');

const started = Date.now();
const { sources, compiled, failures } = await fuzzSources({
  programs: Number(values.sources),
  seed: Number(values.seed),
  mostFailures: Number(values.failures),
  progress(done) {
    if (done % 5000 === 0) console.log(`${done} …`);
  },
});

for (const { source, input, message } of failures)
  console.log(`\n${source}\n\ninput  ${JSON.stringify(input)}\n${message}`);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `\n${sources} sources from seed ${values.seed}: ${compiled} compiled and agreed, ${failures.length} failures; ${seconds} s`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
