// A server on virtual time, a client that speaks its protocol by hand, and a stand-in for Lambda.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Json, JsonObject } from '../../compiler/json.js';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}
export interface TestServer extends RunningServer {
  call(operation: string, body?: JsonObject, signal?: AbortSignal): Promise<Answer>;
  /** A call that must succeed. */
  ok(operation: string, body?: JsonObject): Promise<JsonObject>;
  /** A call that must fail: `Name: message`. */
  refusal(operation: string, body?: JsonObject): Promise<string>;
  /** Makes a state machine of these states, JSONata, and gives its ARN. */
  machine(name: string, states: JsonObject, more?: JsonObject): Promise<string>;
  /** Starts an execution, awaits its end and describes it. */
  run(stateMachineArn: string, more?: JsonObject): Promise<JsonObject>;
  readonly logged: readonly string[];
}

export const roleArn = 'arn:aws:iam::123456789012:role/test';

/** Closed when the test ends. */
export async function testServer(options: ServerOptions = {}): Promise<TestServer> {
  const logged: string[] = [];
  const log = (text: string) => void logged.push(text);
  const server = await startServer({
    port: 0,
    clock: virtualClock({ patience: 'macrotask' }),
    seed: () => 1,
    log,
    ...options,
  });
  onTestFinished(() => server.close());
  const call: TestServer['call'] = async (operation, body = {}, signal) => {
    const headers = { 'X-Amz-Target': `AWSStepFunctions.${operation}`, 'Content-Type': 'application/x-amz-json-1.0' };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(server.url, signal === undefined ? sent : { ...sent, signal });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as JsonObject };
  };
  const ok: TestServer['ok'] = async (operation, body) => {
    const answer = await call(operation, body);
    if (answer.status !== 200) throw new Error(`${operation}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    ...server,
    logged,
    call,
    ok,
    async refusal(operation, body) {
      const answer = await call(operation, body);
      return answer.status === 200 ? 'no error' : `${String(answer.body['__type'])}: ${String(answer.body['message'])}`;
    },
    async machine(name, states, more = {}) {
      const made = await ok('CreateStateMachine', { name, roleArn, definition: definition(states), ...more });
      return String(made['stateMachineArn']);
    },
    async run(stateMachineArn, more = {}) {
      const { executionArn = null } = await ok('StartExecution', { stateMachineArn, ...more });
      await server.service.executions.ended(String(executionArn));
      return ok('DescribeExecution', { executionArn });
    },
  };
}

/** The text of a definition that starts with its first state. */
export function definition(states: JsonObject): string {
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states });
}

export const pass: JsonObject = { Pass: { Type: 'Pass', End: true } };

export interface Invocation {
  readonly name: string;
  readonly query: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly payload: Json;
}
export interface LambdaAnswer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}
export interface LambdaStandIn {
  readonly endpoint: string;
  readonly invocations: readonly Invocation[];
}

/** Answers invocations as told. */
export async function lambdaStandIn(
  functions: (invocation: Invocation) => LambdaAnswer | Promise<LambdaAnswer>,
): Promise<LambdaStandIn> {
  const invocations: Invocation[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { pathname, search } = new URL(request.url ?? '/', 'http://lambda');
    const [, name = ''] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(pathname) ?? [];
    const payload = JSON.parse(Buffer.concat(chunks).toString()) as Json;
    const invocation = { name: decodeURIComponent(name), query: search, headers: request.headers, payload };
    invocations.push(invocation);
    const { status = 200, headers = {}, body = 'null' } = await functions(invocation);
    response.writeHead(status, { 'Content-Type': 'application/json', 'X-Amz-Executed-Version': '$LATEST', ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, invocations };
}
