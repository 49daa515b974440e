// `typestep run`: one execution of one workflow on virtual time, shown as a timeline.
import { diagnose, hasErrors } from '../../../compiler/diagnostics/diagnostic.js';
import { readJsonOption } from '../json-option.js';
import { exitCodes, type Command, type CommandContext, type ExitCode } from '../command.js';
import { namedFiles, shown } from '../files.js';
import { loadWorkflows } from '../load-workflows.js';
import { wrongUsage } from '../refusal.js';
import { readStorage, storageOption } from '../storage-option.js';
import { countOf, reportDiagnostics } from '../report.js';
import { causeText } from '../timeline/cause.js';
import { printTimeline } from '../timeline/timeline.js';
import { chooseWorkflow, type FoundWorkflow } from '../workflows.js';
import type { WorkflowRun } from '../run-workflow.js';

const usage = `typestep run workflow.ts --input '{"id":"u1"}'`;

export const run: Command = {
  name: 'run',
  summary: 'run one execution on virtual time and print its timeline',
  takes: '<file>[#workflow]',
  most: 1,
  examples: [
    usage,
    'typestep run src/workflow.ts#verifyUser --input @input.json --mocks @mocks.json',
    `typestep run workflow.ts --mocks '{"CheckVerified":{"verified":true},"SendWelcome":{"$throw":{"name":"Timeout"}}}'`,
  ],
  options: {
    input: { type: 'string', value: '<json|@file>', summary: 'the input of the execution; {} when left out' },
    mocks: {
      type: 'string',
      value: '<json|@file>',
      summary: 'results of tasks by their names; {"$throw":{"name","message"}} makes one fail',
    },
    seed: { type: 'string', value: '<n>', summary: 'everything random follows from it; 0 when left out' },
    storage: storageOption,
    json: { type: 'boolean', summary: 'print the record of the execution as JSON instead' },
  },
  async run(context) {
    const { terminal, cwd, values } = context;
    const [path, name] = target(context);
    const input = readJsonOption('--input', values['input'] ?? '{}', cwd);
    const mocks = readJsonOption('--mocks', values['mocks'] ?? '{}', cwd);
    const seed = readSeed(values['seed']);
    const files = namedFiles([path], cwd);
    const { loaded, diagnostics } = await loadWorkflows(files, cwd, 'named');
    if (hasErrors(diagnostics)) {
      reportDiagnostics(diagnostics, terminal, cwd);
      terminal.say(countOf(diagnostics));
      return exitCodes.findings;
    }
    const found = chooseWorkflow(
      loaded.flatMap(({ workflows }) => workflows),
      name,
      path,
    );
    const all = [...diagnostics, ...found.workflow.diagnostics];
    reportDiagnostics(all, terminal, cwd);
    if (hasErrors(all)) return exitCodes.findings;
    const { runWorkflow } = await import('../run-workflow.js');
    const storage = readStorage(values['storage'], cwd);
    const done = await runWorkflow({ workflow: found.workflow, input, mocks, seed, storage });
    if (values['json'] === true) terminal.data(JSON.stringify(done.json, null, 2));
    else terminal.data(timelineOf(context, files[0] ?? path, found, done));
    return finish(context, done);
  },
};

function target({ positionals: [text] }: CommandContext): readonly [path: string, name: string | undefined] {
  if (text === undefined) {
    throw wrongUsage('cli/missing-argument', { what: 'the file of a workflow', command: 'run', example: usage });
  }
  const hash = text.lastIndexOf('#');
  return hash < 0 ? [text, undefined] : [text.slice(0, hash), text.slice(hash + 1)];
}

function readSeed(text: string | true | undefined): number {
  if (text === undefined) return 0;
  const seed = Number(text);
  if (Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw wrongUsage('cli/bad-value', { option: '--seed', value: String(text), expected: 'a whole number from 0 up' });
}

function timelineOf({ terminal, cwd }: CommandContext, file: string, found: FoundWorkflow, done: WorkflowRun): string {
  return printTimeline({
    title: found.workflow.name,
    source: `${shown(file, cwd)}#${found.exportName}`,
    input: done.input,
    record: done.record,
    sourceMap: found.workflow.sourceMap,
    colors: terminal.dataColors,
    width: terminal.width,
  });
}

function finish({ terminal, cwd }: CommandContext, { record, lastPlace }: WorkflowRun): ExitCode {
  if (record.status === 'SUCCEEDED') return exitCodes.ok;
  const { error = record.status, cause } = record;
  const failure = diagnose('run/execution-failed', { error, cause: causeText(cause) }, { span: lastPlace });
  terminal.say('');
  reportDiagnostics([failure], terminal, cwd);
  return exitCodes.findings;
}
