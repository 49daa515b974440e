// The workflows among the exports of loaded modules: recognised by symbol, so that it does not matter which copy of
// the package made them.
import type { AnyWorkflow } from '../dsl/workflow-handle.js';
import { handleKey, type HandleData } from '../dsl/symbols.js';
import type { ModuleExports } from '../loader/load.js';
import { nearest } from './nearest.js';
import { refuse, wrongUsage } from './refusal.js';

export interface FoundWorkflow {
  /** The name by which the module exports it. */
  readonly exportName: string;
  readonly workflow: AnyWorkflow;
}

export function workflowsIn(exports: ModuleExports): readonly FoundWorkflow[] {
  const found = new Map<unknown, FoundWorkflow>();
  for (const [exportName, value] of Object.entries(exports)) {
    if (handleIn(value)?.kind === 'workflow' && !found.has(value)) {
      found.set(value, { exportName, workflow: value as AnyWorkflow });
    }
  }
  return [...found.values()];
}

export function handleIn(value: unknown): HandleData | undefined {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  return (value as { [handleKey]?: HandleData })[handleKey];
}

/** By export or by the workflow's own name; without a name, the only one. */
export function chooseWorkflow(found: readonly FoundWorkflow[], name: string | undefined, file: string): FoundWorkflow {
  const [first, second] = found;
  if (first === undefined) throw refuse('cli/no-workflow', { file });
  const names = found.map(({ exportName }) => exportName);
  if (name === undefined) {
    if (second !== undefined) throw wrongUsage('cli/several-workflows', { file, names });
    return first;
  }
  const chosen =
    found.find(({ exportName }) => exportName === name) ?? found.find(({ workflow }) => workflow.name === name);
  if (chosen !== undefined) return chosen;
  const known = [...names, ...found.map(({ workflow }) => workflow.name)];
  throw refuse('cli/unknown-workflow', { name, file, names, near: nearest(name, known) });
}
