// What JSONata costs here, in the `jsonata` package and in plain JavaScript doing the same, side by side in one run.
// Prints nanoseconds as JSON: the medians over interleaved rounds of the quickest of a few short batches, since a batch
// of half a millisecond is rarely interrupted by whatever else the machine does.
import jsonata from 'jsonata';
import { bundled } from './bundle.mjs';
import { median } from './processes.mjs';

const { compileTemplate, compileJsonata, convert, parseGrammar, processTree } = await bundled('expressions', [
  `{ compileTemplate } from './src/engine/expressions/template.ts'`,
  `{ compileJsonata } from './src/engine/expressions/jsonata/compile.ts'`,
  `{ convert } from './compiler/asl/expressions/jsonata/convert.ts'`,
  `{ parseGrammar } from './compiler/asl/expressions/jsonata/parser/grammar.ts'`,
  `{ processTree } from './compiler/asl/expressions/jsonata/parser/process.ts'`,
]);

const items = Array.from({ length: 20 }, (_, index) => ({ sku: `s${index}`, price: index, qty: index % 5 }));
const customer = { id: 'c1', name: 'Ann', city: 'Bern' };
const states = { input: { customer, items, n: 7 }, context: {} };
const variables = { n: 7, items, name: 'Ann', age: 41 };
// `bindings` is what the package takes instead.
const scope = { states, variables, millis: 0, random: () => 0.5, bindings: { ...variables, states } };

// Paths and comparisons, which `simple` says, are also promised to stay near plain JavaScript.
const expressions = [
  { text: '$n + 1', simple: true, plain: (at) => at.variables.n + 1 },
  { text: '$states.input.customer.id', simple: true, plain: (at) => at.states.input.customer.id },
  { text: '$states.input.n > 5', simple: true, plain: (at) => at.states.input.n > 5 },
  {
    text: '$name = "Ann" and $age >= 18',
    simple: true,
    plain: (at) => at.variables.name === 'Ann' && at.variables.age >= 18,
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

const warmRounds = 100;
const rounds = 25;
const batches = 6;
const batchNanoseconds = 500_000;
let sink;

function nanoseconds(start, calls) {
  return Number(process.hrtime.bigint() - start) / calls;
}

/** Something to be timed: `time` makes so many calls and gives the time of one. */
function contender(time) {
  let calls = 100;
  const times = [];
  return {
    warm: async () => {
      calls = Math.max(1, Math.round(batchNanoseconds / (await time(calls))));
    },
    round: async () => {
      let best = Infinity;
      for (let batch = 0; batch < batches; batch++) best = Math.min(best, await time(calls));
      times.push(best);
    },
    times,
  };
}

// Reading through an array of equal scopes keeps the compiler from doing plain JavaScript's work once for all calls.
const scopes = Array.from({ length: 16 }, () => ({
  ...scope,
  variables: { ...variables },
  states: { ...states, input: { ...states.input } },
}));

const measured = [];
for (const { text, plain, simple = false } of expressions) {
  const linked = compileTemplate(`{% ${text} %}`, 'Output');
  if (linked.kind !== 'linked') throw new Error(`${text} is refused`);
  const { template } = linked;
  const theirs = jsonata(text);
  const expected = JSON.stringify(await theirs.evaluate(undefined, scope.bindings));
  for (const given of [template.evaluate(scopes[0]).value, plain(scopes[0])])
    if (JSON.stringify(given) !== expected) throw new Error(`${text}: ${JSON.stringify(given)} is not ${expected}`);
  measured.push({ text, simple, contenders: contendersFor(text, template, theirs, plain) });
}

// The loops are where the calls are, so that nothing else is measured.
function contendersFor(text, template, theirs, plain) {
  return {
    ours: contender((calls) => {
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call++) sink = template.evaluate(scopes[call & 15]);
      return nanoseconds(start, calls);
    }),
    theirs: contender(async (calls) => {
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call++) sink = await theirs.evaluate(undefined, scopes[call & 15].bindings);
      return nanoseconds(start, calls);
    }),
    plain: contender((calls) => {
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call++) sink = plain(scopes[call & 15]);
      return nanoseconds(start, calls);
    }),
    // The text is parsed anew each time, past our cache.
    compileOurs: contender((calls) => {
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call++) sink = compileJsonata(convert(processTree(parseGrammar(text))));
      return nanoseconds(start, calls);
    }),
    compileTheirs: contender((calls) => {
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call++) sink = jsonata(text);
      return nanoseconds(start, calls);
    }),
  };
}

const contenders = measured.flatMap((row) => Object.values(row.contenders));
// All are warmed in turn, as they are measured: what runs alone is compiled for running alone.
for (let round = 0; round < warmRounds; round++) for (const one of contenders) await one.warm();
for (let round = 0; round < rounds; round++) for (const one of contenders) await one.round();

if (sink === undefined) throw new Error('nothing was measured');
console.log(
  JSON.stringify(
    measured.map(({ text, simple, contenders: { ours, theirs, plain, compileOurs, compileTheirs } }) => ({
      text,
      evaluation: compared(ours, theirs),
      ...(simple ? { plain: compared(ours, plain) } : {}),
      compilation: compared(compileOurs, compileTheirs),
    })),
  ),
);

/** The ratio is the median of the rounds' own: what slows a whole round down slows both. */
function compared(one, other) {
  const ratio = median(one.times.map((time, round) => time / other.times[round]));
  return { value: median(one.times), baseline: median(other.times), ratio };
}
