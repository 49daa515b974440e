// A wrong definition for every message about distributed Maps, and the same definition put right.
import type { aslMapMessages } from '../../diagnostics/catalogue/asl-maps.js';
import { definitionOf, done, type Mistake, withPathState, withState } from './mistake.js';

const processor = (config: object, name = 'I') => ({ ProcessorConfig: config, StartAt: name, States: { [name]: { Type: 'Succeed' } } }); // prettier-ignore
const distributed = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
const map = (fields: object, config: object = distributed) => ({
  Type: 'Map',
  ItemProcessor: processor(config),
  ...fields,
  Next: 'Done',
});
const two = (first: string, second: string) =>
  definitionOf({
    A: { ...map({ Label: first }), Next: 'B' },
    B: { ...map({ Label: second }), ItemProcessor: processor(distributed, 'J') },
    ...done,
  });
const reader = (config: object, fields: object = {}) =>
  withState(
    map({
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        Arguments: { Bucket: 'B', Key: 'k' },
        ReaderConfig: config,
        ...fields,
      },
    }),
  );

export const mapMistakes: { readonly [Code in keyof typeof aslMapMessages]: Mistake } = {
  'asl/distributed-only': {
    wrong: withState(map({ ToleratedFailureCount: 1 }, { Mode: 'INLINE' })),
    at: '/States/A/ToleratedFailureCount',
    says: 'where `ToleratedFailureCount` does nothing',
    right: withState(map({ ToleratedFailureCount: 1 })),
  },
  'asl/invalid-label': {
    wrong: withState(map({ Label: 'a b' })),
    at: '/States/A/Label',
    says: 'cannot be "a b" (AWS: INVALID_LABEL_NAME)',
    right: withState(map({ Label: 'a-b' })),
  },
  'asl/express-distributed': {
    wrong: withState(map({})),
    at: '/States/A',
    says: 'state `A` is a distributed Map, which EXPRESS workflows cannot run',
    right: withState(map({}, { Mode: 'INLINE' })),
    type: 'EXPRESS',
  },
  'asl/execution-type-unused': {
    wrong: withState(map({}, { Mode: 'INLINE', ExecutionType: 'STANDARD' })),
    at: '/States/A/ItemProcessor/ProcessorConfig/ExecutionType',
    says: 'where `ExecutionType` does nothing',
    right: withState(map({}, { Mode: 'INLINE' })),
  },
  'asl/duplicate-label': {
    wrong: two('Orders', 'Orders'),
    at: '/States/B/Label',
    says: 'DUPLICATE_LABEL_NAME',
    right: two('Orders', 'Bills'),
  },
  'asl/inline-concurrency': {
    wrong: withState(map({ MaxConcurrency: 41 }, { Mode: 'INLINE' })),
    at: '/States/A/MaxConcurrency',
    says: 'state `A` asks for 41 items at a time',
    right: withState(map({ MaxConcurrency: 40 }, { Mode: 'INLINE' })),
  },
  'asl/items-path-unused': {
    wrong: withPathState(
      map({
        ItemsPath: '$.items',
        ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'B' } },
      }),
    ),
    at: '/States/A/ItemsPath',
    says: 'state `A` has both `ItemsPath` and `ItemReader`',
    right: withPathState(map({ ItemsPath: '$.items' })),
  },
  'asl/item-reader': {
    wrong: reader({ InputType: 'XML' }),
    at: '/States/A/ItemReader/ReaderConfig/InputType',
    says: '`ItemReader.ReaderConfig.InputType` of state `A` cannot be "XML"',
    help: 'CSV, JSON, JSONL, PARQUET, MANIFEST',
    right: reader({ InputType: 'JSONL' }),
  },
  'asl/repeated-header': {
    wrong: reader({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['id', 'id'] }),
    at: '/States/A/ItemReader/ReaderConfig/CSVHeaders/1',
    says: 'CSV headers cannot contain duplicates.',
    right: reader({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['id', 'name'] }),
  },
  'asl/item-batcher': {
    wrong: withState(map({ ItemBatcher: { BatchInput: { a: 1 } } })),
    at: '/States/A/ItemBatcher',
    says: '`ItemBatcher` of state `A` does not say how large a batch is',
    help: 'add `MaxItemsPerBatch` or `MaxInputBytesPerBatch`',
    right: withState(map({ ItemBatcher: { BatchInput: { a: 1 }, MaxItemsPerBatch: 10 } })),
  },
  'asl/result-writer': {
    wrong: withState(map({ ResultWriter: {} })),
    at: '/States/A/ResultWriter',
    says: '`ResultWriter` of state `A` does not say where results go',
    right: withState(map({ ResultWriter: { WriterConfig: { Transformation: 'FLATTEN', OutputType: 'JSON' } } })),
  },
};
