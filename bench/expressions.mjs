// What JSONata costs here, in the `jsonata` package and in plain JavaScript doing the same, side by side in one run.
// Prints a table of ratios; the exit code says whether every promise is kept. `node bench/expressions.mjs`
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import jsonata from 'jsonata';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.typestep/bench');
mkdirSync(scratch, { recursive: true });
const outfile = join(scratch, 'expressions.mjs');
await build({
  stdin: {
    contents: `
      export { compileTemplate } from './src/engine/expressions/template.ts';
      export { compileJsonata } from './src/engine/expressions/jsonata/compile.ts';
      export { convert } from './compiler/asl/expressions/jsonata/convert.ts';
      export { parseGrammar } from './compiler/asl/expressions/jsonata/parser/grammar.ts';
      export { processTree } from './compiler/asl/expressions/jsonata/parser/process.ts';
    `,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile,
});
const { compileTemplate, compileJsonata, convert, parseGrammar, processTree } = await import(
  pathToFileURL(outfile).href
);

const items = Array.from({ length: 20 }, (_, index) => ({ sku: `s${index}`, price: index, qty: index % 5 }));
const customer = { id: 'c1', name: 'Ann', city: 'Bern' };
const states = { input: { customer, items, n: 7 }, context: {} };
const variables = { n: 7, items, name: 'Ann', age: 41 };
const scope = { states, variables, millis: 0, random: () => 0.5 };

// `limit` bounds ours against plain JavaScript where that is promised.
const expressions = [
  { text: '$n + 1', plain: (at) => at.variables.n + 1, limit: 10 },
  { text: '$states.input.customer.id', plain: (at) => at.states.input.customer.id, limit: 10 },
  { text: '$states.input.n > 5', plain: (at) => at.states.input.n > 5, limit: 10 },
  {
    text: '$name = "Ann" and $age >= 18',
    plain: (at) => at.variables.name === 'Ann' && at.variables.age >= 18,
    limit: 10,
  },
  {
    text: '{"id": $states.input.customer.id, "name": $name, "next": $n + 1}',
    plain: ({ states, variables }) => ({
      id: states.input.customer.id,
      name: variables.name,
      next: variables.n + 1,
    }),
  },
  {
    text: '$items[price > 10].sku',
    plain: (at) => at.variables.items.filter(({ price }) => price > 10).map(({ sku }) => sku),
  },
  {
    text: '$sum($items.(price*qty))',
    plain: (at) => at.variables.items.reduce((sum, { price, qty }) => sum + price * qty, 0),
  },
  {
    text: '$map($items, function($i) { {"sku": $i.sku, "total": $i.price * $i.qty} })',
    plain: (at) => at.variables.items.map(({ sku, price, qty }) => ({ sku, total: price * qty })),
  },
];

const rounds = 9;
const least = 50;
let sink;

/** Nanoseconds a call, over enough calls for the clock. */
function timed(run, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) sink = run();
  return Number(process.hrtime.bigint() - start) / calls;
}
async function timedAsync(run, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) sink = await run();
  return Number(process.hrtime.bigint() - start) / calls;
}
function median(list) {
  return [...list].sort((left, right) => left - right)[list.length >> 1];
}

// Reading through an array of equal scopes keeps the compiler from doing plain JavaScript's work once for all calls.
const scopes = Array.from({ length: 16 }, () => ({
  ...scope,
  variables: { ...variables },
  states: { ...states, input: { ...states.input } },
}));
let turn = 0;
const next = () => scopes[turn++ & 15];

const results = [];
for (const { text, plain, limit } of expressions) {
  const linked = compileTemplate(`{% ${text} %}`, 'Output');
  if (linked.kind !== 'linked') throw new Error(`${text} is refused`);
  const { template } = linked;
  const theirs = jsonata(text);
  const bindings = { ...variables, states };
  const expected = JSON.stringify(await theirs.evaluate(undefined, bindings));
  for (const given of [template.evaluate(scope).value, plain(scope)])
    if (JSON.stringify(given) !== expected) throw new Error(`${text}: ${JSON.stringify(given)} is not ${expected}`);
  const times = { ours: [], theirs: [], plain: [], compileOurs: [], compileTheirs: [] };
  for (let round = -2; round < rounds; round++) {
    const one = {
      ours: timed(() => template.evaluate(next()), 100_000),
      theirs: await timedAsync(() => theirs.evaluate(undefined, bindings), 1_000),
      plain: timed(() => plain(next()), 1_000_000),
      compileTheirs: timed(() => jsonata(text), 300),
      // The package's parser is a part of both; the texts are parsed anew each time, past our cache.
      compileOurs: timed(() => compileJsonata(convert(processTree(parseGrammar(text)))), 300),
    };
    if (round >= 0) for (const key of Object.keys(times)) times[key].push(one[key]);
  }
  results.push({ text, limit, ...Object.fromEntries(Object.entries(times).map(([key, list]) => [key, median(list)])) });
}

const columns = (cells) =>
  cells.map((cell, index) => String(cell).padEnd([46, 11, 11, 11, 14, 13, 12][index])).join(' ');
console.log(columns(['', 'ours', 'package', 'plain JS', 'package/ours', 'ours/plain', 'compile']));
let kept = true;
for (const { text, limit, ours, theirs, plain, compileOurs, compileTheirs } of results) {
  const faster = theirs / ours;
  const slower = ours / plain;
  const compile = compileOurs / compileTheirs;
  const ok = faster >= least && (limit === undefined || slower <= limit);
  kept &&= ok;
  const shown = (value) => `${value.toFixed(1)} ns`;
  const name = text.length > 45 ? `${text.slice(0, 44)}…` : text;
  console.log(columns([name, shown(ours), shown(theirs), shown(plain), `${faster.toFixed(0)}x`, `${slower.toFixed(1)}x${limit === undefined ? '' : ` (<=${limit})`}`, `${compile.toFixed(2)}x`]) + (ok ? '' : ' OVER')); // prettier-ignore
}
process.exitCode = kept && sink !== null ? 0 : 1;
