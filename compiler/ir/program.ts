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
  /** What the state should be called; absent: after the condition. */
  readonly hint?: string;
}
export interface ReturnStep extends StepNode<'return'> {
  readonly value?: Expr;
}
/** `throw new E(message)`: `error` is what `name` of the thrown error would be. */
export interface ThrowStep extends StepNode<'throw'> {
  readonly error: Expr;
  readonly message: Expr;
  /** Of a task's failure that is thrown again: the text that came with it, or undefined. */
  readonly cause?: Expr;
}

/** Repeats `body`; after it, and at `continue`, comes `next`. Only `break`, `return` and `throw` lead out. */
export interface LoopStep extends StepNode<'loop'> {
  /** What `break` and `continue` refer to: unique within a program. */
  readonly id: string;
  readonly body: readonly Step[];
  readonly next: readonly Step[];
}
/** A labelled statement: `break` goes to what follows it. */
export interface BlockStep extends StepNode<'block'> {
  readonly id: string;
  readonly body: readonly Step[];
}
/** The first case whose test equals `value`, else the default (the one without a test), and then those below it. */
export interface SwitchStep extends StepNode<'switch'> {
  readonly id: string;
  readonly value: Expr;
  readonly cases: readonly SwitchCase[];
}
export interface SwitchCase {
  readonly test?: Expr;
  readonly body: readonly Step[];
  readonly span: Span;
}
export interface BreakStep extends StepNode<'break'> {
  readonly id: string;
}
export interface ContinueStep extends StepNode<'continue'> {
  readonly id: string;
}

/** Has a handler, a `finally`, or both. */
export interface TryStep extends StepNode<'try'> {
  readonly body: readonly Step[];
  readonly handler?: Handler;
  readonly finally?: readonly Step[];
}
export interface Handler {
  readonly error: ErrorVariables;
  readonly body: readonly Step[];
}
/** The variables that hold what is known of a caught error. */
export interface ErrorVariables {
  /** `e.name`, a text. */
  readonly name: string;
  /** `e.message`, a text. */
  readonly message: string;
  /** `e.cause`: the text that came with a task's failure; undefined for an error that the workflow throws. */
  readonly cause: string;
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
  | DeclareStep
  | AssignStep
  | EvaluateStep
  | IfStep
  | SwitchStep
  | LoopStep
  | BlockStep
  | BreakStep
  | ContinueStep
  | TryStep
  | ReturnStep
  | ThrowStep
  | TaskStep
  | WaitStep
  | InlineStep;
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
