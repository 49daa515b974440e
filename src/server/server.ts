// The service behind HTTP. One address for all operations, whatever the host name: clients that put `sync-` before it
// reach the same.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from './api-error.js';
import { createService, type ServiceOptions } from './create-service.js';
import { dispatch } from './dispatch.js';
import { contentType, maxBodyBytes, operationOf, readBody, writeError, writeResponse } from './protocol.js';
import type { Service } from './service.js';

export interface ServerOptions extends ServiceOptions {
  /** 8083 unless given; 0 takes any that is free. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:8083`. */
  readonly url: string;
  readonly port: number;
  readonly service: Service;
  /** Ends all executions and connections. */
  close(): Promise<void>;
}

export const defaultPort = 8083;
export const defaultHost = '127.0.0.1';

/**
 * Rejected when the port cannot be had (`EADDRINUSE`).
 * @example
 * const server = await startServer({ port: 0 });
 * const client = new SFNClient({ endpoint: server.url, region: 'us-east-1', … });
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = defaultPort, host = defaultHost, log = () => undefined } = options;
  const service = createService(options);
  const server = createServer((request, response) => void answer(request, response, service, log));
  // A long poll lasts as long as a connection without a word would be given.
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    port: actual,
    service,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        service.executions.stopAll();
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
  log: (text: string) => void,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const send = (status: number, body: string, requestId: string) => {
    if (response.destroyed) return;
    response.writeHead(status, {
      'Content-Type': contentType,
      'Content-Length': Buffer.byteLength(body),
      'x-amzn-RequestId': requestId,
    });
    response.end(body);
  };
  try {
    if (request.method === 'GET') return send(200, '{"service":"typestep","api":"AWSStepFunctions"}', service.newId());
    const text = await readText(request);
    const operation = operationOf(request.headers['x-amz-target']?.toString());
    const call = { service, signal: gone.signal };
    const answered = await dispatch({ operation, body: readBody(text), call, log });
    if (answered.kind === 'answered') return send(200, writeResponse(answered.response), answered.requestId);
    const { error, message, status, requestId, members } = answered;
    send(status, writeError(error, message, members), requestId);
  } catch (error) {
    // What went wrong before there was an operation. A caller that has gone gets no answer.
    if (gone.signal.aborted) return;
    const refused = error instanceof ApiError ? error : new ApiError('InternalFailure', String(error));
    send(refused.status, writeError(refused.type, refused.message), service.newId());
  }
}

/** Reads to the end even what is too large, so that the answer can be read by a client that is still writing. */
async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  if (bytes > maxBodyBytes) {
    throw new ApiError('RequestEntityTooLargeException', `The request is larger than ${maxBodyBytes} bytes`);
  }
  return Buffer.concat(chunks).toString();
}
