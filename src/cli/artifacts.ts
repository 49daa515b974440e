// A compiled workflow -> the two files that deployment tools and our own tools read. Same input, same bytes: keys in
// a fixed order, paths relative, no time of day; a file that would not change is not written.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { printDefinition } from '../../compiler/asl/print.js';
import type { CapturedValue } from '../dsl/bindings.js';
import { handleKey } from '../dsl/symbols.js';
import type { AnyWorkflow } from '../dsl/workflow-handle.js';

export interface Artifact {
  readonly path: string;
  readonly text: string;
}

/** What `name.meta.json` holds beside the definition. */
export interface Meta {
  readonly format: 1;
  readonly name: string;
  /** Where the workflow is written: `src/workflow.ts#verifyUser`. */
  readonly source: string;
  /** SHA-256 of the text of `name.asl.json`. */
  readonly hash: string;
  /** The values from outside the function that became part of the definition, as they were when it was built. */
  readonly captures: readonly CapturedValue[];
  readonly sourceMap: AnyWorkflow['sourceMap'];
}

export function artifactsOf(workflow: AnyWorkflow, source: string, folder: string): readonly [Artifact, Artifact] {
  const definition = withNewline(printDefinition(workflow.definition));
  const meta: Meta = {
    format: 1,
    name: workflow.name,
    source,
    hash: createHash('sha256').update(definition).digest('hex'),
    captures: workflow[handleKey].captures(),
    sourceMap: workflow.sourceMap,
  };
  return [
    { path: `${folder}/${workflow.name}.asl.json`, text: definition },
    { path: `${folder}/${workflow.name}.meta.json`, text: withNewline(JSON.stringify(meta, null, 2)) },
  ];
}

function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** True when the file was written, false when it already held the text. */
export function writeArtifact({ path, text }: Artifact): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  makeFolder(dirname(path));
  writeFileSync(path, text);
  return true;
}

/** One by one: `recursive` of `mkdirSync` does not come back from some places where no folder can be made. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}
