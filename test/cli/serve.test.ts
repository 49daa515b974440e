// `typestep serve` as a process: it says where it listens, answers, and stops when told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../src/cli/commands/serve.js';
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
  [['--lambda-endpoint', 'localhost:3001'], '`--lambda-endpoint` takes the address of a server'],
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
