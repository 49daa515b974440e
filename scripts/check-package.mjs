// The package as its users get it: packed, judged by publint and are-the-types-wrong, installed into an empty project,
// imported as ESM and as CommonJS, type-checked, and its command started. One `ok …` or `not ok …` line a check.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackage } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'typestep-package-'));
let failures = 0;

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { ok: status === 0, stdout: stdout ?? '', output: `${stdout ?? ''}${stderr ?? ''}` };
}

function check(name, { ok, output }) {
  console.log(`${ok ? 'ok' : 'not ok'} ${name}`);
  if (ok) return;
  failures += 1;
  console.log(output.replace(/^/gm, '    '));
}

const bin = (name) => join(root, 'node_modules/.bin', name);

function pack() {
  buildPackage({ ifStale: true });
  const { ok, stdout, output } = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root);
  if (!ok) throw new Error(output);
  const [{ filename, files }] = JSON.parse(stdout);
  return { tarball: join(work, filename), files: files.map(({ path }) => path) };
}

/** Only what users need travels, and every path that package.json names does. */
function checkContents(files) {
  const unwanted = files.filter(
    (file) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|NOTICE$|CHANGELOG\.md$)/.test(file),
  );
  const { exports, bin: bins } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const paths = [...JSON.stringify([exports, bins]).matchAll(/"\.\/([^"]+\.[a-z]+)"/g)].map(([, path]) => path);
  const missing = paths.filter((path) => path.startsWith('dist/') && !files.includes(path));
  const problems = [...unwanted.map((file) => `unwanted ${file}`), ...missing.map((file) => `missing ${file}`)];
  check('the tarball holds what it should', { ok: problems.length === 0, output: problems.join('\n') });
}

function checkTypes(tarball) {
  // `node16` leaves out TypeScript's old `node10` resolution, which knows no subpaths. Plugins and hooks are ES
  // modules only, which a CommonJS file of Node 20.19 and later can `require`.
  const attw = (args) => run(bin('attw'), [tarball, '--profile', 'node16', '--no-emoji', '--no-color', ...args], root);
  check('types of typestep, typestep/testing and typestep/worker', attw(['--entrypoints', '.', 'testing', 'worker']));
  check(
    'types of typestep/vite and typestep/register',
    attw(['--entrypoints', 'vite', 'register', '--ignore-rules', 'cjs-resolves-to-esm']),
  );
}

function install(tarball) {
  const project = join(work, 'project');
  const files = {
    'package.json': JSON.stringify({ name: 'empty-project', private: true }),
    'esm.mjs': `import { workflow, lambda, validate, wait } from 'typestep';
import { simulate, native, expectExecution } from 'typestep/testing';
import { typestep } from 'typestep/vite';
const all = { workflow, lambda, validate, wait, simulate, native, expectExecution, typestep };
for (const [name, value] of Object.entries(all)) if (typeof value !== 'function') throw new Error(name);
if (typestep().name !== 'typestep') throw new Error('plugin');`,
    'cjs.cjs': `const { workflow, lambda, validate, wait } = require('typestep');
const { simulate, native, expectExecution } = require('typestep/testing');
const all = { workflow, lambda, validate, wait, simulate, native, expectExecution };
for (const [name, value] of Object.entries(all)) if (typeof value !== 'function') throw new Error(name);
if (require('typestep/package.json').name !== 'typestep') throw new Error('package.json');
if (require('typestep/asl.schema.json').title !== 'Amazon States Language') throw new Error('asl.schema.json');`,
    'workflow.ts': `import { lambda, workflow } from 'typestep';
const hello = lambda<{ name: string }, { text: string }>('Hello', (input) => ({ text: 'hello ' + input.name }));
export const greet = workflow('Greet', async (input: { name: string }) => {
  const { text } = await hello({ name: input.name });
  return { text };
});
`,
    'pay.asl.yaml': 'StartAt: Pay\nStates:\n  Pay: { Type: Succeed }\n',
    'worker.mjs': `import { runWorker } from 'typestep/worker';
if (typeof runWorker !== 'function') throw new Error('runWorker');`,
    'worker.cjs': `const { runWorker } = require('typestep/worker');
if (typeof runWorker !== 'function') throw new Error('runWorker');`,
    'worker.mts': `import { runWorker } from 'typestep/worker';
export const worker = runWorker<{ id: string }, { ok: boolean }>('Approve', ({ id }) => ({ ok: id !== '' }));
`,
    'config.mts': `import { typestep } from 'typestep/vite';
import { simulate } from 'typestep/testing';
import { greet } from './workflow.js';
export const plugin: { name: string } = typestep();
export const run = simulate(greet, { name: 'Ada' });
`,
    'config.cts': `import { simulate } from 'typestep/testing';
import { wait } from 'typestep';
export const both = [simulate, wait];
`,
  };
  const made = run('mkdir', ['-p', project], work);
  if (!made.ok) throw new Error(made.output);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  check('npm install into an empty project', run('npm', ['install', '--no-audit', '--no-fund', tarball], project));
  return project;
}

function checkInstalled(project) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed = readdirSync(join(project, 'node_modules'));
  check('installs no TypeScript beside the user’s', {
    ok: !installed.includes('typescript'),
    output: 'node_modules/typescript is there',
  });
  check('import as ES module', run('node', ['esm.mjs'], project));
  check('require as CommonJS', run('node', ['cjs.cjs'], project));
  const said = run('npx', ['--no-install', 'typestep', '--version'], project);
  check('npx typestep --version', { ...said, ok: said.ok && said.stdout.trim() === version });
  check('npx typestep --help', run('npx', ['--no-install', 'typestep', '--help'], project));
  check('npx typestep build', run('npx', ['--no-install', 'typestep', 'build', 'workflow.ts'], project));
  check('npx typestep validate', run('npx', ['--no-install', 'typestep', 'validate', 'Greet.asl.json', 'pay.asl.yaml'], project)); // prettier-ignore
  const ran = run(
    'npx',
    ['--no-install', 'typestep', 'run', 'workflow.ts', '--input', '{"name":"Ada"}', '--json'],
    project,
  );
  check('npx typestep run', { ...ran, ok: ran.ok && ran.stdout.includes('hello Ada') });
  const strict = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext'];
  check(
    'declarations pass the strictest type check',
    run(bin('tsc'), [...strict, 'config.mts', 'config.cts', 'workflow.ts'], project),
  );
}

/** What only users of `typestep/worker` install, in the version that is tested here. */
function checkWorker(project) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const without = run('node', ['worker.mjs'], project);
  const named = { ok: !without.ok && without.output.includes('@aws-sdk/client-sfn'), output: without.output };
  check('typestep/worker names the SDK when that is missing', named);
  const sdk = `@aws-sdk/client-sfn@${devDependencies['@aws-sdk/client-sfn']}`;
  check('npm install of the SDK', run('npm', ['install', '--no-audit', '--no-fund', sdk], project));
  check('typestep/worker as ES module', run('node', ['worker.mjs'], project));
  check('typestep/worker as CommonJS', run('node', ['worker.cjs'], project));
  // The SDK's own declarations want more libraries than a strict check of ours does.
  const options = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
  check('declarations of typestep/worker', run(bin('tsc'), [...options, 'worker.mts'], project));
}

try {
  const { tarball, files } = pack();
  checkContents(files);
  check('publint', run(bin('publint'), [tarball, '--strict'], root));
  checkTypes(tarball);
  const project = install(tarball);
  checkInstalled(project);
  checkWorker(project);
} catch (error) {
  check('the package can be packed', { ok: false, output: String(error) });
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
