// Makes the *.jsonl files beside it from the recorded cases: `node test/server/recorded/collect.mjs CASES_FOLDER`. One
// line is one case: the requests in order, and what AWS answered. Run by hand, when there are new recordings. Source:
// the test-suite of LocalStack (Apache-2.0, see NOTICE); values are untouched.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [from] = process.argv.slice(2);
if (from === undefined) throw new Error('usage: node test/server/recorded/collect.mjs CASES_FOLDER');
const folder = new URL('.', import.meta.url);

const head = {
  source: 'LocalStack test-suite, github.com/localstack/localstack, tests/aws/services/stepfunctions: recorded on AWS',
  licence: 'Apache-2.0',
  changed: 'joined into one line for each case; metadata of HTTP left out; values untouched',
};

/** What the cases of an area ask beside definitions that are refused. */
const areas = ['sfn_api_tagging', 'sfn_api_versioning', 'sfn_api_aliasing', 'sfn_api_variable_references'];
const kinds = ['definition-error', 'validation'];

for (const file of readdirSync(folder)) if (file.endsWith('.jsonl')) rmSync(new URL(file, folder));
let count = 0;
for (const file of readdirSync(from).sort()) {
  if (!file.endsWith('.json')) continue;
  const area = basename(file, '.json');
  const cases = JSON.parse(readFileSync(join(from, file), 'utf8'))
    .filter(({ kind }) => kinds.includes(kind) || (kind === 'api' && areas.includes(area)))
    .map(caseOf);
  if (cases.length === 0) continue;
  count += cases.length;
  writeFileSync(new URL(`${area}.jsonl`, folder), [head, ...cases].map((each) => `${JSON.stringify(each)}\n`).join(''));
}
console.log(`${count} cases`);

function caseOf({ id, recorded, steps, compare, expected, normalise }) {
  const replace = normalise
    .filter(({ kind }) => kind === 'regex')
    .map(({ pattern, replacement }) => [pattern, replacement]);
  return { id, recorded: dayOf(recorded), steps, compare, replace, expected: withoutMetadata(expected) };
}

/** `06-11-2024, 10:00:00` -> `2024-11-06`. */
function dayOf(recorded) {
  const [day, month, year] = recorded.split(',')[0].split('-');
  return `${year}-${month}-${day}`;
}

function withoutMetadata(value) {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'ResponseMetadata');
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutMetadata(field)]));
}
