// A helper that calls itself -> a function of an expression that calls itself, where it only computes. AWS evaluates
// about a hundred nodes deep, which a warning says; other recursion is refused.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import type { Facts } from '../ir/facts.js';
import { arrayOf, joinFacts } from '../ir/facts.js';
import { undefinedExpr } from '../ir/make.js';
import { spreadRefusal, type Arguments } from './call-arguments.js';
import { placeOf, report, type Context } from './context.js';
import { calledIn, nameOfFunction } from './helpers.js';
import { dataOf } from './known-data.js';
import { lambdaOf } from './lambdas.js';
import type { FunctionValue } from './locals.js';
import { parametersOf } from './parameters.js';
import type { Compilable } from './syntax.js';

type Closure = Extract<FunctionValue, { kind: 'closure' }>;
type Scope = Pick<Context, 'checker' | 'program'>;

const known = new WeakMap<ts.TypeChecker, Map<Compilable, boolean>>();

/** Whether the function calls itself by name, directly or through others. */
export function isRecursive(helper: Compilable, scope: Scope): boolean {
  const answers = known.get(scope.checker) ?? new Map<Compilable, boolean>();
  known.set(scope.checker, answers);
  const before = answers.get(helper);
  if (before !== undefined) return before;
  const seen = new Set<Compilable>();
  const reaches = (from: Compilable): boolean =>
    calleesOf(from, scope).some((one) => {
      if (one === helper) return true;
      if (seen.has(one)) return false;
      seen.add(one);
      return reaches(one);
    });
  const answer = reaches(helper);
  answers.set(helper, answer);
  return answer;
}

function calleesOf(helper: Compilable, scope: Scope): readonly Compilable[] {
  const found: Compilable[] = [];
  const visit = (node: ts.Node): void => {
    const called = ts.isCallExpression(node) ? calledIn(node.expression, scope)?.helper : undefined;
    if (called !== undefined) found.push(called);
    ts.forEachChild(node, visit);
  };
  if (helper.body !== undefined) visit(helper.body);
  return found;
}

export function callRecursive(
  node: ts.CallExpression,
  closure: Closure,
  list: Arguments,
  facts: Facts,
  context: Context,
): Expr {
  const helper = closure.node;
  const own = context.recursive.get(helper);
  const name = nameOfFunction(helper);
  const given = argumentsFor(node, helper, list, context);
  if (given === undefined) return report(context, node, 'ts/recursion', { name, why: 'functions' });
  const span = placeOf(context, node);
  if (own !== undefined) return apply(own, given, facts, span);
  const variable = context.names.fresh(name);
  const inner = context.with({
    recursive: new Map([...context.recursive, [helper, variable]]),
    inside: {
      name: `\`${name}\`, which calls itself and so becomes a function in an expression,`,
      instead: 'write it as a loop in the workflow, or do it in a task',
    },
  });
  const found = context.diagnostics.length;
  const value = lambdaOf(closure, inner);
  if (value.kind === 'invalid') return value;
  // Said once, however often the function is called.
  const isSaid = context.diagnostics.some(
    (one) => one.code === 'ts/recursion-depth' && one.message.includes(`\`${name}\``),
  );
  if (!isSaid && context.recursive.size === 0 && context.diagnostics.length === found)
    report(context, node, 'ts/recursion-depth', { name });
  return {
    kind: 'let',
    bindings: [{ name: variable, value }],
    body: apply(variable, given, facts, span),
    facts,
    span,
  };
}

function apply(name: string, given: readonly Expr[], facts: Facts, span: Expr['span']): Expr {
  const called: Expr = { kind: 'variable', name, facts: { may: [] }, span };
  return { kind: 'apply', function: called, arguments: given, facts, span };
}

/** One value for each parameter; undefined where one is a function. */
function argumentsFor(
  node: ts.CallExpression,
  helper: Compilable,
  given: Arguments,
  context: Context,
): readonly Expr[] | undefined {
  const values = given.list.map(({ local }) => dataOf(local, node, context));
  if (!values.every((value) => value !== undefined)) return undefined;
  const parameters = parametersOf(helper);
  const span = placeOf(context, node);
  const hasRest = parameters.at(-1)?.dotDotDotToken !== undefined;
  if (given.rest !== undefined && !(hasRest && values.length === parameters.length - 1))
    return [report(context, node, 'ts/unsupported-syntax', spreadRefusal)];
  return parameters.map((parameter, index) => {
    if (parameter.dotDotDotToken === undefined) return values[index] ?? undefinedExpr(span);
    if (given.rest !== undefined) return given.rest.value;
    const elements = values.slice(index);
    const facts = arrayOf(elements.map((one) => one.facts).reduce(joinFacts, { may: [] }));
    return { kind: 'array', elements, facts, span };
  });
}
