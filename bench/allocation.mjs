// What evaluations leave on the heap, in bytes, and what their results are made of. Started with `--expose-gc` and a young
// generation so large that nothing is collected while it is counted. Prints medians as JSON.
import { bundled } from './bundle.mjs';
import { median } from './processes.mjs';

const { compileTemplate } = await bundled('allocation', [
  `{ compileTemplate } from './src/engine/expressions/template.ts'`,
]);

const items = Array.from({ length: 10_000 }, (_, index) => ({ sku: `s${index}`, price: index }));
const variables = { items, name: 'Ann', age: 41 };
const scope = {
  states: { input: { customer: { id: 'c1' } }, context: {} },
  variables,
  millis: 0,
  random: () => 0.5,
};

// `limit` in bytes: an outcome and a small result are about a hundred, an element of a list at most 8 in each of the
// arrays it goes through while they grow. Looking at an element must leave nothing.
const expressions = [
  { name: 'a path', text: '$states.input.customer.id', limit: 128 },
  { name: 'a comparison', text: '$age >= 18', limit: 128 },
  { name: 'two texts joined', text: '"Hello " & $name', limit: 128 },
  { name: '9 of 10,000 by predicate', text: '$items[price > 9990].sku', limit: 2_048 },
  { name: '9 of 10,000 by $filter', text: '$filter($items, function($i) { $i.price > 9990 })', limit: 2_048 },
  { name: '10,000 by path', text: '$items.price', limit: 640_000 },
  { name: '10,000 by $map', text: '$map($items, function($i) { $i.price + 1 })', limit: 640_000 },
];

const rounds = 9;
const results = [];
for (const { name, text, limit } of expressions) {
  const { template } = compileTemplate(`{% ${text} %}`, 'Output');
  const calls = limit > 10_000 ? 20 : limit > 1_000 ? 500 : 50_000;
  let sink;
  // Long enough for the code to be compiled: before that, numbers are boxed.
  for (let call = 0; call < (text.includes('$items') ? 500 : 100_000); call++) sink = template.evaluate(scope);
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    for (let call = 0; call < calls; call++) sink = template.evaluate(scope);
    samples.push((process.memoryUsage().heapUsed - before) / calls);
  }
  if (sink.kind !== 'value') throw new Error(`${text}: ${JSON.stringify(sink)}`);
  results.push({ name, text, limit, bytes: median(samples) });
}
console.log(JSON.stringify(results));
