// A server that speaks as much of S3's REST API as the storage uses, with the bad habits that a test asks for.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { compareKeys } from '../../../src/runtime/storage/object-storage.js';

export interface StandInOptions {
  readonly ranges?: 'known' | 'unknown';
  /** Bytes after which each connection that gives an object breaks. */
  readonly breaksAfter?: number;
  /** Objects in a page of a listing. */
  readonly pageSize?: number;
}

export interface StandIn {
  readonly endpoint: string;
  /** Method and path of the requests so far. */
  readonly requests: readonly string[];
  readonly objects: Map<string, Buffer>;
}

/** Has the bucket `data`. It stops when the test ends. */
export async function s3StandIn(options: StandInOptions = {}): Promise<StandIn> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void answer(objects, request, response, options);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests, objects };
}

async function answer(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  options: StandInOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://x');
  const [bucket, ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  const key = rest.join('/');
  const fail = (status: number, code: string, message: string) => {
    response
      .writeHead(status)
      .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  };
  if (bucket !== 'data') return fail(404, 'NoSuchBucket', 'The specified bucket does not exist');
  if (request.method === 'PUT') {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    if (request.headers['content-length'] !== String(body.length))
      return fail(411, 'MissingContentLength', 'No length.');
    objects.set(key, body);
    response.writeHead(200, { ETag: etagOf(body) }).end();
  } else if (key === '') {
    response.end(listing(objects, url.searchParams, options.pageSize ?? 1000));
  } else {
    const body = objects.get(key);
    if (body === undefined) return fail(404, 'NoSuchKey', 'The specified key does not exist.');
    if (url.searchParams.has('versionId')) return fail(404, 'NoSuchVersion', 'The specified version does not exist.');
    give(body, request, response, options);
  }
}

function give(body: Buffer, request: IncomingMessage, response: ServerResponse, options: StandInOptions): void {
  const match = request.headers['if-match'];
  const headers = { ETag: etagOf(body), 'Last-Modified': 'Wed, 21 Oct 2015 07:28:00 GMT' };
  if (match !== undefined && match !== headers.ETag) {
    const text =
      '<Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions did not hold</Message></Error>';
    return void response.writeHead(412).end(text);
  }
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const isPart = options.ranges !== 'unknown' && start !== undefined;
  const given = isPart ? body.subarray(Number(start), Number(end) + 1) : body;
  response.writeHead(isPart ? 206 : 200, { ...headers, 'Content-Length': given.length });
  if (options.breaksAfter === undefined || given.length <= options.breaksAfter) return void response.end(given);
  response.write(given.subarray(0, options.breaksAfter), () => setImmediate(() => response.destroy()));
}

const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');

function listing(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams, pageSize: number): string {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(prefix) && compareKeys(key, after) > 0)
    .sort(compareKeys);
  const page = keys.slice(0, pageSize);
  const isEncoded = query.get('encoding-type') === 'url' && keys.length > 1;
  const contents = page.map((key) => {
    const name = isEncoded ? encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/') : escaped(key);
    const body = objects.get(key) ?? Buffer.alloc(0);
    return `<Contents><Key>${name}</Key><LastModified>2015-10-21T07:28:00.000Z</LastModified><ETag>${escaped(etagOf(body))}</ETag><Size>${body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  });
  const isTruncated = keys.length > pageSize;
  const token = isTruncated ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : '';
  const encoding = isEncoded ? '<EncodingType>url</EncodingType>' : '';
  return `<?xml version="1.0"?><ListBucketResult><Name>data</Name>${encoding}<IsTruncated>${isTruncated}</IsTruncated>${token}${contents.join('')}</ListBucketResult>`;
}
