// Makes the *.jsonl files beside it from the recorded cases: `node test/engine/recorded/collect.mjs CASES_FOLDER`.
// One line is one case: its machines, and its runs with what AWS recorded of each. Run by hand, when there are new
// recordings. Source: the test-suite of LocalStack (Apache-2.0, see NOTICE); values are untouched.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [from] = process.argv.slice(2);
if (from === undefined) throw new Error('usage: node test/engine/recorded/collect.mjs CASES_FOLDER');
const folder = new URL('.', import.meta.url);

const head = {
  source: 'LocalStack test-suite, github.com/localstack/localstack, tests/aws/services/stepfunctions: recorded on AWS',
  licence: 'Apache-2.0',
  changed: 'joined into one line for each case; timestamps left out; values untouched',
};

/** What every case replaces in what services answered. */
const generic = /^(date|RequestId|X-Amzn-Trace-Id|x-amz-crc32|x-amzn-RequestId|x-amzn-requestid)$/;

for (const file of readdirSync(folder)) if (file.endsWith('.jsonl')) rmSync(new URL(file, folder));
let count = 0;
for (const file of readdirSync(from).sort()) {
  if (!file.endsWith('.json')) continue;
  const cases = JSON.parse(readFileSync(join(from, file), 'utf8'))
    .filter(({ kind, requires }) => kind === 'execution' && !requires.includes('logs'))
    .map(caseOf)
    .filter(({ runs }) => runs.length > 0);
  if (cases.length === 0) continue;
  count += cases.length;
  const lines = [head, ...cases].map((each) => `${JSON.stringify(each)}\n`);
  writeFileSync(new URL(`${basename(file, '.json')}.jsonl`, folder), lines.join(''));
}
console.log(`${count} cases`);

function caseOf({ id, recorded, executions, expected, normalise, setup }) {
  const machines = [];
  const runs = [];
  for (const execution of executions) {
    const recording = recordingOf(execution, expected);
    if (recording === undefined) continue;
    const definition = JSON.stringify(execution.definition);
    let machine = machines.findIndex((other) => JSON.stringify(other) === definition);
    if (machine < 0) machine = machines.push(execution.definition) - 1;
    const type = execution.type === 'STANDARD' ? {} : { type: execution.type };
    runs.push({ machine, ...type, input: execution.input ?? '{}', ...recording });
  }
  return {
    id,
    recorded: dayOf(recorded),
    ...normalOf(normalise, { machines, runs }),
    ...bucketsOf(machines, setup),
    machines,
    runs,
  };
}

/** What distributed Maps read, by bucket and key. */
function bucketsOf(machines, { buckets = [], objects = [] } = {}) {
  if (!JSON.stringify(machines).includes('"ItemReader"')) return {};
  const of = (bucket) => objects.filter((object) => object.bucket === bucket).map(({ key, body }) => [key, body]);
  return { buckets: Object.fromEntries(buckets.map((bucket) => [bucket, Object.fromEntries(of(bucket))])) };
}

function recordingOf({ status, eventsAt, output, error, cause }, expected) {
  const history = eventsAt === undefined ? undefined : expected[eventsAt];
  const events = Array.isArray(history) ? history : history?.events;
  if (events !== undefined) {
    const ordered = events[0]?.type === 'ExecutionStarted' ? events : [...events].reverse();
    return { status, events: ordered.map(withoutTime) };
  }
  if (status === null || status === undefined) return undefined;
  return { status, ...definedOf({ output, error, cause }) };
}

/** The replacements that say something about this case; the others are the same everywhere. */
function normalOf(normalise, { machines, runs }) {
  const given = JSON.stringify([machines, runs.map(({ input }) => input)]);
  const replace = normalise
    .filter(({ kind }) => kind === 'regex')
    .filter(({ pattern }) => !/^\{\{|Request ID/.test(pattern) && new RegExp(pattern).test(given))
    .map(({ pattern, replacement }) => [pattern, replacement]);
  const roleArn = normalise.find(({ pattern }) => /:role\/test-sfn-role/.test(pattern ?? ''))?.replacement;
  const words = normalise
    .filter(({ kind, replacement }) => kind === 'jsonpath' && !generic.test(replacement))
    .map(({ path, replacement }) => [path.split('.').at(-1), replacement]);
  const has = (wanted) => normalise.some(({ kind }) => kind === wanted);
  return {
    ...(replace.length === 0 ? {} : { replace }),
    ...(words.length === 0 ? {} : { words }),
    ...definedOf({ roleArn }),
    ...(has('parallel-unordered') ? { unordered: true } : {}),
    ...(has('json-output') ? { outputsAreJson: true } : {}),
  };
}

/** `06-11-2024, 10:00:00` -> `2024-11-06`. */
function dayOf(recorded) {
  const [day, month, year] = recorded.split(',')[0].split('-');
  return `${year}-${month}-${day}`;
}

function definedOf(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

function withoutTime(event) {
  const rest = { ...event };
  delete rest.timestamp;
  return rest;
}
