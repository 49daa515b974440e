// The objects under a prefix -> one item an object, or all the items in these objects.
import type { JsonObject } from '../../../compiler/json.js';
import type { ListedObject } from '../storage/object-storage.js';
import type { Batch } from './batch.js';
import { elements } from './formats/format.js';
import { formats } from './formats/table.js';
import { uriOf } from './object-text.js';
import type { FileType } from './request.js';
import type { Source, SourceRequest } from './source.js';

/** What Step Functions tells of each object; `LastModified` is in seconds since the epoch. */
export const listedObjects: Source = async function* (request) {
  async function* batches(): AsyncGenerator<Batch> {
    for await (const page of listingOf(request)) yield { items: page.map(itemOf), bytes: page.length * bytesOfItem };
  }
  yield { source: `s3://${request.fields['Bucket']}`, dataset: elements(batches()) };
};

/** About as much as such an item takes. */
const bytesOfItem = 200;

function itemOf({ etag, key, lastModified, size, storageClass }: ListedObject): JsonObject {
  return {
    Etag: etag,
    Key: key,
    LastModified: Math.floor(lastModified / 1000),
    Size: size,
    StorageClass: storageClass,
  };
}

/** `LOAD_AND_FLATTEN`. Objects that only mark a folder hold no items. */
export const objectsInListing: Source = async function* (request) {
  const { storage, fields, config } = request;
  for await (const page of listingOf(request)) {
    for (const { key, size } of page) {
      if (size === 0 && key.endsWith('/')) continue;
      const address = { bucket: fields['Bucket'] ?? '', key };
      const read = formats[config.InputType as FileType];
      yield { source: uriOf(address), dataset: read({ storage, address, config }) };
    }
  }
};

function listingOf({ storage, fields }: SourceRequest): AsyncIterable<readonly ListedObject[]> {
  const { Bucket = '', Prefix, StartAfter } = fields;
  return storage.list({ bucket: Bucket, prefix: Prefix, startAfter: StartAfter });
}
