// Compiled forms made by hand, as the rewrite attaches them, so that these tests need no TypeScript compiler.
import { factsOf, unknownFacts } from '../../compiler/ir/facts.js';
import { literal, stateData } from '../../compiler/ir/make.js';
import type { Expr } from '../../compiler/ir/expr.js';
import type { CompiledFunction, Step } from '../../compiler/ir/program.js';
import type { Span } from '../../compiler/diagnostics/span.js';
import { compiledKey, type Attachment, type Captures } from '../../src/dsl/symbols.js';

export const span: Span = { file: 'workflow.ts', line: 3, column: 5, endLine: 3, endColumn: 9 };

export function capture(name: string, module = 'workflow.ts', facts = unknownFacts): Expr {
  return { kind: 'capture', module, name, facts, span };
}

export function property(object: Expr, name: string, facts = unknownFacts): Expr {
  return { kind: 'property', object, name, optional: false, facts, span };
}

export function object(entries: { readonly [key: string]: Expr }): Expr {
  const list = Object.entries(entries).map(([key, value]) => ({ key, value }));
  return { kind: 'object', entries: list, facts: factsOf('object'), span };
}

export const input = stateData('input', factsOf('object'), span);

export function call(task: Expr, argument?: Expr): Step {
  const operation = { kind: 'task', task, ...(argument === undefined ? {} : { argument }) } as const;
  return { kind: 'evaluate', span, value: { kind: 'await', operation, facts: unknownFacts, span } };
}

export function pause(seconds: number): Step {
  const operation = { kind: 'wait', duration: object({ seconds: literal(seconds) }) } as const;
  return { kind: 'evaluate', span, value: { kind: 'await', operation, facts: factsOf('undefined'), span } };
}

export function give(value: Expr): Step {
  return { kind: 'return', value, span };
}

export function programOf(...body: readonly Step[]): CompiledFunction {
  return { format: 1, kind: 'workflow', program: { body, span }, diagnostics: [] };
}

export function expressionOf(value: Expr): CompiledFunction {
  return { format: 1, kind: 'expression', value, diagnostics: [] };
}

/** What the rewrite makes of `fn`. */
export function attach<F extends (...parameters: never[]) => unknown>(
  fn: F,
  compiled: CompiledFunction,
  captures: Captures = {},
): F {
  const attachment: Attachment = { module: 'workflow.ts', compiled, captures };
  return Object.assign(fn, { [compiledKey]: attachment });
}
