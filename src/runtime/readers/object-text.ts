// An object of the storage -> its bytes and its text, decompressed as its name says, in parts. Text never breaks inside a
// character; a mark of byte order at the start is no part of it.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ObjectAddress, ObjectStorage } from '../storage/object-storage.js';
import { maxFileBytes } from './limits.js';
import { ReadProblem } from './read-problem.js';

type Bytes = AsyncIterable<Uint8Array>;

export const uriOf = ({ bucket, key }: ObjectAddress): string => `s3://${bucket}/${key}`;

/** Decompressors by the end of the key. */
const decompressors: readonly (readonly [RegExp, (bytes: Bytes) => Bytes])[] = [
  [/\.gz(?:ip)?$/i, gunzipped],
  [/\.zstd?$/i, unzstd],
];

/**
 * The text of an object, in parts of any length.
 * @throws ReadProblem when its bytes are not what its name says, or too many.
 */
export async function* textOf(storage: ObjectStorage, address: ObjectAddress): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const part of bytesOf(storage, address)) {
    const text = decoder.decode(part, { stream: true });
    if (text !== '') yield text;
  }
  const end = decoder.decode();
  if (end !== '') yield end;
}

/** The whole text of a small object. */
export async function wholeText(storage: ObjectStorage, address: ObjectAddress, maxLength: number): Promise<string> {
  let whole = '';
  for await (const part of textOf(storage, address)) {
    whole += part;
    if (whole.length > maxLength) throw new ReadProblem(`${uriOf(address)} is longer than ${maxLength} characters.`);
  }
  return whole;
}

async function* bytesOf(storage: ObjectStorage, address: ObjectAddress): AsyncGenerator<Uint8Array> {
  const object = await storage.open(address);
  try {
    if (object.size > maxFileBytes) throw tooLarge(address);
    const decompress = decompressors.find(([end]) => end.test(address.key))?.[1];
    let total = 0;
    for await (const part of decompress === undefined ? object.read() : decompress(object.read())) {
      total += part.length;
      if (total > maxFileBytes) throw tooLarge(address);
      yield part;
    }
  } catch (error) {
    throw error instanceof BadBytes ? new ReadProblem(`${uriOf(address)} ${error.message}`) : error;
  } finally {
    object.close();
  }
}

const tooLarge = (address: ObjectAddress) =>
  new ReadProblem(`${uriOf(address)} is larger than 10 GB, the most that Step Functions reads.`);

class BadBytes extends Error {}

async function* gunzipped(bytes: Bytes): Bytes {
  const source = Readable.from(bytes);
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.once('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as Bytes;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') ? new BadBytes(`is not valid GZIP data: ${(error as Error).message}.`) : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** A few bytes of Zstandard can stand for very many, and what one call gives is held at once. */
const zstdStep = 4096;

async function* unzstd(bytes: Bytes): Bytes {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const stream = new Decompress((part) => {
    // The library may use its memory again.
    if (part.length > 0) ready.push(part.slice());
  });
  const push = (part: Uint8Array, place: 'inside' | 'end') => {
    try {
      stream.push(part, place === 'end');
    } catch (error) {
      throw new BadBytes(`is not valid ZSTD data: ${(error as Error).message}.`);
    }
  };
  let total = 0;
  for await (const part of bytes) {
    for (let at = 0; at < part.length; at += zstdStep) {
      push(part.subarray(at, at + zstdStep), 'inside');
      yield* ready;
      ready = [];
    }
    total += part.length;
  }
  if (total === 0) throw new BadBytes('is not valid ZSTD data: it is empty.');
  push(new Uint8Array(0), 'end');
  yield* ready;
}
