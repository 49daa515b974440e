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
    unit: 'ms',
    value: round(value),
    against,
    baseline: round(baseline),
    measured: round(measured),
    limit,
    ok: measured <= limit,
    verdict: `${round(measured)} ms (${measured <= limit ? 'within' : 'OVER'} ${limit} ms)`,
  });
}

/** `least` says how many times faster than the other it has to be, `most` how many times slower it may be. */
function recordRatio(name, { value, baseline, ratio: slower }, { against, least, most }) {
  const ratio = least === undefined ? slower : 1 / slower;
  const ok = least === undefined ? ratio <= most : ratio >= least;
  const limit = least ?? most;
  results.push({
    name,
    unit: 'ns',
    value: round(value),
    against,
    baseline: round(baseline),
    measured: Math.round(ratio * 100) / 100,
    limit,
    ok,
    verdict: `${ratio.toFixed(ratio < 10 ? 2 : 0)}x (${ok ? 'ok' : 'OVER'}, ${least === undefined ? 'at most' : 'at least'} ${limit}x)`,
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

function printedBy(script, args = [], ...flags) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, `bench/${script}`, ...args.map(String)], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function executions() {
  const register = pathToFileURL(join(root, 'dist/register.js')).href;
  const { simulated, native } = printedBy('executions.mjs', [], '--import', register);
  const against = '1,000 native runs';
  record('1,000 virtual executions', { value: simulated, against, baseline: native, limit: 100, unit: 'total' });
}

function expressions() {
  const measured = printedBy('expressions.mjs');
  const short = (text) => (text.length > 32 ? `${text.slice(0, 31)}…` : text);
  for (const { text, evaluation } of measured)
    recordRatio(short(text), evaluation, { against: 'the jsonata package', least: 50 });
  for (const { text, plain } of measured)
    if (plain !== undefined) recordRatio(short(text), plain, { against: 'plain JavaScript', most: 10 });
  for (const { text, compilation } of measured)
    recordRatio(`compile ${short(text)}`, compilation, { against: "the package's compile", most: 1 });
}

function allocation() {
  const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];
  for (const { name, bytes, limit } of printedBy('allocation.mjs', [], ...flags))
    results.push({
      name: `heap for ${name}`,
      unit: 'B',
      value: Math.round(bytes),
      measured: Math.round(bytes),
      limit,
      ok: bytes <= limit,
      verdict: `${Math.round(bytes)} B (${bytes <= limit ? 'within' : 'OVER'} ${limit} B)`,
    });
}

function datasets() {
  const { rates, memory } = printedBy('datasets.mjs');
  for (const { name, perSecond, least } of rates) recordRate(name, perSecond, least);
  recordMemory(memory.name, memory.megabytes, memory.limit);
}

function recordRate(name, perSecond, least) {
  const ok = perSecond >= least;
  const verdict = `${perSecond}/s (${ok ? 'ok' : 'UNDER'}, at least ${least}/s)`;
  results.push({ name, unit: '/s', value: perSecond, measured: perSecond, limit: least, ok, verdict });
}

function recordMemory(name, megabytes, limit) {
  const ok = megabytes <= limit;
  const value = Math.round(megabytes);
  const verdict = `${value} MB (${ok ? 'within' : 'OVER'} ${limit} MB)`;
  results.push({ name, unit: 'MB', value, measured: value, limit, ok, verdict });
}

/** Nanoseconds of one transition, history recorded. How many times faster than the other package it has to be. */
function interpreting() {
  const least = { a: 20, b: 1, c: 20, d: 8, f: 20, g: 5 };
  const measured = printedBy('interpreting.mjs');
  const against = 'aws-local-stepfunctions';
  const named = ({ name, what }) => `${name}: ${what}`;
  for (const workload of measured) {
    const { name, value, baseline } = workload;
    if (baseline !== undefined) {
      recordRatio(named(workload), { value, baseline, ratio: value / baseline }, { against, least: least[name] });
      continue;
    }
    const own = measured.find((other) => other.name === 'a').value;
    recordRatio(named(workload), { value, baseline: own, ratio: value / own }, { against: 'a', most: 2 });
  }
}

/** Without limits: time for a step must not grow with the number of steps, and memory has a bound. */
function scale() {
  for (const [workload, type] of [
    ['loop', 'STANDARD'],
    ['loop', 'EXPRESS'],
    ['map', 'STANDARD'],
    ['map', 'EXPRESS'],
  ]) {
    const { small, large, megabytes } = printedBy('scale.mjs', [workload, 100_000, type]);
    const name = `${workload} of 100,000, ${type}`;
    recordRatio(name, { value: large, baseline: small, ratio: large / small }, { against: 'of 1,000', most: 1.3 });
    recordMemory(`memory of ${name}`, megabytes, 600);
  }
  for (const workload of ['rows', 'exported']) {
    const { large, megabytes } = printedBy('scale.mjs', [workload, 1_000_000]);
    recordRate(
      `distributed Map over 1,000,000 rows${workload === 'rows' ? '' : ', exported'}`,
      Math.round(1e9 / large),
      20_000,
    );
    recordMemory(`memory of 1,000,000 ${workload}`, megabytes, 400);
  }
}

/** Milliseconds of a definition. The corpus lies beside the repository; a few of its definitions are in the tests. */
function validating() {
  const { ours, service, asl, allowed, definitions, perState } = printedBy('validating.mjs');
  const name = `a definition of ${definitions}, validated`;
  record(name, { value: ours, limit: allowed });
  for (const [against, baseline, least] of [
    ['amazon-states-language-service', service, 1],
    ['asl-validator', asl, 100],
  ])
    recordRatio(name, { value: ours * 1e6, baseline: baseline * 1e6, ratio: ours / baseline }, { against, least });
  const { of1000, of10000 } = perState;
  const growth = { value: of10000, baseline: of1000, ratio: of10000 / of1000 };
  recordRatio('a state of 10,000, validated', growth, { against: 'of 1,000', most: 1.5 });
}

importCosts();
buildTime();
executions();
expressions();
allocation();
datasets();
interpreting();
scale();
validating();

const columns = (cells) => cells.map((cell, index) => String(cell).padEnd([42, 14, 36, 8][index])).join('');
console.log(columns(['', 'median', 'against', 'ratio', 'measured']));
for (const { name, unit, value, against = '', baseline, verdict } of results) {
  const compared = baseline === undefined ? '' : `${against} ${baseline} ${unit}`;
  console.log(columns([name, `${value} ${unit}`, compared, baseline === undefined ? '' : `${(value / baseline).toFixed(2)}x`, verdict])); // prettier-ignore
}
const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cpus: cpus().length };
writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
