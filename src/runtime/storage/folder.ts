// A folder -> storage: each folder in it is a bucket, each file below that an object whose key is its path. An object
// appears complete or not at all; no key reaches a file outside its bucket's folder.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { etagOf, objectsIn } from './folder-listing.js';
import { codeOf, fileOfKey, folderOfBucket, pathForKey, uploadsFolder } from './folder-paths.js';
import {
  checkVersion,
  isStorageProblem,
  type ListedObject,
  type ListRequest,
  type ObjectAddress,
  type ObjectFacts,
  type ObjectSink,
  type ObjectStorage,
  type OpenObject,
  objectsOfListingPage,
  StorageProblem,
} from './object-storage.js';

/** Bytes that are read at a time. */
const partSize = 256 * 1024;

/**
 * Storage in a folder of this machine. A bucket is there when its folder is; keys that no file can have (empty names,
 * `..`, a `/` at the end) are not there, and cannot be written.
 * @example
 * const storage = folderStorage('./s3'); // s3://data/2026/rows.csv is ./s3/data/2026/rows.csv
 */
export function folderStorage(root: string): ObjectStorage {
  const folder = resolve(root);
  return {
    open: (address) => mapped(openFile(folder, address)),
    list: (request) => listFiles(folder, request),
    create: (address) => mapped(createFile(folder, address)),
  };
}

async function openFile(root: string, address: ObjectAddress): Promise<OpenObject> {
  const bucket = await folderOfBucket(root, address.bucket);
  checkVersion(address);
  const path = await fileOfKey(bucket, address.key);
  const facts = path === undefined ? undefined : await stat(path);
  if (path === undefined || !facts?.isFile()) throw new StorageProblem('NoSuchKey');
  return {
    size: facts.size,
    etag: await etagOf(path, facts),
    lastModified: facts.mtimeMs,
    async *read(range) {
      if (range !== undefined && range.end <= range.start) return;
      const bounds = range === undefined ? {} : { start: range.start, end: range.end - 1 };
      try {
        yield* createReadStream(path, { ...bounds, highWaterMark: partSize });
      } catch (error) {
        throw problemOf(error);
      }
    },
    close() {},
  };
}

async function* listFiles(root: string, request: ListRequest): AsyncGenerator<readonly ListedObject[]> {
  const { bucket, prefix = '', startAfter = '' } = request;
  try {
    let page: ListedObject[] = [];
    for await (const object of objectsIn(await folderOfBucket(root, bucket), prefix, startAfter)) {
      page.push(object);
      if (page.length < objectsOfListingPage) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  } catch (error) {
    throw problemOf(error);
  }
}

async function createFile(root: string, { bucket, key }: ObjectAddress): Promise<ObjectSink> {
  const folder = await folderOfBucket(root, bucket);
  const path = await pathForKey(folder, key);
  const uploads = join(folder, uploadsFolder);
  await mkdir(uploads, { recursive: true });
  const upload = join(uploads, randomUUID());
  const file = await open(upload, 'wx');
  const cleanUp = async () => {
    await rm(upload, { force: true });
    // It stays while other objects are being written.
    await rmdir(uploads).catch(() => undefined);
  };
  return {
    async write(part) {
      await mapped(file.writeFile(part));
    },
    finish: () =>
      mapped(
        (async (): Promise<ObjectFacts> => {
          await file.close();
          await rename(upload, path);
          await cleanUp();
          const facts = await stat(path);
          return { size: facts.size, etag: await etagOf(path, facts), lastModified: facts.mtimeMs };
        })(),
      ),
    async abort() {
      await file.close().catch(() => undefined);
      await cleanUp();
    },
  };
}

const codes: { readonly [code: string]: 'AccessDenied' | 'NoSuchKey' } = {
  EACCES: 'AccessDenied',
  EPERM: 'AccessDenied',
  EROFS: 'AccessDenied',
  ENOENT: 'NoSuchKey',
};

/** What the file system says, as S3 says it. */
function problemOf(error: unknown): unknown {
  const code = codeOf(error);
  if (isStorageProblem(error) || code === undefined) return error;
  const known = codes[code];
  return known === undefined
    ? new StorageProblem('InternalError', error instanceof Error ? error.message : String(error))
    : new StorageProblem(known);
}

async function mapped<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    throw problemOf(error);
  }
}
