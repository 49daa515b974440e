// `simulate` with buckets: what a distributed Map reads and writes is in memory or in a folder.
import { mkdtempSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import { handleKey } from '../../src/dsl/symbols.js';
import type { Workflow } from '../../src/dsl/workflow-handle.js';
import { folderStorage, memoryStorage, RunError, simulate } from '../../src/testing/index.js';

const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Import',
  States: {
    Import: {
      Type: 'Map',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        Arguments: { Bucket: 'data', Key: '{% $states.input.key %}' },
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
      },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'Double',
        States: { Double: { Type: 'Pass', Output: '{% $number($states.input.n) * 2 %}', End: true } },
      },
      ResultWriter: {
        Resource: 'arn:aws:states:::s3:putObject',
        Arguments: { Bucket: 'results', Prefix: 'doubled' },
        WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSON' },
      },
      End: true,
    },
  },
} as unknown as Definition;
/** The language has no distributed Maps yet; a handle around a definition stands for it. */
const workflow = {
  name: 'Import',
  definition,
  sourceMap: {},
  diagnostics: [],
  [handleKey]: { kind: 'workflow', tasks: () => [] },
} as unknown as Workflow<{ key: string }, { ResultWriterDetails: { Bucket: string; Key: string } }>;

test('from a folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'typestep-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'data'));
  mkdirSync(join(root, 'results'));
  writeFileSync(join(root, 'data/numbers.csv'), 'n\n1\n2\n3\n');
  const run = await simulate(workflow, { key: 'numbers.csv' }, undefined, { storage: folderStorage(root) });
  const { Bucket = '', Key = '' } = run.output?.ResultWriterDetails ?? {};
  const manifest = JSON.parse(readFileSync(join(root, Bucket, Key), 'utf8')) as {
    ResultFiles: { SUCCEEDED: { Key: string; Size: number }[] };
  };
  const [file] = manifest.ResultFiles.SUCCEEDED;
  expect(JSON.parse(readFileSync(join(root, Bucket, file?.Key ?? ''), 'utf8')) as Json).toEqual([2, 4, 6]);
  expect(file?.Size).toBe('[2,4,6]'.length);
});

test('from memory; what is not there fails the workflow, not the run', async () => {
  const storage = memoryStorage({ data: { 'numbers.csv': 'n\n' }, results: {} });
  const empty = await simulate(workflow, { key: 'numbers.csv' }, undefined, { storage });
  expect(empty.status).toBe('SUCCEEDED');
  const missing = await simulate(workflow, { key: 'other.csv' }, undefined, { storage });
  expect(missing).toMatchObject({ status: 'FAILED', error: 'States.ItemReaderFailed' });
  const nowhere = memoryStorage({ data: { 'numbers.csv': 'n\n1\n' } });
  const unwritten = await simulate(workflow, { key: 'numbers.csv' }, undefined, { storage: nowhere });
  expect(unwritten).toMatchObject({ status: 'FAILED', error: 'States.ResultWriterFailed' });
});

test('without storage the run says what is missing', async () => {
  await expect(simulate(workflow, { key: 'numbers.csv' })).rejects.toThrow(RunError);
  await expect(simulate(workflow, { key: 'numbers.csv' })).rejects.toThrow(/storage/);
});
