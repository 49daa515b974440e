// What translating one compiled function has at hand: the types, the names in reach, what was found so far. The
// translating functions reach each other through it, so that the files of single constructs stay independent.
import type { ts } from 'ts-morph';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import type { Span } from '../diagnostics/span.js';
import type { Expr, InvalidExpr } from '../ir/expr.js';
import { unknownFacts, type Facts } from '../ir/facts.js';
import type { Step } from '../ir/program.js';
import type { Captured } from './captured.js';
import { makeCrossings, type Crossings, type Seeds } from './crossings.js';
import { makeFacts } from './facts.js';
import { makeLocals, type Known, type Locals } from './locals.js';
import { makeNames, type Names } from './names.js';
import { spanOf } from './span.js';
import type { Compilable } from './syntax.js';

export type { Local } from './locals.js';

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
  /** The names in reach of the function that is being translated. */
  readonly locals: Locals;
  readonly names: Names;
  readonly crossings: Crossings;
  readonly captured: Map<string, Captured>;
  /** The files that functions were taken from. */
  readonly inlined: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** Where errors were made with a cause, and where `cause` of one is read: not both in one workflow. */
  readonly causes: { readonly given: ts.Node[]; readonly read: ts.Node[] };
  /** The functions being translated, innermost last. */
  readonly stack: readonly Compilable[];
  /** The calls whose functions are being translated: recursion shows here. */
  readonly calls: readonly ActiveCall[];
  /** Functions that call themselves and have become functions of an expression: their names there. */
  readonly recursive: ReadonlyMap<Compilable, string>;
  /** Present in a function of an expression. */
  readonly inside?: FunctionInExpression;
  /** The statements around the one being translated that can be left, innermost last. */
  readonly jumps: JumpTarget[];
  readonly jumpNames: Names;
  /** Whether what goes wrong here is handled in the workflow: then it must be thrown as Node throws it. */
  readonly inTry: boolean;
  readonly factsOfType: (type: ts.Type) => Facts;

  /** The value of an expression that is used as data. */
  expression(node: ts.Expression): Expr;
  /** The same without asking whether it is data: for what stands before a dot. */
  receiver(node: ts.Expression): Expr;
  /** The value that awaiting the expression gives. */
  awaited(node: ts.Expression): Expr;
  statement(node: ts.Statement): readonly Step[];
  /** The functions that an expression holds; undefined where it is data. */
  part(node: ts.Expression): Known | undefined;
  /** The same context but for these: what translates the body of another function. */
  with(changes: Changes): Context;
}

export interface ActiveCall {
  readonly call: ts.Node;
  readonly helper: Compilable;
}

export interface FunctionInExpression {
  /** `the function given to \`map\``. */
  readonly name: string;
  /** What to write where its body does more than compute. */
  readonly instead: string;
}

export type Changes = Partial<Pick<Context, 'locals' | 'mode' | 'stack' | 'calls' | 'recursive' | 'inside' | 'inTry'>>;

export type Translators = Pick<Context, 'expression' | 'receiver' | 'awaited' | 'statement' | 'part'>;

export function makeContext(
  environment: Environment,
  root: Compilable,
  place: ts.Node,
  mode: Context['mode'],
  bind: (context: Context) => Translators,
  seeds: Seeds,
): Context {
  const checker = environment.program.getTypeChecker();
  return assemble(
    {
      ...environment,
      checker,
      place,
      root,
      mode,
      locals: makeLocals(root),
      names: makeNames(),
      crossings: makeCrossings(seeds),
      captured: new Map(),
      inlined: new Set(),
      diagnostics: [],
      causes: { given: [], read: [] },
      stack: [root],
      calls: [],
      recursive: new Map(),
      inTry: false,
      jumps: [],
      jumpNames: makeNames(),
      factsOfType: makeFacts(checker, environment.program.getCompilerOptions()),
    },
    bind,
  );
}

function assemble(base: Omit<Context, keyof Translators | 'with'>, bind: (context: Context) => Translators): Context {
  const context: Context = {
    ...base,
    expression: (node) => translators.expression(node),
    receiver: (node) => translators.receiver(node),
    awaited: (node) => translators.awaited(node),
    statement: (node) => translators.statement(node),
    part: (node) => translators.part(node),
    with: (changes) => assemble({ ...base, ...changes }, bind),
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
