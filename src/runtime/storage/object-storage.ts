// The port behind which the objects of distributed Maps live: buckets of keys and bytes, as S3 has them. Bytes come and
// go in parts, so that nobody holds an object whole.

/** What a state names an object by. */
export interface ObjectAddress {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
}

export interface ObjectFacts {
  /** In bytes. */
  readonly size: number;
  /** With its quotes, as S3 gives it: `"9a0364b9e99bb480dd25e1f0284c8555"`. */
  readonly etag: string;
  /** Milliseconds since the epoch. */
  readonly lastModified: number;
}

export interface ListedObject extends ObjectFacts {
  readonly key: string;
  readonly storageClass: string;
}

/** From the byte `start` to before the byte `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** An object that exists. Who opens one reads it to its end, leaves the loop over it, or closes it. */
export interface OpenObject extends ObjectFacts {
  /** The bytes in parts; all of them when no range is given. Each call reads anew. */
  read(range?: ByteRange): AsyncIterable<Uint8Array>;
  close(): void;
}

/** An object that is being written. Nobody sees it before `finish`, and it replaces what was there. */
export interface ObjectSink {
  write(part: Uint8Array): Promise<void>;
  finish(): Promise<ObjectFacts>;
  /** Leaves no trace. */
  abort(): Promise<void>;
}

export interface ListRequest {
  readonly bucket: string;
  readonly prefix?: string | undefined;
  /** Only keys after this one. */
  readonly startAfter?: string | undefined;
}

/**
 * Where objects are. Everything that cannot be had is a `StorageProblem`.
 * @example
 * const object = await storage.open({ bucket: 'data', key: 'rows.csv' });
 * for await (const part of object.read()) consume(part);
 */
export interface ObjectStorage {
  open(address: ObjectAddress): Promise<OpenObject>;
  /** Pages of at most 1000 objects, in the order of the keys' UTF-8 bytes. */
  list(request: ListRequest): AsyncIterable<readonly ListedObject[]>;
  create(address: ObjectAddress): Promise<ObjectSink>;
}

/** As many as S3 puts into one page of a listing. */
export const objectsOfListingPage = 1000;

/** S3's code, HTTP status and words for what can go wrong. */
const problems = {
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NoSuchVersion: [404, 'The specified version does not exist.'],
  KeyTooLongError: [400, 'Your key is too long'],
  InvalidArgument: [400, 'Invalid Argument'],
  AccessDenied: [403, 'Access Denied'],
  InternalError: [500, 'We encountered an internal error. Please try again.'],
} as const;

export type StorageProblemCode = keyof typeof problems;

/** Something that S3 would answer with an error. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
  readonly status: number;
  constructor(
    readonly code: string,
    message?: string,
    status?: number,
  ) {
    const [usualStatus, usualMessage] = problems[code as StorageProblemCode] ?? [500, code];
    super(message ?? usualMessage);
    this.status = status ?? usualStatus;
  }
}

/** By its name: the same class may be loaded twice, and a storage may be somebody else's. */
export const isStorageProblem = (error: unknown): error is StorageProblem =>
  error instanceof Error && error.name === 'StorageProblem';

/** S3's order of keys: by their UTF-8 bytes, which JavaScript's order is not for characters beyond U+FFFF. */
export function compareKeys(left: string, right: string): number {
  if (left === right) return 0;
  const end = Math.min(left.length, right.length);
  let at = 0;
  while (at < end && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (at === end) return left.length - right.length;
  const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
  // In UTF-8 a pair of surrogates comes after all single units.
  const [isPairA, isPairB] = [isSurrogate(a), isSurrogate(b)];
  return isPairA === isPairB ? a - b : isPairA ? 1 : -1;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Refuses what no bucket holds: empty keys, and keys of more than 1024 bytes. */
export function checkKey(key: string): void {
  if (key === '') throw new StorageProblem('InvalidArgument', 'The key of an object is empty.');
  if (Buffer.byteLength(key) > 1024) throw new StorageProblem('KeyTooLongError');
}

/** An unversioned bucket has one version of each object, and its name is `null`. */
export function checkVersion({ versionId }: ObjectAddress): void {
  if (versionId !== undefined && versionId !== 'null') throw new StorageProblem('NoSuchVersion');
}
