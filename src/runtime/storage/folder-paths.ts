// A bucket and a key -> a path inside the bucket's folder, or a refusal. Whatever a key says, and wherever symbolic
// links lead, no path leaves that folder.
import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkKey, StorageProblem } from './object-storage.js';

/** Where objects wait until they are complete. No bucket has keys there. */
export const uploadsFolder = '.typestep-uploads';

const bucketName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.)){0,254}$/;

/** The real folder of a bucket. */
export async function folderOfBucket(root: string, bucket: string): Promise<string> {
  if (!bucketName.test(bucket)) throw new StorageProblem('NoSuchBucket');
  const found = await unlessMissing(realpath(join(root, bucket)));
  if (found === undefined || !(await lstat(found)).isDirectory()) throw new StorageProblem('NoSuchBucket');
  return found;
}

/** The names of the folders and the file that a key consists of, or undefined when no file can have that name. */
export function segmentsOf(key: string): readonly string[] | undefined {
  const segments = key.split('/');
  return segments[0] !== uploadsFolder && segments.every(isFileName) ? segments : undefined;
}

/** Windows gives a meaning to more characters and names, and drops dots and blanks at the end. */
const windowsNames = /[\\:*?"<>|]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isFileName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('\0')) return false;
  return Buffer.byteLength(name) <= 255 && !(sep === '\\' && windowsNames.test(name));
}

/** The real path of the file with that key; undefined when there is none inside the bucket. */
export async function fileOfKey(folder: string, key: string): Promise<string | undefined> {
  const segments = segmentsOf(key);
  if (segments === undefined) return undefined;
  const found = await unlessMissing(realpath(join(folder, ...segments)));
  return found !== undefined && isInside(folder, found) ? found : undefined;
}

/** The path for a new file with that key; the folders that lead to it are there then. */
export async function pathForKey(folder: string, key: string): Promise<string> {
  checkKey(key);
  const segments = segmentsOf(key);
  const refused = () =>
    new StorageProblem('InvalidArgument', `A folder that stands in for a bucket cannot hold the key "${key}".`);
  if (segments === undefined) throw refused();
  let path = folder;
  for (const segment of segments.slice(0, -1)) {
    path = join(path, segment);
    // One by one: a link on the way may lead outside, where nothing may be made.
    await mkdir(path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    const found = await realpath(path);
    if (!isInside(folder, found) || !(await lstat(found)).isDirectory()) throw refused();
  }
  const file = join(path, segments.at(-1) ?? '');
  const there = await unlessMissing(lstat(file));
  if (there?.isDirectory()) throw refused();
  return file;
}

export const isInside = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const missing: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** Undefined when there is no such file or folder. */
export async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (missing.has(codeOf(error))) return undefined;
    throw error;
  }
}
