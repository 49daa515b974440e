// What a request comes down to: datasets one after another, each from one place.
import type { ObjectStorage } from '../storage/object-storage.js';
import type { Dataset } from './formats/format.js';
import type { ReaderConfig } from './request.js';

export interface SourceRequest {
  readonly storage: ObjectStorage;
  /** The arguments that have values; which ones there are was checked. */
  readonly fields: { readonly [field: string]: string };
  readonly config: ReaderConfig;
}

/** A dataset and what `Map.Item.Source` says of its items. */
export interface Sourced {
  readonly source: string;
  readonly dataset: Dataset;
}

export type Source = (request: SourceRequest) => AsyncIterable<Sourced>;
