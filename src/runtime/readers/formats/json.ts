// A JSON file -> the elements of its array, or the entries of its object, while it is being read.
import { batched } from '../batch.js';
import { textOf, uriOf } from '../object-text.js';
import type { Dataset, Format } from './format.js';
import { jsonItems } from './json-items.js';

/** Items of a JSON file in S3, at `ItemsPointer`. */
export const json: Format = ({ storage, address, config }): Dataset => {
  const reader = jsonItems(config.ItemsPointer ?? '', uriOf(address));
  return { batches: batched(textOf(storage, address), reader), shape: reader.shape };
};
