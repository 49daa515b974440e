// `npm run demo`: builds the package, compiles the example, runs it on virtual time with its sample inputs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackage } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/verify-user';
const workflow = `${example}/workflow.ts`;

function typestep(...words) {
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 3);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

buildPackage({ ifStale: true });

say(`$ typestep build ${workflow} --out .typestep/demo`);
typestep('build', workflow, '--out', '.typestep/demo');
const { States: states } = JSON.parse(readFileSync(join(root, '.typestep/demo/VerifyUser.asl.json'), 'utf8'));
say(`${Object.keys(states).length} states: ${Object.keys(states).join(', ')}`);

for (const { name, input, mocks } of JSON.parse(readFileSync(join(root, example, 'samples.json'), 'utf8'))) {
  const options = [`--input '${JSON.stringify(input)}'`, `--mocks '${JSON.stringify(mocks)}'`];
  say(`\n${name}\n$ typestep run ${workflow} \\\n    ${options.join(' \\\n    ')}\n`);
  typestep('run', `${workflow}#verifyUser`, '--input', JSON.stringify(input), '--mocks', JSON.stringify(mocks));
}
