// Datasets of distributed Maps: rows read in a second, and the most memory that the process ever had.
// The rows are made while they are read. `node bench/datasets.mjs 10000000` says how many; prints JSON.
import { Buffer } from 'node:buffer';
import { performance } from 'node:perf_hooks';
import { bundled } from './bundle.mjs';

const { openItems } = await bundled('datasets', [`{ openItems } from './src/runtime/readers/open-items.ts'`]);

const count = Number(process.argv[2] ?? 1_000_000);

/** A storage with one object, whose text is made piece by piece. */
function madeOf(start, row, end) {
  async function* read() {
    let text = start;
    for (let index = 0; index < count; index++) {
      text += row(index);
      if (text.length < 256 * 1024) continue;
      yield Buffer.from(text);
      text = '';
    }
    yield Buffer.from(text + end);
  }
  return { open: async () => ({ size: 0, etag: '', lastModified: 0, read, close() {} }) };
}

const csv = { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' };
const json = (index) => `{"id":${index},"name":"name ${index % 1000}","city":"Springfield","ok":true}`;
const datasets = [
  ['CSV', csv, 500_000, ['id,name,score,city,ok\n', (index) => `${index},name ${index % 1000},${index % 100}.5,Springfield,true\n`, '']],
  ['quoted CSV', csv, 400_000, ['"id","name","city"\n', (index) => `"${index}","name ""${index % 1000}""","Springfield"\n`, '']],
  ['JSON', { InputType: 'JSON' }, 200_000, ['[', (index) => (index === 0 ? '' : ',') + json(index), ']']],
  ['JSON Lines', { InputType: 'JSONL' }, 400_000, ['', (index) => `${json(index)}\n`, '']],
]; // prettier-ignore

async function read(readerConfig, storage) {
  const request = { resource: 'arn:aws:states:::s3:getObject', arguments: { Bucket: 'b', Key: 'k' }, readerConfig };
  let items = 0;
  for await (const page of openItems(request, storage)) items += page.items.length;
  if (items !== count) throw new Error(`${items} items instead of ${count}`);
}

async function perSecond(work) {
  const start = performance.now();
  await work();
  return Math.round(count / ((performance.now() - start) / 1000));
}

const rates = [];
for (const [name, config, least, text] of datasets) {
  rates.push({ name: `rows of ${name}`, least, perSecond: await perSecond(() => read(config, madeOf(...text))) });
}
const memory = {
  name: `memory for ${count} rows`,
  limit: 250,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify({ rates, memory }));
