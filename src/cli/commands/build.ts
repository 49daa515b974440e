// `typestep build`: every workflow of the files as `name.asl.json` and `name.meta.json`. Files and workflows with errors
// are left out, the others are written.
import { dirname, resolve } from 'node:path';
import { diagnose, hasErrors, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { jsonReport, type JsonDiagnostic } from '../../../compiler/diagnostics/print/json.js';
import { artifactsOf, writeArtifact, type Artifact } from '../artifacts.js';
import { exitCodes, type Command } from '../command.js';
import { filesToRead, shown } from '../files.js';
import { loadEach, type BuiltFile } from '../load-workflows.js';
import { reasonOf, refuse } from '../refusal.js';
import { countOf, counted, reportDiagnostics } from '../report.js';
import type { FoundWorkflow } from '../workflows.js';

export const build: Command = {
  name: 'build',
  summary: 'compile workflows to Amazon States Language',
  takes: '[files…]',
  most: Infinity,
  examples: ['typestep build src/workflow.ts', 'typestep build "src/**/*.ts" --out build/asl', 'typestep build --json'],
  options: {
    out: { type: 'string', value: '<dir>', summary: 'write into this folder instead of beside the source' },
    json: { type: 'boolean', summary: 'print what was found and written as JSON on stdout' },
  },
  async run({ positionals, values, terminal, cwd }) {
    const files = await filesToRead(positionals, cwd);
    const built = await loadEach(files, cwd, positionals.length > 0 ? 'named' : 'found');
    if (built.length === 0) throw refuse('cli/nothing-found', { folder: cwd });
    const planned = plan(built, cwd, values['out']);
    const all = planned.flatMap(({ diagnostics }) => diagnostics);
    const outputs = planned.flatMap((one) => one.outputs);
    if (values['json'] !== true) reportDiagnostics(all, terminal, cwd);
    for (const { definition, meta } of outputs) {
      const changed = [write(definition, cwd), write(meta, cwd)].some((written) => written);
      if (values['json'] !== true) terminal.say(`${changed ? 'wrote' : 'unchanged'} ${shown(definition.path, cwd)}`);
    }
    if (values['json'] === true) terminal.data(JSON.stringify(documentOf(planned, cwd), null, 2));
    else terminal.say(summary(all, outputs.length));
    return hasErrors(all) ? exitCodes.findings : exitCodes.ok;
  },
};

function summary(diagnostics: readonly Diagnostic[], count: number): string {
  const compiled = count === 0 ? 'nothing was written' : `${counted(count, 'workflow') ?? ''} compiled`;
  return diagnostics.length === 0 ? compiled : `${countOf(diagnostics)}; ${compiled}`;
}

/** What `--json` prints. Fields are only ever added; `version` changes when one changes its meaning. */
interface BuildDocument {
  readonly version: 1;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly files: readonly {
    readonly file: string;
    readonly workflows: readonly {
      readonly name: string;
      readonly export: string;
      /** Paths from the folder that the command ran in. */
      readonly definition: string;
      readonly meta: string;
    }[];
    readonly diagnostics: readonly JsonDiagnostic[];
  }[];
}

function documentOf(planned: readonly PlannedFile[], cwd: string): BuildDocument {
  const { version, errors, warnings, hints } = jsonReport(planned.flatMap(({ diagnostics }) => diagnostics));
  const files = planned.map(({ file, outputs, diagnostics }) => ({
    file: shown(file, cwd),
    workflows: outputs.map(({ name, exportName, definition, meta }) => ({
      name,
      export: exportName,
      definition: shown(definition.path, cwd),
      meta: shown(meta.path, cwd),
    })),
    diagnostics: jsonReport(diagnostics).diagnostics,
  }));
  return { version, errors, warnings, hints, files };
}

function write(artifact: Artifact, cwd: string): boolean {
  try {
    return writeArtifact(artifact);
  } catch (error) {
    throw refuse('cli/cannot-write', { file: shown(artifact.path, cwd), reason: reasonOf(error) });
  }
}

interface PlannedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly Planned[];
}

interface Planned {
  readonly name: string;
  readonly exportName: string;
  readonly source: string;
  readonly definition: Artifact;
  readonly meta: Artifact;
}

function plan(built: readonly BuiltFile[], cwd: string, out: string | true | undefined): readonly PlannedFile[] {
  const taken = new Map<string, Planned>();
  return built.map(({ file, workflows, diagnostics }) => {
    const outputs: Planned[] = [];
    const more: Diagnostic[] = [];
    for (const found of workflows) {
      const planned = planOne(found, file, cwd, out);
      const { path } = planned.definition;
      const first = taken.get(path);
      if (first === undefined) {
        taken.set(path, planned);
        outputs.push(planned);
        continue;
      }
      const { name, source } = planned;
      more.push(diagnose('cli/same-output', { name, first: first.source, second: source, path: shown(path, cwd) }));
    }
    return { file, outputs, diagnostics: [...diagnostics, ...more] };
  });
}

function planOne(
  { exportName, workflow }: FoundWorkflow,
  file: string,
  cwd: string,
  out: string | true | undefined,
): Planned {
  const source = `${shown(file, cwd)}#${exportName}`;
  const folder = typeof out === 'string' ? resolve(cwd, out) : dirname(file);
  const [definition, meta] = artifactsOf(workflow, source, folder);
  return { name: workflow.name, exportName, source, definition, meta };
}
