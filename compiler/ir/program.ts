// Function bodies as structured steps with JavaScript's meaning. All JSON, so that a program can be written into
// the module it came from and read again when that module is loaded.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Expr } from './expr.js';
import type { Facts } from './facts.js';

interface StepNode<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

/** `const x = value`, `let x = value`; a pattern was taken apart into one of these for each name. */
export interface DeclareStep extends StepNode<'declare'> {
  readonly variable: string;
  readonly value: Expr;
}
/** `x = value;` */
export interface AssignStep extends StepNode<'assign'> {
  readonly variable: string;
  readonly value: Expr;
}
/** An expression for its effect: `await sendWelcome(…);` */
export interface EvaluateStep extends StepNode<'evaluate'> {
  readonly value: Expr;
}
export interface IfStep extends StepNode<'if'> {
  readonly condition: Expr;
  readonly then: readonly Step[];
  readonly else: readonly Step[];
}
export interface ReturnStep extends StepNode<'return'> {
  readonly value?: Expr;
}
/** `throw new E(message)`: `error` is what `name` of the thrown error would be. */
export interface ThrowStep extends StepNode<'throw'> {
  readonly error: Expr;
  readonly message: Expr;
}

/** What `flatten-awaits` makes of awaits: each stands alone, its value (if used) in a variable. */
export interface TaskStep extends StepNode<'task'> {
  readonly task: Expr;
  readonly argument?: Expr;
  readonly options?: Expr;
  readonly result?: string;
  readonly facts: Facts;
}
export interface WaitStep extends StepNode<'wait'> {
  readonly duration: Expr;
}
export interface InlineStep extends StepNode<'inline'> {
  readonly name: string;
  readonly body: readonly Step[];
  readonly result?: string;
}

export type Step =
  DeclareStep | AssignStep | EvaluateStep | IfStep | ReturnStep | ThrowStep | TaskStep | WaitStep | InlineStep;
export type StepKind = Step['kind'];

/** A whole workflow function. The first steps take its parameter apart, reading `state-data` `input`. */
export interface Program {
  readonly body: readonly Step[];
  readonly span: Span;
  /** The workflow's JSDoc, first paragraph; becomes `Comment`. */
  readonly comment?: string;
}

/** What the rewrite attaches to a function, as JSON. */
export type CompiledFunction =
  | {
      readonly format: 1;
      readonly kind: 'workflow';
      readonly program: Program;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly format: 1;
      readonly kind: 'expression';
      readonly value: Expr;
      readonly diagnostics: readonly Diagnostic[];
    };
