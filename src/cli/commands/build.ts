// `typestep build`: every workflow of the files as `name.asl.json` and `name.meta.json`.
import { dirname, resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { artifactsOf, writeArtifact, type Artifact } from '../artifacts.js';
import { exitCodes, type Command } from '../command.js';
import { filesToRead, shown } from '../files.js';
import { loadWorkflows, type LoadedFile } from '../load-workflows.js';
import { reasonOf, refuse } from '../refusal.js';
import { countOf, counted, reportDiagnostics } from '../report.js';

export const build: Command = {
  name: 'build',
  summary: 'compile workflows to Amazon States Language',
  takes: '[files…]',
  most: Infinity,
  examples: ['typestep build src/workflow.ts', 'typestep build --out build/asl'],
  options: { out: { type: 'string', value: '<dir>', summary: 'write into this folder instead of beside the source' } },
  async run({ positionals, values, terminal, cwd }) {
    const files = await filesToRead(positionals, cwd);
    const { loaded, diagnostics } = await loadWorkflows(files, cwd, positionals.length > 0 ? 'named' : 'found');
    const all: readonly Diagnostic[] = [
      ...diagnostics,
      ...loaded.flatMap(({ workflows }) => workflows.flatMap(({ workflow }) => workflow.diagnostics)),
    ];
    reportDiagnostics(all, terminal, cwd);
    if (hasErrors(all)) {
      terminal.say(`${countOf(all)}; nothing was written`);
      return exitCodes.findings;
    }
    const artifacts = collect(loaded, cwd, values['out']);
    if (artifacts.length === 0) throw refuse('cli/nothing-found', { folder: cwd });
    for (const { definition, meta } of artifacts) {
      const changed = [write(definition, cwd), write(meta, cwd)].some((written) => written);
      terminal.say(`${changed ? 'wrote' : 'unchanged'} ${shown(definition.path, cwd)}`);
    }
    terminal.say(`${counted(artifacts.length, 'workflow') ?? ''} compiled`);
    return exitCodes.ok;
  },
};

function write(artifact: Artifact, cwd: string): boolean {
  try {
    return writeArtifact(artifact);
  } catch (error) {
    throw refuse('cli/cannot-write', { file: shown(artifact.path, cwd), reason: reasonOf(error) });
  }
}

interface Planned {
  readonly source: string;
  readonly definition: Artifact;
  readonly meta: Artifact;
}

function collect(loaded: readonly LoadedFile[], cwd: string, out: string | true | undefined): readonly Planned[] {
  const planned = new Map<string, Planned>();
  for (const { file, workflows } of loaded) {
    for (const { exportName, workflow } of workflows) {
      const source = `${shown(file, cwd)}#${exportName}`;
      const folder = typeof out === 'string' ? resolve(cwd, out) : dirname(file);
      const [definition, meta] = artifactsOf(workflow, source, folder);
      const taken = planned.get(definition.path);
      if (taken !== undefined) {
        const path = shown(definition.path, cwd);
        throw refuse('cli/same-output', { name: workflow.name, first: taken.source, second: source, path });
      }
      planned.set(definition.path, { source, definition, meta });
    }
  }
  return [...planned.values()];
}
