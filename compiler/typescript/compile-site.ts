// A place where a function is compiled -> the compiled function and the names it captures.
import { ts } from 'ts-morph';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Expr } from '../ir/expr.js';
import { asExpression } from '../ir/as-expression.js';
import { stateData } from '../ir/make.js';
import type { CompiledFunction, Program, Step } from '../ir/program.js';
import { commentOf } from './comment.js';
import type { Captured } from './captured.js';
import { makeContext, placeOf, report, type Context, type Environment, type Translators } from './context.js';
import { grew, nullCrossing, type Seeds } from './crossings.js';
import { crossing } from './facts.js';
import { awaited } from './expressions/calls.js';
import { expression, receiver } from './expressions/table.js';
import { functionOf } from './helpers.js';
import { bodySteps } from './body.js';
import { refuseObstacle } from './lambdas.js';
import { knownPart } from './known-parts.js';
import { bindScope, declareVariable, takeApart } from './patterns.js';
import type { Site } from './sites.js';
import { statement } from './statements/table.js';
import { isInside, type Compilable } from './syntax.js';
import { spanOf } from './span.js';
import { diagnose } from '../diagnostics/diagnostic.js';

export interface CompiledSite {
  readonly site: Site;
  /** Absent where the function was not found. */
  readonly compiled?: CompiledFunction;
  readonly captured: readonly Captured[];
  /** The files that functions were taken from, absolute. */
  readonly inlined: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export function compileSite(site: Site, environment: Environment): CompiledSite {
  const checker = environment.program.getTypeChecker();
  const place = site.kind === 'method' ? site.method : site.argument;
  const root = site.kind === 'method' ? site.method : functionOf(site.argument, { ...environment, checker });
  if (root === undefined) {
    const span = spanOf(place, environment.base);
    return {
      site,
      captured: [],
      inlined: new Set(),
      diagnostics: [diagnose('ts/unknown-body', { name: place.getText() }, { span })],
    };
  }
  const mode = site.kind === 'expression' ? 'expression' : 'workflow';
  let seeds: Seeds = new Map();
  for (;;) {
    const context = makeContext(environment, root, place, mode, translators, seeds);
    const compiled = translate(site, root, context);
    const known = context.crossings.variables;
    // In a loop, what is assigned below is read above: then all is translated again, knowing that.
    if (context.jumpNames.isUsed && grew(seeds, known)) {
      seeds = known;
      continue;
    }
    return {
      site,
      compiled,
      captured: [...context.captured.values()],
      inlined: context.inlined,
      diagnostics: context.diagnostics,
    };
  }
}

function translators(made: Context): Translators {
  return {
    expression: (node) => expression(node, made),
    receiver: (node) => receiver(node, made),
    awaited: (node) => awaited(node, made),
    statement: (node) => statement(node, made),
    part: (node) => knownPart(node, made),
  };
}

function translate(site: Site, root: Compilable, context: Context): CompiledFunction {
  context.inlined.add(root.getSourceFile().fileName);
  refuseKind(root, context);
  const compiled =
    context.mode === 'workflow' ? compileWorkflow(site, root, context) : compileExpression(root, context);
  refuseCauses(context);
  return compiled;
}

/** A handler cannot tell the cause that a task's failure has from one that was given to `new Error`. */
function refuseCauses(context: Context): void {
  if (context.causes.given.length === 0) return;
  for (const node of context.causes.read)
    report(context, node, 'ts/unsupported-syntax', {
      what: '`cause` of an error, where errors are made with a cause,',
      instead: 'put what the handler needs into the message',
    });
}

function refuseKind(root: Compilable, context: Context): void {
  const [type] = root.typeParameters ?? [];
  if (type !== undefined) report(context, type, 'ts/generic-workflow', { name: type.name.text });
  if (root.asteriskToken !== undefined)
    report(context, root.asteriskToken, 'ts/unsupported-syntax', {
      what: 'a generator',
      instead: 'write an async function',
    });
  const [, second] = root.parameters;
  if (second !== undefined) report(context, second, 'ts/one-parameter', {});
  if (ts.isMethodDeclaration(root) && root.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true)
    report(context, root.name, 'ts/unsupported-syntax', {
      what: 'a static method as a workflow',
      instead: 'make it an ordinary method',
    });
}

function compileWorkflow(site: Site, root: Compilable, context: Context): CompiledFunction {
  const body: Step[] = [...inputSteps(root, context), ...bodySteps(root, context)];
  const comment = commentOf(site.kind !== 'method' && isInside(root, site.argument) ? site.argument : root);
  const program: Program = { body, span: placeOf(context, root), ...(comment === undefined ? {} : { comment }) };
  return { format: 1, kind: 'workflow', program, diagnostics: context.diagnostics };
}

/** The parameter is the execution's input. */
function inputSteps(root: Compilable, context: Context): readonly Step[] {
  const [parameter] = root.parameters;
  if (parameter === undefined) return [];
  const span = placeOf(context, parameter.name);
  const types = context.factsOfType(context.checker.getTypeAtLocation(parameter));
  const value = stateData('input', crossing(types), span);
  if (types.may.includes('undefined')) context.crossings.mark(value, nullCrossing);
  if (parameter.dotDotDotToken !== undefined)
    report(context, parameter, 'ts/unsupported-syntax', { what: 'a rest parameter', instead: 'take one input' });
  if (parameter.initializer !== undefined)
    report(context, parameter.initializer, 'ts/unsupported-syntax', {
      what: 'a default for the whole input',
      instead: 'give the fields defaults: ({ size = 10 }: { size?: number }) => …',
    });
  return takeApart(context, parameter.name, value, declareVariable);
}

function compileExpression(root: Compilable, context: Context): CompiledFunction {
  const [parameter] = root.parameters;
  if (parameter !== undefined) bindScope(context, parameter.name);
  const computed = asExpression(bodySteps(root, context), placeOf(context, root), (wanted) =>
    context.names.fresh(wanted),
  );
  const value: Expr =
    computed.kind === 'value'
      ? computed.value
      : refuseObstacle(computed.obstacle, root.body ?? root, 'this function', context);
  return { format: 1, kind: 'expression', value, diagnostics: context.diagnostics };
}
