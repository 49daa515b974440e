// `npm run bench`: what the project promises about its own speed, measured against something on the same machine.
// Prints a table, writes `bench/results.json`; the exit code says whether every promise is kept.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { timeProcesses } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.typestep/bench');
const example = 'examples/verify-user/workflow.ts';
const results = [];

/** `limit` bounds the difference between the two, or `value` itself where there is nothing to compare with. */
function record(name, { value, against, baseline, limit, unit = 'ms' }) {
  const measured = baseline === undefined || unit !== 'ms' ? value : value - baseline;
  results.push({
    name,
    value: round(value),
    against,
    baseline: round(baseline),
    measured: round(measured),
    limit,
    ok: measured <= limit,
  });
}

function round(number) {
  return number === undefined ? undefined : Math.round(number * 10) / 10;
}

function importCosts() {
  const importing = (file) => ['--input-type=module', '-e', `import '${pathToFileURL(join(root, 'dist', file)).href}'`];
  const times = timeProcesses(
    { bare: ['--input-type=module', '-e', ''], typestep: importing('index.js'), testing: importing('testing.js') },
    { rounds: 21, cwd: root },
  );
  const against = 'bare Node';
  record("import 'typestep'", { value: times.typestep, against, baseline: times.bare, limit: 25 });
  record("import 'typestep/testing'", { value: times.testing, against, baseline: times.bare, limit: 60 });
}

/** In a project of its own, as a user has it: the example, a tsconfig.json, and the built package in node_modules. */
function buildTime() {
  const project = join(scratch, 'project');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules/typestep'), 'dir');
  symlinkSync(join(root, 'node_modules/@types/node'), join(project, 'node_modules/@types/node'), 'dir');
  cpSync(join(root, example), join(project, 'workflow.ts'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const compilerOptions = { strict: true, target: 'ES2022', module: 'NodeNext', types: ['node'], skipLibCheck: true };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['workflow.ts'] }));
  const times = timeProcesses(
    {
      tsc: [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'],
      build: [join(root, 'dist/cli.js'), 'build', 'workflow.ts', '--out', 'asl'],
    },
    { rounds: 9, cwd: project },
  );
  record('typestep build', { value: times.build, against: 'tsc --noEmit', baseline: times.tsc, limit: 400 });
}

function executions() {
  const register = pathToFileURL(join(root, 'dist/register.js')).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', register, 'bench/executions.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const { simulated, native } = JSON.parse(stdout);
  const against = '1,000 native runs';
  record('1,000 virtual executions', { value: simulated, against, baseline: native, limit: 100, unit: 'total' });
}

importCosts();
buildTime();
executions();

const columns = (cells) => cells.map((cell, index) => String(cell).padEnd([27, 10, 28, 8, 12][index])).join('');
console.log(columns(['', 'median', 'against', 'ratio', 'measured', '']));
for (const { name, value, against, baseline, measured, limit, ok } of results) {
  const ratio = `${round(value / baseline)}x`;
  const bound = `${measured} ms (${ok ? 'within' : 'OVER'} ${limit} ms)`;
  console.log(columns([name, `${value} ms`, `${against} ${baseline} ms`, ratio, bound]));
}
const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cpus: cpus().length };
writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
