// Expressions with JavaScript's meaning and static facts. All JSON. Function bodies and the small functions of
// chains both become these; `passes/select-jsonata` turns them into JSONata.
import type { Json } from '../json.js';
import type { Span } from '../diagnostics/span.js';
import type { BuiltinName } from './builtins.js';
import type { Facts } from './facts.js';
import type { Step } from './program.js';
import type { Resource } from './resource.js';

interface Node<K extends string> {
  readonly kind: K;
  readonly facts: Facts;
  readonly span: Span;
}

export interface LiteralExpr extends Node<'literal'> {
  readonly value: null | boolean | number | string;
}
export type UndefinedExpr = Node<'undefined'>;

/** A local variable. Names are unique within a program: shadowed ones were renamed when the program was made. */
export interface VariableExpr extends Node<'variable'> {
  readonly name: string;
}

/** A name from outside the function, such as `sendWelcome` or `config.retries`; replaced when its value is known. */
export interface CaptureExpr extends Node<'capture'> {
  readonly module: string;
  readonly name: string;
}

/** A task that can be called. Stands where a capture stood, once bound. */
export interface ResourceExpr extends Node<'resource'> {
  readonly resource: Resource;
}

/** Data that the state has at hand: its input, a task's result, a caught error, the context object. */
export interface StateDataExpr extends Node<'state-data'> {
  readonly field: 'input' | 'result' | 'error' | 'context';
}

/** `object.name`; with `optional`, `object?.name`. */
export interface PropertyExpr extends Node<'property'> {
  readonly object: Expr;
  readonly name: string;
  readonly optional: boolean;
}

export interface ObjectExpr extends Node<'object'> {
  readonly entries: readonly { readonly key: string; readonly value: Expr }[];
}
export interface ArrayExpr extends Node<'array'> {
  readonly elements: readonly Expr[];
}

export interface NotExpr extends Node<'not'> {
  readonly operand: Expr;
}

export type ComparisonOperator = '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=';
export interface CompareExpr extends Node<'compare'> {
  readonly operator: ComparisonOperator;
  readonly left: Expr;
  readonly right: Expr;
}

export type LogicalOperator = '&&' | '||' | '??';
export interface LogicalExpr extends Node<'logical'> {
  readonly operator: LogicalOperator;
  readonly left: Expr;
  readonly right: Expr;
}

/** `condition ? then : else`. */
export interface ConditionalExpr extends Node<'conditional'> {
  readonly condition: Expr;
  readonly then: Expr;
  readonly else: Expr;
}

/** A template string: text and expressions in order. */
export interface TemplateExpr extends Node<'template'> {
  readonly parts: readonly (string | Expr)[];
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '**' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
/** An operator that gives a number, or with `+` also a text. */
export interface ArithmeticExpr extends Node<'arithmetic'> {
  readonly operator: ArithmeticOperator;
  readonly left: Expr;
  readonly right: Expr;
}

export type UnaryOperator = '-' | '+' | '~' | 'typeof';
export interface UnaryExpr extends Node<'unary'> {
  readonly operator: UnaryOperator;
  readonly operand: Expr;
}

/** `object[index]` where the key is not written down: an element of an array or text, or a field of an object. */
export interface ElementExpr extends Node<'element'> {
  readonly object: Expr;
  readonly index: Expr;
  readonly optional: boolean;
}

/** An operation of the library that is compiled as a whole: one row of the table in `passes/select/builtins`. */
export interface BuiltinExpr extends Node<'builtin'> {
  readonly name: BuiltinName;
  readonly arguments: readonly Expr[];
}

/** Names for values within one expression; a value may use the names before it, and a lambda its own. */
export interface LetExpr extends Node<'let'> {
  readonly bindings: readonly { readonly name: string; readonly value: Expr }[];
  readonly body: Expr;
}
/** A pure function; only called, or handed to an operation that calls it. */
export interface LambdaExpr extends Node<'lambda'> {
  readonly parameters: readonly string[];
  readonly body: Expr;
}
export interface ApplyExpr extends Node<'apply'> {
  readonly function: Expr;
  readonly arguments: readonly Expr[];
}

/** `await` of something that takes its own state. Only the front end makes these; `flatten-awaits` turns each
 * into a step of its own, so no later pass meets one. */
export interface AwaitExpr extends Node<'await'> {
  readonly operation: Operation;
}

/** A call of a task, with its per-call options. */
export interface TaskOperation {
  readonly kind: 'task';
  readonly task: Expr;
  readonly argument?: Expr;
  readonly options?: Expr;
}
export interface WaitOperation {
  readonly kind: 'wait';
  readonly duration: Expr;
}
/** The body of a helper function in place of its call; `return` in it gives the value of the operation. */
export interface InlineOperation {
  readonly kind: 'inline';
  readonly name: string;
  readonly body: readonly Step[];
}
export type Operation = TaskOperation | WaitOperation | InlineOperation;

/** Where the front end found an error: keeps the rest of the program analysable. Never reaches lowering. */
export type InvalidExpr = Node<'invalid'>;

export type Expr =
  | LiteralExpr
  | UndefinedExpr
  | VariableExpr
  | CaptureExpr
  | ResourceExpr
  | StateDataExpr
  | PropertyExpr
  | ObjectExpr
  | ArrayExpr
  | NotExpr
  | CompareExpr
  | LogicalExpr
  | ConditionalExpr
  | TemplateExpr
  | ArithmeticExpr
  | UnaryExpr
  | ElementExpr
  | BuiltinExpr
  | LetExpr
  | LambdaExpr
  | ApplyExpr
  | AwaitExpr
  | InvalidExpr;

export type ExprKind = Expr['kind'];
export type ExprOf<K extends ExprKind> = Extract<Expr, { kind: K }>;
export type { Json };
