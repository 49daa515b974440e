// A bucket's folder -> its files as objects, in S3's order of keys. One folder's names are held at a time, not the
// whole listing; links are followed only inside the bucket, and never in circles.
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside, segmentsOf, unlessMissing, uploadsFolder } from './folder-paths.js';
import { compareKeys, type ListedObject } from './object-storage.js';

interface Found {
  readonly key: string;
  readonly path: string;
}

/** How many files are looked at together. */
const together = 64;

/** Files under `prefix`, whose keys come after `startAfter`. */
export async function* objectsIn(folder: string, prefix: string, startAfter: string): AsyncGenerator<ListedObject> {
  let some: Found[] = [];
  for await (const found of filesIn(folder, folder, '', prefix, [])) {
    if (!found.key.startsWith(prefix) || compareKeys(found.key, startAfter) <= 0) continue;
    some.push(found);
    if (some.length < together) continue;
    yield* await objectsOf(some);
    some = [];
  }
  yield* await objectsOf(some);
}

async function objectsOf(files: readonly Found[]): Promise<readonly ListedObject[]> {
  const objects = await Promise.all(files.map((file) => unlessMissing(objectOf(file))));
  // One may have been deleted since its folder was read.
  return objects.filter((object) => object !== undefined);
}

async function objectOf({ key, path }: Found): Promise<ListedObject> {
  const facts = await stat(path);
  const etag = await etagOf(path, facts);
  return { key, size: facts.size, lastModified: facts.mtimeMs, etag, storageClass: 'STANDARD' };
}

async function* filesIn(
  bucket: string,
  folder: string,
  start: string,
  prefix: string,
  around: readonly string[],
): AsyncGenerator<Found> {
  const real = await realpath(folder);
  if (around.includes(real)) return;
  const names = [];
  for (const item of await readdir(folder, { withFileTypes: true })) {
    if (start === '' && item.name === uploadsFolder) continue;
    const path = join(folder, item.name);
    const kind = item.isSymbolicLink() ? await kindOfTarget(bucket, path) : kindOf(item);
    if (kind === undefined || segmentsOf(item.name) === undefined) continue;
    names.push({ path, kind, key: start + item.name + (kind === 'folder' ? '/' : '') });
  }
  names.sort((left, right) => compareKeys(left.key, right.key));
  for (const { path, kind, key } of names) {
    if (kind === 'file') yield { key, path };
    else if (key.startsWith(prefix) || prefix.startsWith(key)) {
      yield* filesIn(bucket, path, key, prefix, [...around, real]);
    }
  }
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
}
const kindOf = (item: Kinds) => (item.isFile() ? 'file' : item.isDirectory() ? 'folder' : undefined);

async function kindOfTarget(bucket: string, link: string): Promise<'file' | 'folder' | undefined> {
  const target = await unlessMissing(realpath(link));
  if (target === undefined || !(target === bucket || isInside(bucket, target))) return undefined;
  return kindOf(await stat(target));
}

/** From this size on, tools upload to S3 in parts of this many bytes. */
const partSize = 8 * 1024 * 1024;

/**
 * The MD5 of the content, as S3 gives it for an object that was uploaded at once. A larger file has the form of an
 * object that was uploaded in parts, and there S3 promises no more than that it changes when the object does.
 */
export async function etagOf(
  path: string,
  facts: { readonly size: number; readonly mtimeMs: number },
): Promise<string> {
  const hash = createHash('md5');
  if (facts.size < partSize) return `"${hash.update(await readFile(path)).digest('hex')}"`;
  hash.update(`${facts.size} ${facts.mtimeMs}`);
  return `"${hash.digest('hex')}-${Math.ceil(facts.size / partSize)}"`;
}
