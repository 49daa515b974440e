// A JSON file -> the elements of its array, or the entries of its object, while it is being read.
import type { Batch } from '../batch.js';
import { textOf, uriOf } from '../object-text.js';
import type { Dataset, Format } from './format.js';
import { jsonItems } from './json-items.js';

/** Items of a JSON file in S3, at `ItemsPointer`. */
export const json: Format = ({ storage, address, config }): Dataset => {
  const reader = jsonItems(config.ItemsPointer ?? '', uriOf(address));
  async function* batches(): AsyncGenerator<Batch> {
    for await (const part of textOf(storage, address)) {
      const items = reader.push(part);
      if (items.length > 0) yield { items, bytes: part.length };
    }
    const items = reader.end();
    if (items.length > 0) yield { items, bytes: 0 };
  }
  return { batches: batches(), shape: reader.shape };
};
