// Reading a definition with all rules, beside the validators that people use, over the same definitions: rounds are
// interleaved, nothing is kept between definitions. Prints milliseconds of a definition, of processor time so that other
// processes do not count, as JSON: medians of the rounds.
// `node bench/validating.mjs [folder]`
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import languageService from 'amazon-states-language-service';
import aslValidator from 'asl-validator';
import { bundled } from './bundle.mjs';
import { median } from './processes.mjs';

const { readDefinition, readDefinitionText, forgetExpressions } = await bundled('validating', [
  `{ readDefinition, readDefinitionText } from './compiler/asl/read.ts'`,
  `{ forgetExpressions } from './compiler/asl/expressions/jsonata/parse.ts'`,
]);
const own = fileURLToPath(new URL('../test/compiler/asl/published/workflows-collection', import.meta.url));
const [folder = own] = process.argv.slice(2);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const service = languageService.getLanguageService({});
const candidates = {
  ours: { rounds: 15, run: (text) => (forgetExpressions(), readDefinitionText(text)) },
  service: {
    rounds: 15,
    run(text) {
      const document = languageService.TextDocument.create('file:///a.asl.json', 'asl', 1, text);
      return service.doValidation(document, service.parseJSONDocument(document));
    },
  },
  asl: { rounds: 3, run: (text) => aslValidator(JSON.parse(text)) },
};

const started = process.hrtime.bigint();
const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;
function milliseconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
/** Milliseconds that all the texts take. */
async function once(run) {
  const start = process.cpuUsage();
  for (const text of texts) {
    try {
      await run(text);
    } catch {
      // One that cannot read a definition has at least tried; how often is not what is measured.
    }
  }
  return milliseconds(start);
}
const samples = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
for (let round = -8; round < 15; round++)
  for (const [name, { rounds, run }] of Object.entries(candidates)) {
    if (round >= rounds || (rounds < 5 && round < -1)) continue;
    const took = await once(run);
    if (round >= 0) samples[name].push(took / texts.length);
  }

/** What is promised: half a millisecond, and 0.15 ms for each expression. */
const allowance = (text) => 0.5 + 0.15 * (text.match(/"\{%/g)?.length ?? 0);

/** Tasks with a retrier, a catcher and a variable that the next one reads. */
function machine(count) {
  const states = {};
  for (let at = 0; at < count; at++)
    states[`S${at}`] = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'F', Payload: { a: at } },
      Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }],
      Assign: { [`v${at}`]: at === 0 ? 1 : `{% $v${at - 1} + 1 %}` },
      Next: at + 1 === count ? 'End' : `S${at + 1}`,
    };
  return { QueryLanguage: 'JSONata', StartAt: 'S0', States: { ...states, End: { Type: 'Succeed' } } };
}
/** Nanoseconds of a state, the small machine as often as makes as many states as the large one has. */
function perState(rounds) {
  const sizes = { of1000: machine(1000), of10000: machine(10_000) };
  const times = { of1000: [], of10000: [] };
  for (let round = -2; round < rounds; round++)
    for (const [name, count] of [
      ['of1000', 1000],
      ['of10000', 10_000],
    ]) {
      const start = process.cpuUsage();
      for (let done = 0; done < 10_000; done += count) {
        forgetExpressions();
        readDefinition(sizes[name], { limits: 'none' });
      }
      if (round >= 0) times[name].push(milliseconds(start) * 100);
    }
  return { of1000: median(times.of1000), of10000: median(times.of10000) };
}

process.stdout.write(
  JSON.stringify({
    definitions: texts.length,
    allowed: texts.reduce((sum, text) => sum + allowance(text), 0) / texts.length,
    ...Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, median(list)])),
    perState: perState(11),
    seconds: seconds(started),
  }),
);
