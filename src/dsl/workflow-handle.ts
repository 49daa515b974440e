// What `workflow`, `workflowsOf` and `build` give: a name and, on first use, the definition made from the compiled form.
import type { Span } from '../../compiler/diagnostics/span.js';
import type { Definition } from '../../compiler/asl/definition.js';
import type { Compilation } from '../../compiler/compile.js';
import { diagnose, hasErrors, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { CompileError, InternalError } from '../../compiler/diagnostics/errors.js';
import type { SourceMap } from '../../compiler/emit/source-map.js';
import type { CapturedValue } from './bindings.js';
import type { Duration } from './duration.js';
import { handleKey, type TaskHandleData, type WorkflowHandleData } from './symbols.js';
import { workflowNameProblem } from './workflow-name.js';

export interface WorkflowOptions {
  /** How long an execution may take; it then ends with `States.Timeout`. Whole seconds. */
  readonly timeout?: Duration;
}

/** What a workflow is made of, beside its definition. */
export interface WorkflowParts<In, Out> extends WorkflowOptions {
  /** The original function, where there is one, for running the workflow as plain JavaScript. */
  readonly run?: (input: In) => Promise<Out>;
}

export interface WorkflowHandle<In, Out> extends WorkflowHandleData, WorkflowParts<In, Out> {
  /** The tasks that the definition calls, with the handlers they were declared with. */
  readonly tasks: () => readonly TaskHandleData[];
  /** The values from outside the function that the definition holds. */
  readonly captures: () => readonly CapturedValue[];
}

export interface CompiledWorkflow extends Compilation {
  readonly tasks: readonly TaskHandleData[];
  readonly captures?: readonly CapturedValue[];
  /** Where to show what concerns the workflow as a whole, when its source is known. */
  readonly place?: Span;
}

/** A workflow: a state machine with typed input and output. */
export interface Workflow<In, Out> {
  readonly name: string;
  /** The ASL, made and checked on first use. Throws `CompileError` when there are errors. */
  readonly definition: Definition;
  /** The TypeScript that each state came from. Throws like `definition`. */
  readonly sourceMap: SourceMap;
  /** Everything the compiler has to say; never throws. */
  readonly diagnostics: readonly Diagnostic[];
  readonly [handleKey]: WorkflowHandle<In, Out>;
}

/** Any workflow at all. */
export type AnyWorkflow = Workflow<never, unknown>;

export function makeWorkflow<In, Out>(
  name: string,
  parts: WorkflowParts<In, Out>,
  compile: () => CompiledWorkflow,
): Workflow<In, Out> {
  let made: CompiledWorkflow | undefined;
  const compilation = (): CompiledWorkflow => (made ??= withNameChecked(name, compile()));
  const compiled = (): Compilation & { readonly definition: Definition } => {
    const result = compilation();
    if (hasErrors(result.diagnostics)) throw new CompileError(result.diagnostics);
    if (result.definition === undefined)
      throw new InternalError(`workflow ${name} has neither a definition nor errors`);
    return { ...result, definition: result.definition };
  };
  return {
    name,
    get definition() {
      return compiled().definition;
    },
    get sourceMap() {
      return compiled().sourceMap;
    },
    get diagnostics() {
      return compilation().diagnostics;
    },
    [handleKey]: {
      ...parts,
      kind: 'workflow',
      tasks: () => compilation().tasks,
      captures: () => compilation().captures ?? [],
    },
  };
}

function withNameChecked(name: string, compilation: CompiledWorkflow): CompiledWorkflow {
  const problem = workflowNameProblem(name);
  if (problem === undefined) return compilation;
  return {
    sourceMap: compilation.sourceMap,
    tasks: compilation.tasks,
    diagnostics: [
      diagnose('dsl/bad-workflow-name', { name, problem }, { span: compilation.place }),
      ...compilation.diagnostics,
    ],
  };
}

export function refused(...diagnostics: readonly Diagnostic[]): CompiledWorkflow {
  return { sourceMap: {}, diagnostics, tasks: [] };
}
