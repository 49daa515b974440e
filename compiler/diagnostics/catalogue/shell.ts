// `cli/*`, `load/*`, `run/*`: what the shells (command line, loader, plugin) refuse.
import { entry } from './entry.js';

const didYouMean = (near: string | undefined): string => (near === undefined ? '' : `did you mean \`${near}\`? `);

export const shellMessages = {
  'cli/no-such-file': entry<{ file: string }>({
    severity: 'error',
    summary: 'A file named on the command line does not exist.',
    message: ({ file }) => `there is no file \`${file}\``,
    help: () => 'check the path; it is taken relative to the current folder',
  }),
  'cli/not-typescript': entry<{ file: string }>({
    severity: 'error',
    summary: 'A file named on the command line is not TypeScript.',
    message: ({ file }) => `\`${file}\` is not a TypeScript file`,
    help: () => 'name the `.ts`, `.mts` or `.cts` file that holds the workflow',
  }),
  'cli/is-a-folder': entry<{ file: string }>({
    severity: 'error',
    summary: 'A folder was named on the command line where a file is needed.',
    message: ({ file }) => `\`${file}\` is a folder`,
    help: () => 'name a file in it, or start the command in the folder without naming any',
  }),
  'cli/cannot-read': entry<{ file: string; reason: string }>({
    severity: 'error',
    summary: 'A file named on the command line exists, but cannot be read.',
    message: ({ file, reason }) => `\`${file}\` cannot be read: ${reason}`,
    help: () => 'name another file, or change its permissions',
  }),
  'cli/cannot-write': entry<{ file: string; reason: string }>({
    severity: 'error',
    summary: 'An output of `typestep build` cannot be written.',
    message: ({ file, reason }) => `\`${file}\` cannot be written: ${reason}`,
    help: () => 'give --out a folder that exists or can be made, and that you may write to',
  }),
  'cli/unknown-command': entry<{ command: string; near?: string | undefined }>({
    severity: 'error',
    summary: 'The first word after `typestep` is no command.',
    message: ({ command }) => `there is no command \`${command}\``,
    help: ({ near }) => `${didYouMean(near)}\`typestep --help\` lists the commands`,
  }),
  'cli/unknown-option': entry<{ option: string; command: string; near?: string | undefined }>({
    severity: 'error',
    summary: 'An option that the command does not have.',
    message: ({ option, command }) => `\`typestep ${command}\` has no option \`${option}\``,
    help: ({ near, command }) => `${didYouMean(near)}\`typestep ${command} --help\` lists the options`,
  }),
  'cli/missing-argument': entry<{ what: string; command: string; example: string }>({
    severity: 'error',
    summary: 'A command was given without something that it needs.',
    message: ({ what, command }) => `\`typestep ${command}\` needs ${what}`,
    help: ({ example }) => `for example: ${example}`,
  }),
  'cli/extra-argument': entry<{ argument: string; command: string }>({
    severity: 'error',
    summary: 'A command was given more arguments than it takes.',
    message: ({ argument, command }) => `\`typestep ${command}\` does not take \`${argument}\``,
    help: ({ command }) => `\`typestep ${command} --help\` shows what it takes; quote values that hold spaces`,
  }),
  'cli/bad-value': entry<{ option: string; value: string; expected: string }>({
    severity: 'error',
    summary: 'The value of an option is not what the option takes.',
    message: ({ option, value, expected }) => `\`${option}\` takes ${expected}, not \`${value}\``,
  }),
  'cli/exclusive-options': entry<{ one: string; other: string }>({
    severity: 'error',
    summary: 'Two options say different things of the same.',
    message: ({ one, other }) => `\`${one}\` and \`${other}\` exclude each other`,
    help: ({ one, other }) => `leave out \`${one}\` or \`${other}\``,
  }),
  'cli/input-not-json': entry<{ option: string; source: string; reason: string }>({
    severity: 'error',
    summary: 'The value of `--input` or `--mocks` is not JSON.',
    message: ({ option, source, reason }) => `${source} of \`${option}\` is not JSON: ${reason}`,
    help: ({ option }) => `write JSON in single quotes, ${option} '{"id":"u1"}', or name a file: ${option} @input.json`,
  }),
  'cli/mocks-not-object': entry<{ what: string }>({
    severity: 'error',
    summary: 'The value of `--mocks` is JSON, but not an object with one result for each task.',
    message: ({ what }) => `\`--mocks\` is ${what}, not an object`,
    help: () => 'give the result of each task by the name of the task: {"CheckVerified":{"verified":true}}',
  }),
  'cli/unknown-mock': entry<{ task: string; near?: string | undefined }>({
    severity: 'error',
    summary: 'A mock for a task that the workflow does not call.',
    message: ({ task }) => `the mocks name \`${task}\`, but no task of the workflow has that name`,
    help: ({ near }) => `${didYouMean(near)}mocks are given by the name of the task, not of the state`,
  }),
  'cli/no-workflow': entry<{ file: string }>({
    severity: 'error',
    summary: 'A file that should hold a workflow exports none.',
    message: ({ file }) => `\`${file}\` exports no workflow`,
    help: () =>
      "export one: export const greet = workflow('Greet', async (input: { name: string }) => ({ hello: input.name }));",
  }),
  'cli/nothing-found': entry<{ folder: string }>({
    severity: 'error',
    summary: 'No file was named, and no TypeScript file in the folder holds a workflow.',
    message: ({ folder }) => `no TypeScript file in \`${folder}\` holds a workflow`,
    help: () => 'name the files: typestep build src/workflow.ts',
  }),
  'cli/unknown-workflow': entry<{ name: string; file: string; names: readonly string[]; near?: string | undefined }>({
    severity: 'error',
    summary: 'The name behind `#` is no workflow of the file.',
    message: ({ name, file }) => `\`${file}\` has no workflow \`${name}\``,
    help: ({ names, near }) => `${didYouMean(near)}it has ${names.map((name) => `\`${name}\``).join(', ')}`,
  }),
  'cli/several-workflows': entry<{ file: string; names: readonly string[] }>({
    severity: 'error',
    summary: 'The file holds several workflows and none was chosen.',
    message: ({ file, names }) => `\`${file}\` holds ${names.length} workflows`,
    help: ({ file, names }) => `choose one: ${names.map((name) => `${file}#${name}`).join(', ')}`,
  }),
  'cli/same-output': entry<{ name: string; first: string; second: string; path: string }>({
    severity: 'error',
    summary: 'Two workflows of one build have the same name and would be written to the same file.',
    message: ({ name, first, second, path }) =>
      `workflow \`${name}\` is in \`${first}\` and in \`${second}\`, and both would be written to \`${path}\``,
    help: () => 'give one of them another name, or build them into different folders with --out',
  }),
  'cli/unknown-code': entry<{ code: string; near?: string | undefined }>({
    severity: 'error',
    summary: '`typestep explain` was asked for a code that does not exist.',
    message: ({ code }) => `there is no message with the code \`${code}\``,
    help: ({ near }) => `${didYouMean(near)}codes look like \`ts/unsupported-syntax\``,
  }),
  'load/failed': entry<{ file: string; reason: string }>({
    severity: 'error',
    summary: 'A module threw while it was loaded, or imports something that cannot be found.',
    message: ({ file, reason }) => `\`${file}\` could not be loaded: ${reason}`,
    help: () =>
      'the command loads the module as Node would; make sure that it, and everything it imports, can run on its own',
  }),
  'serve/port-taken': entry<{ host: string; port: number }>({
    severity: 'error',
    summary: 'The server cannot have the port that it was told to listen at.',
    message: ({ host, port }) => `something else listens at ${host}:${port} already`,
    help: ({ port }) =>
      `stop it, or choose another port: typestep serve --port ${port + 1}; with --port 0 any that is free is taken`,
  }),
  'serve/cannot-listen': entry<{ host: string; port: number; reason: string }>({
    severity: 'error',
    summary: 'The server cannot listen where it was told to.',
    message: ({ host, port, reason }) => `the server cannot listen at ${host}:${port}: ${reason}`,
    help: () => 'choose an address of this machine with --host, and a port that you may use with --port',
  }),
  'serve/connections-not-json': entry<{ file: string; line: number; column: number }>({
    severity: 'error',
    summary: 'The file named by `--connections` is not JSON.',
    message: ({ file, line, column }) => `\`${file}\` is not JSON: the mistake is at line ${line}, column ${column}`,
    help: () => 'correct the file there; what it holds is not shown here, since connections are secret',
  }),
  'serve/bad-connections': entry<{ file: string; field: string; problem: string }>({
    severity: 'error',
    summary: 'The file named by `--connections` is JSON, but does not describe connections.',
    message: ({ file, field, problem }) => `${field} in \`${file}\` ${problem}`,
    help: () =>
      'write each connection as for CreateConnection of EventBridge: {"arn:aws:events:…:connection/name/id": ' +
      '{"AuthorizationType": "BASIC", "AuthParameters": {"BasicAuthParameters": {"Username": "…", "Password": "…"}}}}',
  }),
  'run/execution-failed': entry<{ error: string; cause: string }>({
    severity: 'error',
    summary: 'The execution ended, but not with success.',
    message: ({ error, cause }) => `the execution failed with ${error}${cause === '' ? '' : `: ${cause}`}`,
    help: () => 'catch the error in the workflow, give the call a `retry`, or change the input or the mocks',
  }),
  'run/thrown-outside': entry<{ error: string }>({
    severity: 'error',
    summary: 'The user’s code threw where nothing could catch it: in a timer, or in a promise that nobody awaits.',
    message: ({ error }) => `an error was thrown where nothing could catch it: ${error}`,
    help: () => 'await every promise in modules and task handlers, and catch errors in callbacks such as timers',
  }),
  'run/process-exit': entry<{ code: number }>({
    severity: 'error',
    summary: 'A module or task handler ended the process of the command.',
    message: ({ code }) => `the process was ended before the command was done, by process.exit(${code}) or its like`,
    help: () => 'let modules and task handlers return or throw instead of ending the process',
  }),
  'run/never-ends': entry({
    severity: 'error',
    summary: 'Everything that a command waited for is over, but a promise in the user’s code was never settled.',
    message: () =>
      'nothing is left to wait for, but the command has not ended: a task handler, or a module, never answers',
    help: () => 'let every handler return or throw; look for a promise that nobody resolves',
  }),
} as const;
