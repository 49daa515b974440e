// Buckets in memory, for tests: every object is one array of bytes that no reader can change.
import { createHash } from 'node:crypto';
import {
  checkKey,
  checkVersion,
  compareKeys,
  type ObjectAddress,
  type ObjectFacts,
  type ObjectStorage,
  objectsOfListingPage,
  StorageProblem,
} from './object-storage.js';

export interface MemoryStorageOptions {
  /** Milliseconds since the epoch; the time that written objects carry. 0 when absent. */
  readonly now?: (() => number) | undefined;
  /** Bytes that a read gives at a time. 65,536 when absent. */
  readonly partSize?: number | undefined;
}

/** Buckets by name, their objects by key. */
export interface MemoryBuckets {
  readonly [bucket: string]: { readonly [key: string]: string | Uint8Array };
}

interface Held extends ObjectFacts {
  readonly bytes: Uint8Array;
}

/**
 * Storage that starts with these buckets. Objects can be written into them; there are no other buckets.
 * @example
 * const storage = memoryStorage({ data: { 'rows.csv': 'id\n1\n2\n' }, results: {} });
 */
export function memoryStorage(content: MemoryBuckets, options: MemoryStorageOptions = {}): ObjectStorage {
  const { now = () => 0, partSize = 65_536 } = options;
  const hold = (bytes: Uint8Array): Held => ({
    bytes,
    size: bytes.length,
    etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    lastModified: now(),
  });
  const buckets = new Map(
    Object.entries(content).map(([bucket, objects]) => [
      bucket,
      new Map(Object.entries(objects).map(([key, body]) => [key, hold(Buffer.from(body))])),
    ]),
  );
  const bucketOf = (name: string) => {
    const bucket = buckets.get(name);
    if (bucket === undefined) throw new StorageProblem('NoSuchBucket');
    return bucket;
  };
  return {
    async open(address: ObjectAddress) {
      checkVersion(address);
      const held = bucketOf(address.bucket).get(address.key);
      if (held === undefined) throw new StorageProblem('NoSuchKey');
      const { bytes, ...facts } = held;
      return {
        ...facts,
        async *read({ start, end } = { start: 0, end: bytes.length }) {
          for (let at = start; at < Math.min(end, bytes.length); at += partSize) {
            yield bytes.slice(at, Math.min(at + partSize, end));
          }
        },
        close() {},
      };
    },
    async *list({ bucket, prefix = '', startAfter }) {
      const found = [...bucketOf(bucket)]
        .filter(([key]) => key.startsWith(prefix) && (startAfter === undefined || compareKeys(key, startAfter) > 0))
        .sort(([left], [right]) => compareKeys(left, right))
        .map(([key, { bytes: _bytes, ...facts }]) => ({ key, ...facts, storageClass: 'STANDARD' }));
      for (let at = 0; at < found.length; at += objectsOfListingPage) yield found.slice(at, at + objectsOfListingPage);
    },
    async create({ bucket, key }) {
      const objects = bucketOf(bucket);
      checkKey(key);
      const parts: Uint8Array[] = [];
      return {
        async write(part) {
          parts.push(part.slice());
        },
        async finish() {
          const held = hold(Buffer.concat(parts));
          objects.set(key, held);
          const { bytes: _bytes, ...facts } = held;
          return facts;
        },
        async abort() {},
      };
    },
  };
}
