// What reading a definition costs with all rules: over a folder of definitions, and over synthetic machines of growing
// size. Prints milliseconds as JSON: medians of warm rounds. `node bench/rules.mjs [folder]`
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { importTypeScript } from '../scripts/import-typescript.mjs';
import { median } from './processes.mjs';

const { readDefinition, readDefinitionText } = await importTypeScript('compiler/asl/read.ts');

function timeOf(action, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    action();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** What is promised for a definition: half a millisecond, and 0.15 ms for each expression. */
const allowance = (text) => 0.5 + 0.15 * (text.match(/"\{%/g)?.length ?? 0);

function overFolder(folder) {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const all = () => texts.forEach((text) => readDefinitionText(text));
  for (let round = 0; round < 20; round += 1) all();
  const each = texts.map((text) => ({ time: timeOf(() => readDefinitionText(text), 31), allowed: allowance(text) }));
  const sum = (field) => each.reduce((total, one) => total + one[field], 0);
  return {
    definitions: texts.length,
    meanTime: sum('time') / texts.length,
    meanAllowed: sum('allowed') / texts.length,
    overTheirAllowance: each.filter(({ time, allowed }) => time > allowed).length,
    worstRatio: Math.max(...each.map(({ time, allowed }) => time / allowed)),
  };
}

/** Tasks with retriers, catchers and variables that the next state reads; every tenth state is a Choice. */
function machine(count, language) {
  const isPath = language === 'JSONPath';
  const states = {};
  for (let i = 0; i < count; i += 1) {
    const next = i + 1 === count ? 'End' : `S${i + 1}`;
    const value = i === 0 ? 1 : isPath ? `$v${i - 1}` : `{% $v${i - 1} + 1 %}`;
    const key = i > 0 && isPath ? `v${i}.$` : `v${i}`;
    const condition = isPath
      ? { Variable: '$.n', NumericGreaterThan: i }
      : { Condition: `{% $states.input.n > ${i} %}` };
    states[`S${i}`] =
      i % 10 === 9
        ? { Type: 'Choice', Choices: [{ ...condition, Next: 'End' }], Assign: { [key]: value }, Default: next }
        : {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            [isPath ? 'Parameters' : 'Arguments']: { FunctionName: 'F', Payload: { a: i } },
            Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2 }],
            Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }],
            Assign: { [key]: value },
            Next: next,
          };
  }
  return { QueryLanguage: language, StartAt: 'S0', States: { ...states, End: { Type: 'Succeed' } } };
}

function synthetic(language) {
  return [10, 100, 1_000, 10_000].map((count) => {
    const definition = machine(count, language);
    const read = () => readDefinition(definition, { limits: 'none' });
    const { diagnostics } = read();
    if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics[0]));
    const time = timeOf(read, count > 1_000 ? 3 : 15);
    return { language, states: count, time, microsecondsEach: (time * 1000) / count };
  });
}

const [folder] = process.argv.slice(2);
const corpus = folder === undefined ? {} : { corpus: overFolder(folder) };
console.log(JSON.stringify({ ...corpus, synthetic: [...synthetic('JSONata'), ...synthetic('JSONPath')] }, null, 2));
