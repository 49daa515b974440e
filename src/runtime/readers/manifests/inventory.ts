// The manifest of S3 Inventory -> the rows of the files that it names, as objects with the names of its schema.
import type { Json } from '../../../../compiler/json.js';
import type { ObjectAddress } from '../../storage/object-storage.js';
import { formats } from '../formats/table.js';
import { maxManifestBytes } from '../limits.js';
import { uriOf, wholeText } from '../object-text.js';
import { ReadProblem } from '../read-problem.js';
import { isObject, type ReaderConfig } from '../request.js';
import type { Source } from '../source.js';

/** The objects that an inventory lists, in the order of its files. */
export const inventoryManifest: Source = async function* ({ storage, fields, config }) {
  const { Bucket = '', Key = '', VersionId } = fields;
  const manifest = { bucket: Bucket, key: Key, versionId: VersionId };
  const { bucket, headers, keys } = readManifest(await wholeText(storage, manifest, maxManifestBytes), manifest);
  const rows: ReaderConfig = { ...config, CSVHeaderLocation: 'GIVEN', CSVHeaders: headers };
  for (const key of keys) {
    const address = { bucket: bucket ?? Bucket, key };
    yield { source: uriOf(address), dataset: formats.CSV({ storage, address, config: rows }) };
  }
};

interface Inventory {
  readonly bucket: string | undefined;
  readonly headers: readonly string[];
  readonly keys: readonly string[];
}

function readManifest(text: string, address: ObjectAddress): Inventory {
  const invalid = (why: string) => new ReadProblem(`${uriOf(address)} is not a manifest of S3 Inventory: ${why}.`);
  let manifest: Json;
  try {
    manifest = JSON.parse(text) as Json;
  } catch (error) {
    throw invalid((error as Error).message);
  }
  if (!isObject(manifest)) throw invalid('it is not an object');
  const { fileFormat, fileSchema, files, destinationBucket } = manifest;
  if (fileFormat !== 'CSV') throw invalid(`its fileFormat is ${JSON.stringify(fileFormat)}, and only "CSV" is read`);
  if (typeof fileSchema !== 'string') throw invalid('it has no fileSchema');
  if (!Array.isArray(files)) throw invalid('it has no files');
  const keys = (files as readonly Json[]).map((file) => {
    const key = isObject(file) ? file['key'] : undefined;
    if (typeof key !== 'string') throw invalid('one of its files has no key');
    return key;
  });
  const bucket = typeof destinationBucket === 'string' ? destinationBucket.replace(/^arn:[\w-]+:s3:::/, '') : undefined;
  return { bucket, headers: fileSchema.split(',').map((name) => name.trim()), keys };
}
