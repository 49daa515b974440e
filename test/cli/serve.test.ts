// `typestep serve` as a process: it says where it listens, answers, and stops when told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../src/cli/commands/serve.js';
import { certificate } from '../runtime/http-invoke/certificate.js';
import { apiStandIn, basic, call, connectionArn } from '../runtime/http-invoke/harness.js';
import { commandLine } from './capture.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test.each(['SIGTERM', 'SIGINT'] as const)('serves until %s', async (signal) => {
  const env = { ...process.env, AWS_DEFAULT_REGION: 'eu-west-1', WAIT_TIME_SCALE: '0' };
  const server = spawn(process.execPath, [cli, 'serve', '--port', '0', '-account', '000000000001'], { env });
  onTestFinished(() => void server.kill('SIGKILL'));
  const url = await new Promise<string>((resolve) => {
    let text = '';
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, found] = /ready at (http:\S+)\n/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const headers = { 'X-Amz-Target': 'AWSStepFunctions.CreateActivity' };
  const answer = await fetch(url, { method: 'POST', headers, body: '{"name":"a"}' });
  expect(await answer.json()).toMatchObject({ activityArn: 'arn:aws:states:eu-west-1:000000000001:activity:a' });
  server.kill(signal);
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('a port that is taken (serve/port-taken)', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const printed = await commandLine(tmpdir(), 'serve', '--port', String(port));
  expect(printed.code).toBe(1);
  expect(printed.stderr).toContain(`something else listens at 127.0.0.1:${port} already`);
  expect(printed.stderr).toContain(`typestep serve --port ${port + 1}`);
});

test('an address that is not of this machine (serve/cannot-listen)', async () => {
  const printed = await commandLine(tmpdir(), 'serve', '--port', '0', '--host', '192.0.2.1');
  expect([printed.code, printed.stderr]).toEqual([1, expect.stringContaining('serve/cannot-listen')]);
});

test.each([
  [['--port', '70000'], '`--port` takes a whole number from 0 to 65535, not `70000`'],
  [['--allow-http', 'https://a.b', '--allow-http', 'https://a.b/v1'], '`--allow-http` takes the origin of a server'],
  [['--allow-http'], '`typestep serve` needs a value for `--allow-http`'],
  [['--lambda-endpoint', 'localhost:3001'], '`--lambda-endpoint` takes the address of a server'],
  [['--storage', 'nowhere'], '`--storage` takes a folder that exists, not `nowhere`'],
  [['--s3-endpoint', 'localhost:9000'], '`--s3-endpoint` takes the address of a server'],
  [['--storage', '.', '--s3-endpoint', 'http://127.0.0.1:9000'], '`--storage` and `--s3-endpoint` exclude each other'],
  [['--aws-account=12'], '`--aws-account` takes an account of twelve digits'],
  [['--region', 'here'], '`--aws-region` takes a region such as us-east-1'],
  [['-waitTimeScale', 'fast'], '`--wait-time-scale` takes a number from 0 up'],
])('%j is refused', async (words, message) => {
  const printed = await commandLine(tmpdir(), 'serve', ...words);
  expect([printed.code, printed.stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('options win over the environment', () => {
  const env = {
    AWS_ACCOUNT_ID: '000000000002',
    AWS_DEFAULT_REGION: 'eu-west-1',
    LAMBDA_ENDPOINT: 'http://127.0.0.1:4000',
    WAIT_TIME_SCALE: '0.5',
  };
  expect(readSettings({}, env)).toEqual({
    port: 8083,
    host: '127.0.0.1',
    accountId: '000000000002',
    region: 'eu-west-1',
    lambdaEndpoint: 'http://127.0.0.1:4000',
    waitTimeScale: 0.5,
  });
  const values = { port: '1', 'aws-region': 'us-west-2', 'wait-time-scale': '0' };
  expect(readSettings(values, env)).toMatchObject({ port: 1, region: 'us-west-2', waitTimeScale: 0 });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'typestep-serve-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('HTTP tasks call every server that --allow-http names, with the connections of --connections', async () => {
  const tls = certificate();
  const apis = [await apiStandIn(() => ({ body: 'one' })), await apiStandIn(() => ({ body: 'two' }), tls)];
  const cwd = folder();
  writeFileSync(join(cwd, 'ca.pem'), tls.cert);
  writeFileSync(join(cwd, 'connections.json'), JSON.stringify({ [connectionArn]: basic }));
  const allow = apis.flatMap(({ origin }) => ['--allow-http', origin]);
  const server = spawn(process.execPath, [cli, 'serve', '--port', '0', ...allow, '--connections', 'connections.json'], {
    cwd,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(cwd, 'ca.pem') },
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  const [first] = (await once(server.stdout, 'data')) as [Buffer];
  const [, url = ''] = /ready at (http:\S+)\n/.exec(first.toString()) ?? [];
  const ask = async (operation: string, body: object) => {
    const headers = { 'X-Amz-Target': `AWSStepFunctions.${operation}` };
    return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as object;
  };
  // The last one's name would clear a terminal.
  const names = ['S0', 'S1', 'S\u001b[2J'];
  const states = Object.fromEntries(
    [...apis, { origin: 'http://127.0.0.1:1' }].map(({ origin }, at) => [
      names[at],
      {
        Type: 'Task',
        Resource: 'arn:aws:states:::http:invoke',
        Arguments: call(origin),
        Assign: { [`r${at}`]: '{% $states.result.ResponseBody %}' },
        Catch: [{ ErrorEquals: ['States.Permissions'], Output: '{% [$r0, $r1] %}', Next: 'End' }],
        Next: names[at + 1] ?? 'End',
      },
    ]),
  );
  const definition = { QueryLanguage: 'JSONata', StartAt: 'S0', States: { ...states, End: { Type: 'Succeed' } } };
  const made = await ask('CreateStateMachine', {
    name: 'Call',
    type: 'EXPRESS',
    roleArn: 'arn:aws:iam::123456789012:role/r',
    definition: JSON.stringify(definition),
  });
  expect(await ask('StartSyncExecution', made)).toMatchObject({ status: 'SUCCEEDED', output: '["one","two"]' });
  expect(apis.map(({ seen }) => seen[0]?.headers.authorization)).toEqual(Array(2).fill('Basic YWRhOmh1bnRlcjI='));
  expect(said).toContain(`HTTP tasks may call ${apis.map(({ origin }) => origin).join(', ')}`);
  expect(said).toContain('the state `S\\u{1b}[2J` may not call http://127.0.0.1:1');
  expect(said).not.toContain('hunter2');
});

test.each([
  [
    '{"arn:aws:events:us-east-1:123456789012:connection/T/1":\n {"Password": TOPSECRET}}',
    'serve/connections-not-json',
    'is not JSON: the mistake is at line 2, column',
  ],
  [
    '{"arn:aws:events:us-east-1:123456789012:connection/T/1": {"Password": "TOPSECRET"}}',
    'serve/bad-connections',
    '/arn:aws:events:us-east-1:123456789012:connection~1T~11/Password error serve/bad-connections: `Password` in `c.json`',
  ],
  ['[]', 'serve/bad-connections', 'the value in `c.json` must be one connection for each ARN'],
])('connections that cannot be read: %s (%s)', async (text, code, message) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'c.json'), text);
  const printed = await commandLine(cwd, 'serve', '--port', '0', '--connections', 'c.json');
  expect([printed.code, printed.stderr]).toEqual([1, expect.stringContaining(code)]);
  expect(printed.stderr).toContain(message);
  expect(printed.stderr).not.toContain('TOPSECRET');
});

test.each([
  ['missing.json', 'cli/no-such-file'],
  ['.', 'cli/is-a-folder'],
])('connections that are not there: %s', async (file, code) => {
  const printed = await commandLine(folder(), 'serve', '--port', '0', '--connections', file);
  expect([printed.code, printed.stderr]).toEqual([1, expect.stringContaining(code)]);
});
