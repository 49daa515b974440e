// What translating one compiled function has at hand: the types, the names in reach, what was found so far. The
// translating functions reach each other through it, so that the files of single constructs stay independent.
import type { ts } from 'ts-morph';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import type { Span } from '../diagnostics/span.js';
import type { Expr, InvalidExpr } from '../ir/expr.js';
import { unknownFacts, type Facts } from '../ir/facts.js';
import type { ErrorVariables, Step } from '../ir/program.js';
import type { Captured } from './captured.js';
import { makeCrossings, type Crossings, type Seeds } from './crossings.js';
import { makeFacts } from './facts.js';
import { makeNames, type Names } from './names.js';
import { spanOf } from './span.js';
import type { Compilable } from './syntax.js';

/** What a name in the function stands for. */
export type Local =
  | { readonly kind: 'variable'; readonly name: string }
  /** A value without effects that can stand wherever the name stands. */
  | { readonly kind: 'value'; readonly value: Expr }
  /** The parameter of a chain's function, and its `vars`. */
  | { readonly kind: 'scope' }
  | { readonly kind: 'variables' }
  /** A caught error: what is known of it, in variables. */
  | { readonly kind: 'error'; readonly variables: ErrorVariables }
  /** Refused where it was declared; nothing more is said about it. */
  | { readonly kind: 'invalid' };

/** A statement that `break` or `continue` may refer to; those of another function are out of reach. */
export type JumpTarget =
  | { readonly kind: 'loop' | 'switch' | 'block'; readonly id: string; readonly labels: readonly string[] }
  | { readonly kind: 'function' };

export interface Environment {
  readonly program: ts.Program;
  readonly base: string;
}

export interface Context extends Environment {
  readonly checker: ts.TypeChecker;
  /** Where the compiled function stands: the place from which captured names must be visible. */
  readonly place: ts.Node;
  readonly root: Compilable;
  readonly mode: 'workflow' | 'expression';
  readonly locals: Map<ts.Symbol, Local>;
  readonly names: Names;
  readonly crossings: Crossings;
  readonly captured: Map<string, Captured>;
  /** The files that functions were taken from. */
  readonly inlined: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** The functions being translated, innermost last: recursion shows here. */
  readonly stack: Compilable[];
  /** The statements around the one being translated that can be left, innermost last. */
  readonly jumps: JumpTarget[];
  readonly jumpNames: Names;
  readonly factsOfType: (type: ts.Type) => Facts;

  /** The value of an expression that is used as data. */
  expression(node: ts.Expression): Expr;
  /** The same without asking whether it is data: for what stands before a dot. */
  receiver(node: ts.Expression): Expr;
  /** The value that awaiting the expression gives. */
  awaited(node: ts.Expression): Expr;
  statement(node: ts.Statement): readonly Step[];
}

export type Translators = Pick<Context, 'expression' | 'receiver' | 'awaited' | 'statement'>;

export function makeContext(
  environment: Environment,
  root: Compilable,
  place: ts.Node,
  mode: Context['mode'],
  bind: (context: Context) => Translators,
  seeds: Seeds,
): Context {
  const checker = environment.program.getTypeChecker();
  const context: Context = {
    ...environment,
    checker,
    place,
    root,
    mode,
    locals: new Map(),
    names: makeNames(),
    crossings: makeCrossings(seeds),
    captured: new Map(),
    inlined: new Set(),
    diagnostics: [],
    stack: [root],
    jumps: [],
    jumpNames: makeNames(),
    factsOfType: makeFacts(checker, environment.program.getCompilerOptions()),
    expression: (node) => translators.expression(node),
    receiver: (node) => translators.receiver(node),
    awaited: (node) => translators.awaited(node),
    statement: (node) => translators.statement(node),
  };
  const translators = bind(context);
  return context;
}

export function placeOf(context: Environment, node: ts.Node): Span {
  return spanOf(node, context.base);
}

export function factsAt(context: Context, node: ts.Node): Facts {
  return context.factsOfType(context.checker.getTypeAtLocation(node));
}

export function report<C extends Code>(
  context: Context,
  node: ts.Node,
  code: C,
  parameters: ParametersOf<C>,
): InvalidExpr {
  const span = placeOf(context, node);
  const found = diagnose(code, parameters, { span });
  // A helper that is inlined twice is refused once.
  const known = context.diagnostics.some(
    (one) =>
      one.code === code && one.message === found.message && one.span?.file === span.file && samePlace(one.span, span),
  );
  if (!known) context.diagnostics.push(found);
  return invalid(context, node);
}

function samePlace(left: Span, right: Span): boolean {
  return left.line === right.line && left.column === right.column;
}

/** Stands for something that was refused elsewhere. */
export function invalid(context: Environment, node: ts.Node): InvalidExpr {
  return { kind: 'invalid', facts: unknownFacts, span: placeOf(context, node) };
}
