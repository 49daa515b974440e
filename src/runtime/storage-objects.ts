// Items and results of distributed Maps in a storage: pages of items out of its objects, parts of results into them.
import type { Json, JsonObject } from '../../compiler/json.js';
import type { ItemReading, ItemsRequest, MapObjects, ObjectToPut, PageOutcome, PutOutcome } from './ports.js';
import type { ItemPage } from './readers/open-items.js';
import { isStorageProblem, type ObjectStorage } from './storage/object-storage.js';

/**
 * The port of the driver over a storage.
 * @example
 * const record = await runExecution({ definition, input, clock, tasks, objects: objectsIn(folderStorage('./buckets')) });
 */
export function objectsIn(storage: ObjectStorage): MapObjects {
  return { read: (request) => readingOf(storage, request), put: (object) => put(storage, object) };
}

function readingOf(storage: ObjectStorage, { resource, arguments: args, config, offset }: ItemsRequest): ItemReading {
  let pages: AsyncGenerator<ItemPage, undefined> | undefined;
  /** How many items are still to be left out. */
  let before = offset;
  let isClosed = false;
  const next = async (): Promise<PageOutcome> => {
    // Loaded with the first page: few runs read any, and every test pays for what is loaded.
    const { openItems, ReadProblem } = await import('./readers/index.js');
    // Nobody would close what is opened now.
    if (isClosed) return nothing;
    pages ??= openItems({ resource, arguments: args, readerConfig: config }, storage) as AsyncGenerator<
      ItemPage,
      undefined
    >;
    try {
      for (;;) {
        const { value, done } = await pages.next();
        if (done === true || value === undefined) return nothing;
        const { items, source, shape } = value;
        const wanted = items.slice(before);
        before = Math.max(0, before - items.length);
        if (wanted.length === 0) continue;
        return { kind: 'page', items: wanted, keyed: shape === 'entries', source, done: false };
      }
    } catch (error) {
      if (error instanceof ReadProblem) return { kind: 'failed', error: error.error, cause: error.cause };
      throw error;
    }
  };
  const close = () => {
    isClosed = true;
    // What fails now, when nobody wants the items any more, is of no interest.
    pages?.return(undefined).catch(() => undefined);
  };
  return { next, close };
}

const nothing: PageOutcome = { kind: 'page', items: [], keyed: false, source: '', done: true };

async function put(storage: ObjectStorage, { bucket, key, format, content }: ObjectToPut): Promise<PutOutcome> {
  try {
    const sink = await storage.create({ bucket, key });
    try {
      for (const part of partsOf(format, content)) await sink.write(encoder.encode(part));
      const { size } = await sink.finish();
      return { kind: 'put', size };
    } catch (error) {
      await sink.abort();
      throw error;
    }
  } catch (error) {
    if (!isStorageProblem(error)) throw error;
    const cause = `s3://${bucket}/${key} could not be written: ${error.message}`;
    return { kind: 'failed', error: 'States.ResultWriterFailed', cause };
  }
}

const encoder = new TextEncoder();

/** Element by element, so that a large array is never one text. */
function* partsOf(format: ObjectToPut['format'], content: Json): Generator<string> {
  if (!Array.isArray(content)) return yield JSON.stringify(content as JsonObject);
  const elements = content as readonly Json[];
  const [open, between, close] = format === 'json' ? ['[', ',', ']'] : ['', '\n', '\n'];
  let text = open;
  for (const [index, element] of elements.entries()) {
    text += `${index === 0 ? '' : between}${JSON.stringify(element)}`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text + close;
}
