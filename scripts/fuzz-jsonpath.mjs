// Random JSONPath against Jayway's own library, which needs Java and its jars: `node scripts/fuzz-jsonpath.mjs --classpath
// <jars>:<folder of Jayway.class> --runs 20000 --seed 1`. What it found is kept in test/engine/expressions/jsonpath/jayway/.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: {
    classpath: { type: 'string', default: '.' },
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '40' },
    record: { type: 'string' },
  },
});

const { ask } = await importTypeScript('test/engine/expressions/jsonpath/jayway/run.ts');

const cases = ask(values.classpath, Number(values.runs), Number(values.seed));
const different = cases.filter(({ same }) => !same);
const size = ({ path, document }) => path.length * 10 + JSON.stringify(document).length;
for (const { path, document, jayway, ours } of different
  .toSorted((left, right) => size(left) - size(right))
  .slice(0, Number(values.show)))
  console.log(
    `\n${path}\n  document ${JSON.stringify(document)}\n  ours   ${JSON.stringify(ours)}\n  jayway ${JSON.stringify(jayway)}`,
  );

if (values.record !== undefined)
  writeFileSync(
    values.record,
    cases.map(({ path, document, jayway }) => `${JSON.stringify({ path, document, jayway })}\n`).join(''),
  );
const kinds = ['value', 'nothing', 'invalid'].map(
  (kind) => `${kind} ${cases.filter(({ ours }) => ours.kind === kind).length}`,
);
console.log(`\n${cases.length} paths from seed ${values.seed}: ${kinds.join(', ')}; ${different.length} differences`);
process.exitCode = different.length === 0 ? 0 : 1;
