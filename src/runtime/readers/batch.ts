// What formats give: as many items as one part of a file holds. `paged` makes pages of them, of at most so many items
// and about so many bytes, whatever the parts were.
import type { Json } from '../../../compiler/json.js';

export interface Batch {
  readonly items: readonly Json[];
  /** How much of the source the items are made of: bytes, or characters of text. */
  readonly bytes: number;
}

export interface PageSize {
  readonly items: number;
  readonly bytes: number;
}

/** Stops after `limit` items, without reading on. */
export async function* paged(
  batches: AsyncIterable<Batch>,
  size: PageSize,
  limit: number,
): AsyncGenerator<readonly Json[]> {
  let page: Json[] = [];
  let bytes = 0;
  let left = limit;
  if (left <= 0) return;
  for await (const batch of batches) {
    let at = 0;
    while (at < batch.items.length) {
      const count = Math.min(size.items - page.length, batch.items.length - at, left);
      const taken = at === 0 && count === batch.items.length ? batch.items : batch.items.slice(at, at + count);
      if (page.length === 0) page = taken as Json[];
      else for (const item of taken) page.push(item);
      bytes += (batch.bytes * count) / batch.items.length;
      at += count;
      left -= count;
      if (page.length < size.items && bytes < size.bytes && left > 0) continue;
      yield page;
      page = [];
      bytes = 0;
      if (left === 0) return;
    }
    // The page may be the batch's own array, which is not ours to change.
    if (page === batch.items) page = [...page];
  }
  if (page.length > 0) yield page;
}

/** What makes items of text that comes in parts. */
export interface TextReader {
  /** The items that are complete with this part. */
  push(part: string): readonly Json[];
  /** The items that the end of the text completes. */
  end(): readonly Json[];
}

/** The items of a text, in batches; a batch counts all the text since the one before it. */
export async function* batched(
  text: AsyncIterable<string> | Iterable<string>,
  reader: TextReader,
): AsyncGenerator<Batch> {
  let bytes = 0;
  for await (const part of text) {
    bytes += part.length;
    const items = reader.push(part);
    if (items.length === 0) continue;
    yield { items, bytes };
    bytes = 0;
  }
  const items = reader.end();
  if (items.length > 0) yield { items, bytes };
}
