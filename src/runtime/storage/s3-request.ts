// One request of S3's REST API, path style and unsigned -> an answer whose body is still to be read, or S3's error as a
// `StorageProblem`.
import type { ReadStream } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { StorageProblem } from './object-storage.js';
import { textOfTag } from './s3-xml.js';

export interface S3Request {
  readonly method: 'GET' | 'PUT';
  readonly url: URL;
  readonly headers?: { readonly [name: string]: string } | undefined;
  readonly body?: (() => ReadStream) | undefined;
}

const bucketName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;

/** The address of a bucket, or of an object in it. */
export function s3Url(endpoint: string, bucket: string, key?: string): URL {
  if (!bucketName.test(bucket)) throw new StorageProblem('NoSuchBucket');
  const segments = key?.split('/') ?? [];
  // An address has no such segments: they would lead out of the bucket.
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw new StorageProblem('InvalidArgument', `The key "${key}" cannot be asked for over HTTP.`);
  }
  return new URL([endpoint.replace(/\/+$/, ''), bucket, ...segments.map(encode)].join('/'));
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The answer, when its status is good.
 * @throws StorageProblem with S3's code and words, or `InternalError` when there is no answer
 */
export async function s3Call(request: S3Request): Promise<IncomingMessage> {
  let answer: IncomingMessage;
  try {
    answer = await send(request);
  } catch (error) {
    // A connection that was kept open may have been closed by the other side just now; on a new one it is asked again.
    answer = error instanceof StaleConnection ? await send(request).catch(unanswered) : unanswered(error);
  }
  const { statusCode: status = 0 } = answer;
  if (status >= 200 && status < 300) return answer;
  const text = await wholeText(answer);
  const code = textOfTag(text, 'Code') ?? usualCodes[status] ?? 'InternalError';
  throw new StorageProblem(code, textOfTag(text, 'Message'), status);
}

const usualCodes: { readonly [status: number]: string } = { 403: 'AccessDenied', 404: 'NoSuchKey' };

class StaleConnection extends Error {}

function unanswered(error: unknown): never {
  throw new StorageProblem('InternalError', error instanceof Error ? error.message || String(error) : String(error));
}

function send({ method, url, headers = {}, body }: S3Request): Promise<IncomingMessage> {
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = open(url, { method, headers }, resolve);
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(isStale ? new StaleConnection(error.message) : error);
    });
    if (body === undefined) return void sent.end();
    const source = body();
    source.on('error', (error) => sent.destroy(error));
    source.pipe(sent);
  });
}

/** Reads a short answer to its end. */
export async function wholeText(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}
