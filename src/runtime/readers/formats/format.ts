// What every format of files is to the readers: one object in, batches of items out.
import type { ObjectAddress, ObjectStorage } from '../../storage/object-storage.js';
import type { Batch } from '../batch.js';
import type { ReaderConfig } from '../request.js';

export interface FormatRequest {
  readonly storage: ObjectStorage;
  readonly address: ObjectAddress;
  readonly config: ReaderConfig;
}

/**
 * Items of the file in their order. `entries`: the items are the `{ Key, Value }` of an object.
 */
export interface Dataset {
  readonly batches: AsyncIterable<Batch>;
  /** What the items are; known once the first batch is there. */
  shape(): 'elements' | 'entries';
}

export type Format = (request: FormatRequest) => Dataset;

export const elements = (batches: AsyncIterable<Batch>): Dataset => ({ batches, shape: () => 'elements' });
