// A workload of 1,000 and of a given size, without limits: `node bench/scale.mjs loop 100000`. Prints nanoseconds for a state
// and the peak of memory as JSON; a process of its own, so that the peak is its own.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundle.mjs';
import { median } from './processes.mjs';

const { link, createExecution, drive, virtualClock, folderStorage, objectsIn } = await bundled('scale', [
  `{ link } from './src/engine/link.ts'`,
  `{ createExecution } from './src/engine/execution.ts'`,
  `{ drive } from './src/runtime/driver.ts'`,
  `{ virtualClock } from './src/runtime/clocks/virtual.ts'`,
  `{ folderStorage } from './src/runtime/storage/folder.ts'`,
  `{ objectsIn } from './src/runtime/storage-objects.ts'`,
]);
const scratch = fileURLToPath(new URL('../.typestep/bench/buckets', import.meta.url));

const loop = (most) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Start',
  States: {
    Start: { Type: 'Pass', Assign: { n: 0 }, Next: 'More' },
    More: { Type: 'Choice', Choices: [{ Condition: `{% $n < ${most} %}`, Next: 'Add' }], Default: 'Done' },
    Add: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'More' },
    Done: { Type: 'Pass', Output: '{% $n %}', End: true },
  },
});
const one = { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } };
const rowsOf = (count) => {
  const file = join(scratch, 'data', `${count}.csv`);
  if (existsSync(file)) return;
  mkdirSync(join(scratch, 'data'), { recursive: true });
  const lines = ['id,name,amount'];
  for (let row = 0; row < count; row++) lines.push(`${row},customer ${row % 1000},${(row * 7) % 10_000}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
};

const rowsMap = (size, more) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Map',
  States: {
    Map: {
      Type: 'Map',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        Arguments: { Bucket: 'data', Key: `${size}.csv` },
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
      },
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...one },
      ...more,
      End: true,
    },
  },
});

const workloads = {
  loop: {
    definition: loop,
    input: () => ({}),
    check: (output, size) => output === size,
    states: (size) => 2 * size + 3,
  },
  map: {
    definition: () => ({
      QueryLanguage: 'JSONata',
      StartAt: 'Map',
      States: { Map: { Type: 'Map', Items: '{% $states.input %}', ItemProcessor: one, End: true } },
    }),
    input: (size) => Array.from({ length: size }, (_, index) => ({ index })),
    check: (output, size) => output.length === size && output.at(-1).index === size - 1,
    states: (size) => size + 1,
  },
  rows: {
    prepare: rowsOf,
    definition: (size) =>
      rowsMap(size, { Output: '{% {"count": $count($states.result), "last": $states.result[-1]} %}' }),
    input: () => ({}),
    check: ({ count, last }, size) => count === size && last.id === String(size - 1),
    states: (size) => size,
  },
  exported: {
    prepare: rowsOf,
    definition: (size) =>
      rowsMap(size, {
        ResultWriter: {
          Resource: 'arn:aws:states:::s3:putObject',
          Arguments: { Bucket: 'data', Prefix: 'results' },
          WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSONL' },
        },
      }),
    input: () => ({}),
    check: ({ ResultWriterDetails: { Key } }, size) => {
      const { ResultFiles } = JSON.parse(readFileSync(join(scratch, 'data', Key), 'utf8'));
      const texts = ResultFiles.SUCCEEDED.map(({ Key: part }) => readFileSync(join(scratch, 'data', part), 'utf8'));
      const lines = texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
      rmSync(join(scratch, 'data/results'), { recursive: true });
      return lines === size;
    },
    states: (size) => size,
  },
};

const [name, size, type = 'STANDARD'] = process.argv.slice(2);
const workload = workloads[name];

/** Nanoseconds for a state, of one run. */
async function perState(many) {
  const { prepare, definition, input, check, states } = workload;
  prepare?.(many);
  const { linked } = link(definition(many));
  const execution = createExecution(linked, { input: input(many), limits: 'none', type });
  const objects = objectsIn(folderStorage(scratch));
  const started = process.hrtime.bigint();
  const run = drive({ linked, execution, clock: virtualClock(), tasks: () => ({ kind: 'never' }), objects });
  const { status, output } = await run.ended;
  const took = Number(process.hrtime.bigint() - started);
  // Before the check, which may read all that was written.
  peak = process.resourceUsage().maxRSS / 1024;
  if (status !== 'SUCCEEDED' || !check(output, many)) throw new Error(`${status} ${JSON.stringify(output)}`);
  return took / states(many);
}
let peak = 0;

/** As many runs as take the time of a large one, so that the garbage of each is collected at its own cost. */
async function mean(many, runs) {
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += await perState(many);
  return sum / runs;
}

// Warm before anything is measured: what is compared is the work, not how long V8 takes to compile it.
const few = 1000;
await mean(few, 300);
const rounds = workload.prepare === undefined ? 5 : 1;
const small = [];
const large = [];
for (let round = 0; round < rounds; round++) {
  small.push(await mean(few, rounds === 1 ? 10 : Math.round(Number(size) / few)));
  large.push(await perState(Number(size)));
}
process.stdout.write(JSON.stringify({ small: median(small), large: median(large), megabytes: peak }));
