// Section I of the checklist: Parallel and Map.
import { distributed, inline, inside, j, map, next, p, type Row, row } from './row.js';

const reader = (ReaderConfig: object, Parameters: object = { Bucket: 'B', Key: 'k' }) =>
  p(map({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Parameters, ReaderConfig } }));
const listing = (fields: object) =>
  p(map({ ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'B' }, ...fields } }));
const csv = (fields: object) => reader({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', ...fields });
const json = (fields: object) => reader({ InputType: 'JSON', ...fields });
const batcher = (ItemBatcher: object) => p(map({ ItemBatcher }));
const writer = (ResultWriter: object) => p(map({ ResultWriter }));
const parallel = (...Branches: readonly object[]) => p({ Type: 'Parallel', Branches, ...next });
const config = (ProcessorConfig: object, fields: object = {}) => p(map({ ItemProcessor: { ...inside(), ProcessorConfig }, ...fields })); // prettier-ignore
const activity = { Type: 'Task', Resource: 'arn:aws:states:us-east-1:1:activity:A', TimeoutSeconds: 9, End: true };
const child = (ExecutionType: string) =>
  p(map({ ItemProcessor: { StartAt: 'I', States: { I: activity }, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType } } })); // prettier-ignore
const put = { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'B' } };
const labels = (a: string, b: string) => ({
  StartAt: 'A',
  States: {
    A: { ...map({ Label: a }), Next: 'B' },
    B: { ...map({ Label: b }), ItemProcessor: { ...distributed, ...inside('J') } },
    Done: { Type: 'Succeed' },
  },
});

// prettier-ignore
export const mapRows: readonly Row[] = [
  row('V-88', 'no Branches', 'asl/missing-field', p({ Type: 'Parallel', ...next }), parallel(inside())),
  row('V-88', 'Branches without a branch', 'asl/empty-field', parallel(), parallel(inside())),
  row('V-89', 'a branch without StartAt', 'asl/missing-field', parallel({ States: { I: { Type: 'Succeed' } } }), parallel(inside())),
  row('V-89', 'a processor without States', 'asl/missing-field', p(inline({ ItemProcessor: { StartAt: 'I' } })), p(inline({}))),
  row('V-90', 'ItemProcessor and Iterator', 'asl/only-one-field', p(inline({ Iterator: inside('J') })), p(inline({}))),
  row('V-90', 'neither ItemProcessor nor Iterator', 'asl/missing-field', p({ Type: 'Map', ...next }), p({ Type: 'Map', Iterator: inside(), ...next })),
  row('V-91', 'ItemSelector and Parameters', 'asl/only-one-field', p(inline({ ItemSelector: {}, Parameters: {} })), p(inline({ ItemSelector: {} }))),
  row('V-92', 'another Mode', 'asl/invalid-field', config({ Mode: 'PARALLEL' }), config({ Mode: 'INLINE' })),
  row('V-92', 'DISTRIBUTED without ExecutionType', 'asl/missing-field', config({ Mode: 'DISTRIBUTED' }), config({ Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' })),
  row('V-92', 'another ExecutionType', 'asl/invalid-field', config({ Mode: 'DISTRIBUTED', ExecutionType: 'FAST' }), config({ Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' })),
  row('V-92', 'ExecutionType of an inline Map', 'asl/execution-type-unused', config({ Mode: 'INLINE', ExecutionType: 'STANDARD' }), config({ Mode: 'INLINE' })),
  row('V-93', 'DISTRIBUTED in EXPRESS', 'asl/express-distributed', p(map({})), p(inline({})), 'EXPRESS'),
  row('V-94', 'ItemBatcher of an inline Map', 'asl/distributed-only', p(inline({ ItemBatcher: { MaxItemsPerBatch: 1 } })), p(map({ ItemBatcher: { MaxItemsPerBatch: 1 } }))),
  row('V-94', 'Label of an inline Map', 'asl/distributed-only', p(inline({ Label: 'L' })), p(map({ Label: 'L' }))),
  row('V-95', 'an activity in an EXPRESS child', 'asl/express-pattern', child('EXPRESS'), child('STANDARD')),
  row('V-96', 'MaxConcurrency and MaxConcurrencyPath', 'asl/only-one-field', p(inline({ MaxConcurrency: 1, MaxConcurrencyPath: '$.n' })), p(inline({ MaxConcurrencyPath: '$.n' }))),
  row('V-96', 'MaxConcurrency below 0', 'asl/invalid-field', p(inline({ MaxConcurrency: -1 })), p(inline({ MaxConcurrency: 0 }))),
  row('V-96', 'MaxConcurrency of an inline Map above 40', 'asl/inline-concurrency', p(inline({ MaxConcurrency: 100 })), p(map({ MaxConcurrency: 100 }))),
  row('V-97', 'ItemsPath beside ItemReader', 'asl/items-path-unused', p(map({ ItemsPath: '$.a', ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'B' } } })), listing({})),
  row('V-97', 'Items beside ItemReader', 'asl/only-one-field', j(map({ Items: [1], ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Arguments: { Bucket: 'B' } } })), j(map({ Items: [1] }))),
  row('V-98', 'ToleratedFailureCount and its path', 'asl/only-one-field', p(map({ ToleratedFailureCount: 1, ToleratedFailureCountPath: '$.n' })), p(map({ ToleratedFailureCount: 1 }))),
  row('V-98', 'ToleratedFailurePercentage above 100', 'asl/invalid-field', p(map({ ToleratedFailurePercentage: 101 })), p(map({ ToleratedFailurePercentage: 100 }))),
  row('V-99', 'Label of 41 characters', 'asl/invalid-label', p(map({ Label: 'l'.repeat(41) })), p(map({ Label: 'l'.repeat(40) }))),
  row('V-99', 'Label without a character', 'asl/invalid-label', p(map({ Label: '' })), p(map({}))),
  row('V-99', 'the same Label twice', 'asl/duplicate-label', labels('L', 'L'), labels('L', 'M')),
  row('V-100', 'a reader that reads nothing', 'asl/item-reader', p(map({ ItemReader: { ...put } })), listing({})),
  row('V-101', 'Arguments of a reader in JSONPath', 'asl/jsonata-field', p(map({ ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Arguments: { Bucket: 'B' } } })), listing({})),
  row('V-101', 'a reader without Key', 'asl/item-reader', reader({ InputType: 'JSON' }, { Bucket: 'B' }), reader({ InputType: 'JSON' }, { Bucket: 'B', 'Key.$': '$.k' })),
  row('V-102', 'no InputType', 'asl/item-reader', reader({}), json({})),
  row('V-102', 'another InputType', 'asl/item-reader', reader({ InputType: 'XML' }), json({})),
  row('V-103', 'an inventory with InputType', 'asl/item-reader', reader({ ManifestType: 'S3_INVENTORY', InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }), reader({ ManifestType: 'S3_INVENTORY' })),
  row('V-103', 'data of Athena in JSON', 'asl/item-reader', reader({ ManifestType: 'ATHENA_DATA', InputType: 'JSON' }), reader({ ManifestType: 'ATHENA_DATA', InputType: 'PARQUET' })),
  row('V-104', 'CSV without CSVHeaderLocation', 'asl/item-reader', reader({ InputType: 'CSV' }), csv({})),
  row('V-104', 'GIVEN without CSVHeaders', 'asl/item-reader', csv({ CSVHeaderLocation: 'GIVEN' }), csv({ CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a'] })),
  row('V-104', 'CSVHeaders of JSON', 'asl/item-reader', json({ CSVHeaders: ['a'] }), json({})),
  row('V-104', 'CSVHeaders of more than 10 KiB', 'asl/item-reader', csv({ CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a'.repeat(10_241)] }), csv({ CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a'] })),
  row('V-105', 'another CSVDelimiter', 'asl/item-reader', csv({ CSVDelimiter: ';' }), csv({ CSVDelimiter: 'SEMICOLON' })),
  row('V-106', 'ItemsPointer of CSV', 'asl/item-reader', csv({ ItemsPointer: '/a' }), json({ ItemsPointer: '/a' })),
  row('V-106', 'ItemsPointer that is none', 'asl/item-reader', json({ ItemsPointer: 'a' }), json({ ItemsPointer: '/a~1b/0' })),
  row('V-106', 'ItemsPointer of 2000 characters', 'asl/item-reader', json({ ItemsPointer: `/${'a'.repeat(1999)}` }), json({ ItemsPointer: `/${'a'.repeat(1998)}` })),
  row('V-107', 'another Transformation', 'asl/invalid-field', listing({ ReaderConfig: { Transformation: 'FLATTEN' } }), listing({ ReaderConfig: { Transformation: 'NONE' } })),
  row('V-107', 'LOAD_AND_FLATTEN of one object', 'asl/item-reader', json({ Transformation: 'LOAD_AND_FLATTEN' }), listing({ ReaderConfig: { Transformation: 'LOAD_AND_FLATTEN', InputType: 'JSON' } })),
  row('V-107', 'LOAD_AND_FLATTEN without InputType', 'asl/item-reader', listing({ ReaderConfig: { Transformation: 'LOAD_AND_FLATTEN' } }), listing({ ReaderConfig: { Transformation: 'LOAD_AND_FLATTEN', InputType: 'JSONL' } })),
  row('V-108', 'MaxItems and MaxItemsPath', 'asl/item-reader', json({ MaxItems: 1, MaxItemsPath: '$.n' }), json({ MaxItems: 1 })),
  row('V-108', 'MaxItems above 100000000', 'asl/invalid-field', json({ MaxItems: 100_000_001 }), json({ MaxItems: 100_000_000 })),
  row('V-109', 'PARQUET with VersionId', 'asl/item-reader', reader({ InputType: 'PARQUET' }, { Bucket: 'B', Key: 'k', VersionId: 'v' }), reader({ InputType: 'PARQUET' })),
  row('V-110', 'a batch without a size', 'asl/item-batcher', batcher({}), batcher({ MaxItemsPerBatch: 1 })),
  row('V-110', 'MaxItemsPerBatch and its path', 'asl/item-batcher', batcher({ MaxItemsPerBatch: 1, MaxItemsPerBatchPath: '$.n' }), batcher({ MaxItemsPerBatchPath: '$.n' })),
  row('V-110', 'MaxInputBytesPerBatch above 256 KiB', 'asl/invalid-field', batcher({ MaxInputBytesPerBatch: 262_145 }), batcher({ MaxInputBytesPerBatch: 262_144 })),
  row('V-111', 'a writer without anything', 'asl/result-writer', writer({}), writer(put)),
  row('V-111', 'a writer that does not write', 'asl/result-writer', writer({ ...put, Resource: 'arn:aws:states:::s3:getObject' }), writer(put)),
  row('V-111', 'another OutputType', 'asl/invalid-field', writer({ ...put, WriterConfig: { Transformation: 'NONE', OutputType: 'CSV' } }), writer({ ...put, WriterConfig: { Transformation: 'NONE', OutputType: 'JSONL' } })),
  row('V-111', 'no OutputType', 'asl/result-writer', writer({ ...put, WriterConfig: { Transformation: 'NONE' } }), writer({ ...put, WriterConfig: { Transformation: 'NONE', OutputType: 'JSON' } })),
];
