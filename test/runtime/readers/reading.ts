// Short ways to read everything, for tests.
import type { Json } from '../../../compiler/json.js';
import { type ItemPage, openItems, type ReadOptions } from '../../../src/runtime/readers/open-items.js';
import { ReadProblem } from '../../../src/runtime/readers/read-problem.js';
import type { ReaderConfig } from '../../../src/runtime/readers/request.js';
import { memoryStorage } from '../../../src/runtime/storage/memory.js';
import type { ObjectStorage } from '../../../src/runtime/storage/object-storage.js';

export const getObject = 'arn:aws:states:::s3:getObject';
export const listObjects = 'arn:aws:states:::s3:listObjectsV2';

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** The pages of one object. */
export async function pagesOf(
  storage: ObjectStorage,
  key: string,
  readerConfig: ReaderConfig,
  options?: ReadOptions,
): Promise<readonly ItemPage[]> {
  return await all(
    openItems({ resource: getObject, arguments: { Bucket: 'b', Key: key }, readerConfig }, storage, options),
  );
}

/** The items of a file with this content, whatever pages they come in; it is read in parts of this size. */
export async function itemsOf(
  body: string | Uint8Array,
  readerConfig: ReaderConfig,
  { key = 'file', partSize = 65_536 } = {},
): Promise<readonly Json[]> {
  const storage = memoryStorage({ b: { [key]: body } }, { partSize });
  return (await pagesOf(storage, key, readerConfig)).flatMap(({ items }) => items);
}

/** Error and cause that the work fails with. */
export async function failureOf(work: Promise<unknown>): Promise<readonly [string, string]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReadProblem) return [error.error, error.cause];
    throw error;
  }
  return ['none', ''];
}
