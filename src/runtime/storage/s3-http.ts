// S3's REST API -> storage, for servers that stand in for S3 and ask for no signature. A read goes on where it was when
// the connection breaks, as connections do that wait for a slow reader.
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ByteRange,
  checkKey,
  compareKeys,
  isStorageProblem,
  type ListedObject,
  type ListRequest,
  type ObjectAddress,
  type ObjectFacts,
  type ObjectSink,
  type ObjectStorage,
  objectsOfListingPage,
  type OpenObject,
  StorageProblem,
} from './object-storage.js';
import { s3Call, s3Url, wholeText } from './s3-request.js';
import { readListing } from './s3-xml.js';

/**
 * Storage behind an endpoint of S3's API, path style, without signatures.
 * @example
 * const storage = s3HttpStorage('http://127.0.0.1:3001');
 */
export function s3HttpStorage(endpoint: string): ObjectStorage {
  return {
    open: (address) => openObject(endpoint, address),
    list: (request) => listObjects(endpoint, request),
    create: (address) => createObject(endpoint, address),
  };
}

async function openObject(endpoint: string, { bucket, key, versionId }: ObjectAddress): Promise<OpenObject> {
  if (key === '') throw new StorageProblem('NoSuchKey');
  const url = s3Url(endpoint, bucket, key);
  if (versionId !== undefined) url.searchParams.set('versionId', versionId);
  const first = await s3Call({ method: 'GET', url });
  const facts = factsOf(first);
  let isFresh = true;
  return {
    ...facts,
    close: () => void first.destroy(),
    read(range = { start: 0, end: facts.size }) {
      const isWhole = range.start === 0 && range.end === facts.size;
      const answer = isFresh && isWhole ? first : undefined;
      if (answer === undefined) first.destroy();
      isFresh = false;
      return bytesOf(url, facts, range, answer);
    },
  };
}

function factsOf({ headers }: IncomingMessage): ObjectFacts {
  return {
    size: Number(headers['content-length'] ?? 0),
    etag: headers.etag ?? '""',
    lastModified: Date.parse(headers['last-modified'] ?? '') || 0,
  };
}

/** How often in a row a connection may give nothing. */
const fruitlessTries = 3;

async function* bytesOf(
  url: URL,
  facts: ObjectFacts,
  { start, end }: ByteRange,
  opened: IncomingMessage | undefined,
): AsyncGenerator<Uint8Array> {
  let at = start;
  let answer = opened;
  for (let fruitless = 0; at < end; answer = undefined) {
    const before = at;
    let why: unknown = 'it ended too early';
    try {
      answer ??= await s3Call({ method: 'GET', url, headers: rangeHeaders(at, end, facts) });
      // Who does not know ranges gives everything.
      let toSkip = answer.statusCode === 206 ? 0 : at;
      for await (const part of answer as AsyncIterable<Buffer>) {
        const skipped = Math.min(toSkip, part.length);
        toSkip -= skipped;
        const wanted = part.subarray(skipped, skipped + end - at);
        at += wanted.length;
        if (wanted.length > 0) yield wanted;
        if (at >= end) break;
      }
    } catch (error) {
      if (isStorageProblem(error) && error.status !== 500) throw error;
      why = error;
    } finally {
      answer?.destroy();
    }
    fruitless = at > before ? 0 : fruitless + 1;
    if (fruitless >= fruitlessTries) throw brokenConnection(why);
  }
  opened?.destroy();
}

function rangeHeaders(at: number, end: number, { etag }: ObjectFacts): { readonly [name: string]: string } {
  // Another object in its place would give a mixture of both.
  return { Range: `bytes=${at}-${end - 1}`, ...(etag === '""' ? {} : { 'If-Match': etag }) };
}

const brokenConnection = (error: unknown) =>
  new StorageProblem(
    'InternalError',
    `The connection broke: ${error instanceof Error ? error.message : String(error)}`,
  );

async function* listObjects(endpoint: string, request: ListRequest): AsyncGenerator<readonly ListedObject[]> {
  const { bucket, prefix = '', startAfter = '' } = request;
  let token: string | undefined;
  do {
    const url = s3Url(endpoint, bucket);
    const query = { 'list-type': '2', 'encoding-type': 'url', prefix, 'start-after': startAfter };
    for (const [name, value] of Object.entries(query)) if (value !== '') url.searchParams.set(name, value);
    if (token !== undefined) url.searchParams.set('continuation-token', token);
    const { objects, next } = readListing(await wholeText(await s3Call({ method: 'GET', url })));
    // Not everybody who speaks this API knows `start-after`, or the size of a page.
    const found = objects.filter(({ key }) => compareKeys(key, startAfter) > 0);
    for (let at = 0; at < found.length; at += objectsOfListingPage) yield found.slice(at, at + objectsOfListingPage);
    token = next;
  } while (token !== undefined);
}

/** What is written waits in a file, since its length is told before it is sent. */
async function createObject(endpoint: string, { bucket, key }: ObjectAddress): Promise<ObjectSink> {
  checkKey(key);
  const url = s3Url(endpoint, bucket, key);
  const folder = await mkdtemp(join(tmpdir(), 'typestep-'));
  const path = join(folder, 'object');
  const file = await open(path, 'wx');
  let size = 0;
  const cleanUp = async () => {
    await file.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  return {
    async write(part) {
      await file.writeFile(part);
      size += part.length;
    },
    async finish() {
      try {
        await file.close();
        const headers = { 'Content-Length': String(size), 'Content-Type': 'application/octet-stream' };
        const answer = await s3Call({ method: 'PUT', url, headers, body: () => createReadStream(path) });
        answer.resume();
        return { size, etag: answer.headers.etag ?? '""', lastModified: Date.parse(answer.headers.date ?? '') || 0 };
      } finally {
        await cleanUp();
      }
    },
    abort: cleanUp,
  };
}
