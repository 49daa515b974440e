// The evaluated fields of an ItemReader -> a checked request. What a definition could not rule out before the fields had
// values is refused here.
import type { Json, JsonObject } from '../../../compiler/json.js';
import { maxItemCount, maxPointerLength } from './limits.js';
import { ReadProblem } from './read-problem.js';

export type FileType = 'CSV' | 'JSON' | 'JSONL' | 'PARQUET';
export type CsvDelimiter = 'COMMA' | 'PIPE' | 'SEMICOLON' | 'SPACE' | 'TAB';

/** `ReaderConfig` after its fields have been evaluated; `MaxItemsPath` has become `MaxItems`. */
export interface ReaderConfig {
  readonly InputType?: FileType | 'MANIFEST' | undefined;
  readonly ManifestType?: 'ATHENA_DATA' | 'S3_INVENTORY' | undefined;
  readonly Transformation?: 'NONE' | 'LOAD_AND_FLATTEN' | undefined;
  readonly CSVDelimiter?: CsvDelimiter | undefined;
  readonly CSVHeaderLocation?: 'FIRST_ROW' | 'GIVEN' | undefined;
  readonly CSVHeaders?: readonly string[] | undefined;
  readonly ItemsPointer?: string | undefined;
  readonly MaxItems?: number | undefined;
}

export interface ReadRequest {
  /** The `Resource`: `arn:aws:states:::s3:getObject` or `arn:aws:states:::s3:listObjectsV2`. */
  readonly resource: string;
  /** `Arguments` or `Parameters`, evaluated. */
  readonly arguments: Json;
  readonly readerConfig?: ReaderConfig | undefined;
}

export type ReadAction = 'getObject' | 'listObjectsV2';

/** Which fields an action takes. Owners, payers and page sizes make no difference to what is read here. */
const fieldsOf: { readonly [A in ReadAction]: { readonly [field: string]: 'string' | 'ignored' } } = {
  getObject: { Bucket: 'string', Key: 'string', VersionId: 'string', ExpectedBucketOwner: 'ignored' },
  listObjectsV2: {
    Bucket: 'string',
    Prefix: 'string',
    StartAfter: 'string',
    ExpectedBucketOwner: 'ignored',
    RequestPayer: 'ignored',
    MaxKeys: 'ignored',
  },
};
const requiredOf: { readonly [A in ReadAction]: readonly string[] } = {
  getObject: ['Bucket', 'Key'],
  listObjectsV2: ['Bucket'],
};

export function actionOf(resource: string): ReadAction {
  const action = /^arn:[\w-]+:states:::s3:(getObject|listObjectsV2)$/.exec(resource)?.[1];
  if (action === undefined) {
    throw new ReadProblem(`The resource ${resource} of ItemReader cannot be read.`, 'States.Runtime');
  }
  return action as ReadAction;
}

/** The fields of the action that have values, all of them strings. */
export function argumentsOf(action: ReadAction, given: Json): { readonly [field: string]: string } {
  const fields: JsonObject = isObject(given) ? given : {};
  const read: { [field: string]: string } = {};
  for (const [name, value] of Object.entries(fields)) {
    const kind = Object.hasOwn(fieldsOf[action], name) ? fieldsOf[action][name] : undefined;
    if (kind === undefined) throw invalid(`The field "${name}" is not supported by Step Functions`);
    if (kind === 'ignored') continue;
    if (typeof value !== 'string') throw invalid(`The field "${name}" must be a string`);
    read[name] = value;
  }
  for (const name of requiredOf[action]) {
    if (read[name] === undefined) throw invalid(`The field "${name}" is required but was missing`);
  }
  return read;
}

/** How many items are read at most. */
export function itemLimit({ MaxItems: limit }: ReaderConfig): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (!Number.isInteger(limit) || limit <= 0) throw new ReadProblem('field MaxItems must be positive');
  return Math.min(limit, maxItemCount);
}

/** RFC 6901: the names on the way to a value. */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === '') return [];
  if (pointer.length >= maxPointerLength || !/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) {
    throw invalid('ReaderConfig.ItemsPointer is not a JSON Pointer');
  }
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const invalid = (cause: string) => new ReadProblem(cause, 'States.Runtime');

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
