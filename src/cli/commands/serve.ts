// `typestep serve`: the API of Step Functions on this machine, until it is told to stop. Options and environment are
// also those of AWS's own local version, so that it can be put in its place.
import { visible } from '../../../compiler/diagnostics/print/columns.js';
import { readOrigin } from '../../runtime/tasks/http-invoke/allowed.js';
import { exitCodes, type Arguments, type Command, type ExitCode } from '../command.js';
import { readConnectionsFile } from '../connections-file.js';
import { refuse, wrongUsage } from '../refusal.js';
import type { ObjectStorage } from '../../runtime/storage/object-storage.js';
import { readStorage, storageOption } from '../storage-option.js';
import type { Terminal } from '../terminal.js';

export const serve: Command = {
  name: 'serve',
  summary: 'run the API of Step Functions on this machine',
  takes: '',
  most: 0,
  examples: [
    'typestep serve',
    'typestep serve --port 8083 --lambda-endpoint http://127.0.0.1:3001',
    'typestep serve --allow-http https://api.example.com --connections connections.json',
  ],
  options: {
    port: { type: 'string', value: '<n>', summary: 'where to listen; 8083 when left out, 0 for any that is free' },
    host: { type: 'string', value: '<name>', summary: 'the address to listen at; 127.0.0.1 when left out' },
    'lambda-endpoint': {
      type: 'string',
      value: '<url>',
      summary: 'where Lambda functions are called (LAMBDA_ENDPOINT); http://127.0.0.1:3001 when left out',
    },
    storage: storageOption,
    's3-endpoint': {
      type: 'string',
      value: '<url>',
      summary: 'a server that speaks S3, for distributed Maps, in place of --storage; requests are not signed',
    },
    'allow-http': {
      type: 'list',
      value: '<origin>',
      summary: 'a server that HTTP tasks may call, such as https://api.example.com; may be given several times',
    },
    connections: {
      type: 'string',
      value: '<file>',
      summary: 'a JSON file with the EventBridge connections of HTTP tasks, by ARN',
    },
    'aws-region': { type: 'string', value: '<name>', summary: 'the region in ARNs (AWS_DEFAULT_REGION); us-east-1' },
    'aws-account': { type: 'string', value: '<id>', summary: 'the account in ARNs (AWS_ACCOUNT_ID); 123456789012' },
    'wait-time-scale': {
      type: 'string',
      value: '<n>',
      summary: 'what waits are multiplied by (WAIT_TIME_SCALE): 0.01 makes a minute of 0.6 s; 1 when left out',
    },
  },
  spellings: {
    '--account': '--aws-account',
    '-account': '--aws-account',
    '--region': '--aws-region',
    '-region': '--aws-region',
    '-waitTimeScale': '--wait-time-scale',
    '-lambdaEndpoint': '--lambda-endpoint',
  },
  async run({ values, lists, terminal, cwd }) {
    const options = {
      ...readSettings(values, process.env),
      storage: await storageOf(values, cwd),
      allowedOrigins: readOrigins(lists['allow-http'] ?? []),
      connections: readConnectionsFile(values['connections'], cwd),
      // Names and causes come from others: nothing of theirs may reach the terminal as a command.
      log: (text: string) => terminal.say(text.split('\n').map(visible).join('\n')),
    };
    const { startServer } = await import('../../server/server.js');
    const server = await startServer(options).catch((error: unknown) => {
      throw cannotListen(error, options);
    });
    terminal.data(`Step Functions is ready at ${server.url}`);
    terminal.say(`Lambda functions are called at ${options.lambdaEndpoint ?? 'http://127.0.0.1:3001'}; ctrl-c stops`);
    if (options.allowedOrigins.length > 0) terminal.say(`HTTP tasks may call ${options.allowedOrigins.join(', ')}`);
    return await untilTold(terminal, () => server.close());
  },
};

async function storageOf(values: Arguments['values'], cwd: string): Promise<ObjectStorage | undefined> {
  const folder = readStorage(values['storage'], cwd);
  const endpoint = values['s3-endpoint'];
  if (typeof endpoint !== 'string') {
    if (folder === undefined) return undefined;
    const { folderStorage } = await import('../../runtime/storage/folder.js');
    return folderStorage(folder);
  }
  if (folder !== undefined) throw wrongUsage('cli/exclusive-options', { one: '--storage', other: '--s3-endpoint' });
  if (!/^https?:\/\/[^/]/.test(endpoint)) {
    throw badValue('--s3-endpoint', endpoint, 'the address of a server, such as http://127.0.0.1:9000');
  }
  const { s3HttpStorage } = await import('../../runtime/storage/s3-http.js');
  return s3HttpStorage(endpoint);
}

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly lambdaEndpoint?: string;
  readonly region?: string;
  readonly accountId?: string;
  readonly waitTimeScale?: number;
}

export function readSettings(values: Arguments['values'], env: NodeJS.ProcessEnv): ServeSettings {
  const given = (option: string, variable?: string) => {
    const value = values[option] ?? (variable === undefined ? undefined : env[variable]);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const named = (option: string, variable: string) => (values[option] === undefined ? variable : `--${option}`);
  const lambdaEndpoint = given('lambda-endpoint', 'LAMBDA_ENDPOINT');
  const region = given('aws-region', 'AWS_DEFAULT_REGION');
  const accountId = given('aws-account', 'AWS_ACCOUNT_ID');
  const scale = given('wait-time-scale', 'WAIT_TIME_SCALE');
  if (lambdaEndpoint !== undefined && !/^https?:\/\/[^/]/.test(lambdaEndpoint)) {
    const option = named('lambda-endpoint', 'LAMBDA_ENDPOINT');
    throw badValue(option, lambdaEndpoint, 'the address of a server, such as http://127.0.0.1:3001');
  }
  if (accountId !== undefined && !/^\d{12}$/.test(accountId)) {
    throw badValue(named('aws-account', 'AWS_ACCOUNT_ID'), accountId, 'an account of twelve digits');
  }
  if (region !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d+$/.test(region)) {
    throw badValue(named('aws-region', 'AWS_DEFAULT_REGION'), region, 'a region such as us-east-1');
  }
  const waitTimeScale = scale === undefined ? undefined : Number(scale);
  if (waitTimeScale !== undefined && !(waitTimeScale >= 0 && Number.isFinite(waitTimeScale))) {
    throw badValue(named('wait-time-scale', 'WAIT_TIME_SCALE'), String(scale), 'a number from 0 up');
  }
  return {
    port: readPort(given('port')),
    host: given('host') ?? '127.0.0.1',
    ...(lambdaEndpoint === undefined ? {} : { lambdaEndpoint }),
    ...(region === undefined ? {} : { region }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(waitTimeScale === undefined ? {} : { waitTimeScale }),
  };
}

function readOrigins(texts: readonly string[]): readonly string[] {
  return texts.map((text) => {
    const origin = readOrigin(text);
    if (origin !== undefined) return origin;
    throw badValue(
      '--allow-http',
      text,
      'the origin of a server without path or user, such as https://api.example.com',
    );
  });
}

function readPort(text = '8083'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw badValue('--port', text, 'a whole number from 0 to 65535');
}

function badValue(option: string, value: string, expected: string) {
  return wrongUsage('cli/bad-value', { option, value, expected });
}

function cannotListen(error: unknown, { host, port }: ServeSettings): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return refuse('serve/port-taken', { host, port });
  if (code === undefined) return error;
  return refuse('serve/cannot-listen', { host, port, reason: message });
}

function untilTold(terminal: Terminal, close: () => Promise<void>): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      terminal.say('stopping');
      close().then(() => resolve(exitCodes.ok), reject);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
