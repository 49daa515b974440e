// HTTP tasks against servers of this machine: what the server saw, and how the task ended. No real time: deadlines and
// the clock are the test's.
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { TaskOutcome } from '../../../src/runtime/ports.js';
import { httpInvoke, type HttpInvokeOptions } from '../../../src/runtime/tasks/http-invoke/handler.js';
import { readConnections } from '../../../src/runtime/tasks/http-invoke/read-connections.js';
import type { Certificate } from './certificate.js';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
export interface Api {
  readonly origin: string;
  readonly seen: readonly Seen[];
}
export interface Reply {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: { readonly [name: string]: string | string[] } | readonly string[];
  readonly body?: string | Buffer;
}

/** A server that answers as told, or is left to the test: `answer` then gives nothing. With a certificate it speaks TLS. */
export async function apiStandIn(
  answer: (seen: Seen, response: ServerResponse, request: IncomingMessage) => Reply | void = () => ({}),
  tls?: Certificate,
): Promise<Api> {
  const seen: Seen[] = [];
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    seen.push(one);
    const reply = answer(one, response, request);
    if (reply === undefined) return;
    const { status = 200, statusText, headers: sent = {}, body = '' } = reply;
    response.writeHead(status, statusText, sent as { [name: string]: string });
    response.end(body);
  };
  const listen: RequestListener = (request, response) => void listener(request, response);
  const server = tls === undefined ? createServer(listen) : createTlsServer(tls, listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const scheme = tls === undefined ? 'http' : 'https';
  return { origin: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

export const json = (value: Json): Reply => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

export const connectionArn = 'arn:aws:events:us-east-1:123456789012:connection/Test/1';
export const basic: JsonObject = {
  AuthorizationType: 'BASIC',
  AuthParameters: { BasicAuthParameters: { Username: 'ada', Password: 'hunter2' } },
};

/** `basic` with parameters that go into every request. */
export function withParameters(parameters: {
  readonly [list: string]: { readonly [key: string]: string };
}): JsonObject {
  const lists = Object.entries(parameters).map(([list, pairs]) => [
    list,
    Object.entries(pairs).map(([Key, Value]) => ({ Key, Value })),
  ]);
  const { AuthParameters } = basic;
  return {
    ...basic,
    AuthParameters: { ...(AuthParameters as JsonObject), InvocationHttpParameters: Object.fromEntries(lists) },
  };
}

export interface HttpOptions extends Partial<Omit<HttpInvokeOptions, 'connections' | 'log' | 'deadline'>> {
  /** One that never comes when left out; that of the product when `undefined`. */
  readonly deadline?: (() => AbortSignal) | undefined;
  readonly connection?: JsonObject;
}
export interface Http {
  invoke(args: Json, signal?: AbortSignal): Promise<TaskOutcome>;
  /** The outcome of a task that must succeed. */
  output(args: Json): Promise<JsonObject>;
  /** `Error: cause` of a task that must fail. */
  failure(args: Json): Promise<string>;
  readonly logged: readonly string[];
}

export function http({ connection = basic, ...options }: HttpOptions): Http {
  const { deadline, ...rest } = { deadline: () => new AbortController().signal, ...options };
  const logged: string[] = [];
  const reading = readConnections({ [connectionArn]: connection });
  if (reading.kind === 'mistake') throw new Error(`${reading.path.join('/')} ${reading.problem}`);
  const handler = httpInvoke({
    allowedOrigins: [],
    connections: reading.connections,
    region: 'eu-west-1',
    now: () => 0,
    log: (text) => void logged.push(text),
    ...(deadline === undefined ? {} : { deadline }),
    ...rest,
  });
  const invoke: Http['invoke'] = async (args, signal = new AbortController().signal) =>
    handler({
      resource: 'arn:aws:states:::http:invoke',
      pattern: 'request',
      task: 1,
      arguments: args,
      stateName: 'Call',
      attempt: 1,
      executionArn: 'arn',
      time: 0,
      signal,
      heartbeat: () => undefined,
    });
  return {
    logged,
    invoke,
    async output(args) {
      const outcome = await invoke(args);
      expect(outcome).toMatchObject({ kind: 'succeeded' });
      return outcome.kind === 'succeeded' ? (outcome.output as JsonObject) : {};
    },
    async failure(args) {
      const outcome = await invoke(args);
      return outcome.kind === 'failed' ? `${outcome.error ?? ''}: ${outcome.cause ?? ''}` : outcome.kind;
    },
  };
}

/** The arguments of a call of `origin`. */
export function call(origin: string, more: JsonObject = {}): JsonObject {
  return {
    ApiEndpoint: `${origin}/v1/things`,
    Method: 'GET',
    InvocationConfig: { ConnectionArn: connectionArn },
    ...more,
  };
}

/** A stand-in and tasks that may call it. */
export async function pair(answer?: Parameters<typeof apiStandIn>[0], options: HttpOptions = {}) {
  const api = await apiStandIn(answer);
  return { api, ...http({ allowedOrigins: [api.origin], ...options }) };
}

/** Something that happens once, with what it brings. */
export function happening<T = void>(): { readonly came: Promise<T>; readonly comes: (value: T) => void } {
  let comes: (value: T) => void = () => undefined;
  const came = new Promise<T>((resolve) => (comes = resolve));
  return { came, comes };
}
