// A workflow's compiled function and what its captured names hold -> its compilation.
import { compileProgram } from '../../compiler/compile.js';
import { diagnose, hasErrors } from '../../compiler/diagnostics/diagnostic.js';
import type { Span } from '../../compiler/diagnostics/span.js';
import { InternalError } from '../../compiler/diagnostics/errors.js';
import { bindOf, type CapturedValue } from './bindings.js';
import { durationProblem, toSeconds } from './duration.js';
import { compiledKey, type Attachment, type TaskHandleData } from './symbols.js';
import { refused, type CompiledWorkflow, type WorkflowOptions } from './workflow-handle.js';

/** What the rewrite attached to a function, if it did. */
export function attachmentOf(target: unknown): Attachment | undefined {
  return typeof target === 'function' ? (target as { [compiledKey]?: Attachment })[compiledKey] : undefined;
}

export function compileAttachment(
  name: string,
  attachment: Attachment | undefined,
  { timeout }: WorkflowOptions = {},
): CompiledWorkflow {
  if (attachment === undefined) return refused(diagnose('dsl/not-compiled', { name }));
  const { compiled } = attachment;
  if (compiled.kind !== 'workflow')
    throw new InternalError(`workflow ${name} has a compiled ${compiled.kind} attached`);
  const place = startOf(compiled.program.span);
  const problem = timeout === undefined ? undefined : durationProblem(timeout);
  if (problem !== undefined) return refused(diagnose('dsl/bad-duration', { problem }, { span: place }));
  if (hasErrors(compiled.diagnostics)) return refused(...compiled.diagnostics);
  const tasks: TaskHandleData[] = [];
  const captures = new Map<string, CapturedValue>();
  const result = compileProgram(
    compiled.program,
    bindOf(attachment, {
      task: (task) => tasks.push(task),
      value: (captured) => captures.set(`${captured.module} ${captured.name}`, captured),
    }),
    timeout === undefined ? {} : { timeoutSeconds: toSeconds(timeout) },
  );
  return {
    ...result,
    tasks,
    captures: [...captures.values()],
    place,
    diagnostics: [...compiled.diagnostics, ...result.diagnostics],
  };
}

/** The first character: enough to say which workflow, and a frame of one line. */
function startOf(span: Span): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}
