// An ItemReader with its fields evaluated -> pages of items. Nothing is read before it is asked for, and no more is held
// than a page and one part of a file.
import type { Json } from '../../../compiler/json.js';
import { type ObjectStorage, isStorageProblem } from '../storage/object-storage.js';
import { paged } from './batch.js';
import { ReadProblem } from './read-problem.js';
import { actionOf, argumentsOf, itemLimit, type ReadRequest } from './request.js';
import { sourceOf } from './sources.js';

export interface ReadOptions {
  /** The most items in a page. 1000 when absent. */
  readonly pageItems?: number | undefined;
  /** A page ends with the item that makes it this large, in bytes of the source. 4 MiB when absent. */
  readonly pageBytes?: number | undefined;
}

export interface ItemPage {
  /** At least one item. */
  readonly items: readonly Json[];
  /** What `Map.Item.Source` says: `s3://bucket/key`, for a listing `s3://bucket`. A page has one source. */
  readonly source: string;
  /** `entries`: the items are the `{ Key, Value }` of a JSON object, so there is a `Map.Item.Key`. */
  readonly shape: 'elements' | 'entries';
}

/**
 * The items of a dataset in their order, at most `MaxItems`. When the loop over them ends, everything has been read.
 * @throws ReadProblem with the error and cause of the Map state
 * @example
 * const request = {
 *   resource: 'arn:aws:states:::s3:getObject',
 *   arguments: { Bucket: 'data', Key: 'rows.csv' },
 *   readerConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
 * } as const;
 * for await (const { items } of openItems(request, storage)) start(items);
 */
export async function* openItems(
  request: ReadRequest,
  storage: ObjectStorage,
  options: ReadOptions = {},
): AsyncGenerator<ItemPage> {
  const size = { items: options.pageItems ?? 1000, bytes: options.pageBytes ?? 4 * 1024 * 1024 };
  const config = request.readerConfig ?? {};
  const action = actionOf(request.resource);
  const fields = argumentsOf(action, request.arguments);
  let left = itemLimit(config);
  /** What is being read, for messages. */
  let place = `s3://${fields['Bucket']}${fields['Key'] === undefined ? '' : `/${fields['Key']}`}`;
  try {
    for await (const { source, dataset } of sourceOf(action, config)({ storage, fields, config })) {
      place = source;
      for await (const items of paged(dataset.batches, size, left)) {
        left -= items.length;
        yield { items, source, shape: dataset.shape() };
      }
      if (left === 0) return;
    }
  } catch (error) {
    if (isStorageProblem(error)) throw new ReadProblem(`${place} could not be read: ${error.message}`);
    throw error;
  }
}
