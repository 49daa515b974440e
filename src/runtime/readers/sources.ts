// (resource, InputType, ManifestType, Transformation) -> where the items come from.
import { formats } from './formats/table.js';
import { athenaManifest } from './manifests/athena.js';
import { inventoryManifest } from './manifests/inventory.js';
import { listedObjects, objectsInListing } from './listing.js';
import { uriOf } from './object-text.js';
import { ReadProblem } from './read-problem.js';
import type { FileType, ReadAction, ReaderConfig } from './request.js';
import type { Source } from './source.js';

/** One file. */
const oneFile: Source = async function* ({ storage, fields, config }) {
  const { Bucket = '', Key = '', VersionId } = fields;
  const address = { bucket: Bucket, key: Key, versionId: VersionId };
  yield { source: uriOf(address), dataset: formats[fileType(config)]({ storage, address, config }) };
};

/** The type of the files, whose own fields have values then. */
function fileType(config: ReaderConfig): FileType {
  const { InputType: type, CSVHeaderLocation: location, CSVHeaders: headers } = config;
  const missing = (name: string) => invalid(`The field "${name}" is required but was missing`);
  if (type === undefined || type === 'MANIFEST') throw missing('InputType');
  if (!Object.hasOwn(formats, type)) throw invalid(`The InputType "${String(type)}" cannot be read`);
  if (type === 'CSV' && location === undefined) throw missing('CSVHeaderLocation');
  if (type === 'CSV' && location === 'GIVEN' && headers === undefined) throw missing('CSVHeaders');
  return type;
}

const sources: { readonly [A in ReadAction]: (config: ReaderConfig) => Source } = {
  getObject(config) {
    const { InputType: type, ManifestType: manifest } = config;
    if (manifest === 'ATHENA_DATA') {
      fileType(config);
      if (type === 'JSON') throw invalid('An Athena manifest lists files of the InputType CSV, JSONL or PARQUET');
      return athenaManifest;
    }
    if (manifest === 'S3_INVENTORY' && type !== undefined && type !== 'MANIFEST') {
      throw invalid('The field "InputType" cannot be used with the ManifestType S3_INVENTORY');
    }
    if (manifest === 'S3_INVENTORY' || type === 'MANIFEST') return inventoryManifest;
    return oneFile;
  },
  listObjectsV2(config) {
    if (config.Transformation !== 'LOAD_AND_FLATTEN') return listedObjects;
    fileType(config);
    return objectsInListing;
  },
};

/** Where the items of an ItemReader with this action come from. */
export const sourceOf = (action: ReadAction, config: ReaderConfig): Source => sources[action](config);

const invalid = (cause: string) => new ReadProblem(cause, 'States.Runtime');
