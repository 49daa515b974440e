// `await task(x).then(f).catch(g).finally(h)` -> the steps that do the same: a call behind the call, `try`, `catch` and
// `finally`.
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { variable } from '../../ir/make.js';
import type { ErrorVariables, Step } from '../../ir/program.js';
import { visitStepsDeep } from '../../ir/walk.js';
import type { Argument } from '../call-arguments.js';
import { invalid, placeOf, report, type Context } from '../context.js';
import { joinCrossings, withCrossing } from '../crossings.js';
import type { FunctionValue, Local } from '../locals.js';
import { bare } from '../syntax.js';

/** Calls a function with values; the type is that of what it gives, awaited. */
export type CallKnown = (value: FunctionValue, given: readonly Argument[], result: ts.Type) => Expr;

const methods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

export function isPromiseMethod(node: ts.CallExpression, { checker }: Context): boolean {
  const callee = bare(node.expression);
  return (
    ts.isPropertyAccessExpression(callee) &&
    methods.has(callee.name.text) &&
    checker.getPropertyOfType(checker.getTypeAtLocation(callee.expression), 'then') !== undefined
  );
}

export function promiseMethod(node: ts.CallExpression, call: CallKnown, context: Context): Expr {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return invalid(context, node);
  const name = callee.name.text;
  const value = context.awaited(callee.expression);
  if (value.kind === 'invalid') return value;
  const steps: Step[] = [];
  const handlers = node.arguments.map((one) => handlerOf(one, steps, context));
  if (handlers.includes('refused')) return invalid(context, node);
  const [first, second] = handlers.map((one) => (one === 'refused' ? undefined : one));
  const made: Chain = { node, value, call, context };
  const body =
    name === 'then' ? then(made, first, second) : name === 'catch' ? then(made, undefined, first) : last(made, first);
  return operation(made, name, [...steps, ...body]);
}

interface Chain {
  readonly node: ts.CallExpression;
  readonly value: Expr;
  readonly call: CallKnown;
  readonly context: Context;
}
interface Handler {
  readonly node: ts.Expression;
  readonly value: FunctionValue;
}

/** Undefined where there is none, as in `then(undefined, f)`. */
function handlerOf(node: ts.Expression, steps: Step[], context: Context): Handler | 'refused' | undefined {
  const known = context.part(node);
  steps.push(...(known?.steps ?? []));
  if (known?.local.kind === 'function') return { node, value: known.local.value };
  if (known?.local.kind === 'value' || bare(node).getText() === 'undefined' || bare(node).getText() === 'null')
    return undefined;
  if (known?.local.kind === 'invalid') return 'refused';
  report(context, node, 'ts/unsupported-call', {
    name: `\`${bare(node).getText().replace(/\s+/g, ' ').slice(0, 40)}\``,
  });
  return 'refused';
}

/** What fails in `onValue` does not reach `onError`. */
function then(chain: Chain, onValue: Handler | undefined, onError: Handler | undefined): readonly Step[] {
  const { value, context } = chain;
  const { span } = value;
  if (onValue === undefined) return onError === undefined ? [give(value)] : [attempt(chain, [give(value)], onError)];
  const name = context.names.fresh('value');
  context.crossings.assign(name, value, value.facts);
  const kept: Expr = variable(name, value.facts, span);
  const called = (): Step => give(callWith(chain, onValue, { kind: 'value', value: kept }));
  if (onError === undefined) return [{ kind: 'declare', variable: name, value, span }, called()];
  const nothing: Expr = { kind: 'undefined', facts: { may: ['undefined'] }, span };
  const assign: Step = { kind: 'assign', variable: name, value, span };
  return [{ kind: 'declare', variable: name, value: nothing, span }, attempt(chain, [assign], onError), called()];
}

function attempt(chain: Chain, body: readonly Step[], onError: Handler): Step {
  const { context, value } = chain;
  const error: ErrorVariables = {
    name: context.names.fresh('errorName'),
    message: context.names.fresh('errorMessage'),
    cause: context.names.fresh('errorCause'),
  };
  const handled = callWith(chain, onError, { kind: 'error', variables: error });
  return { kind: 'try', body, handler: { error, body: [give(handled)] }, span: value.span };
}

/** What the function gives is not wanted, unless it fails. */
function last(chain: Chain, onEnd: Handler | undefined): readonly Step[] {
  const { value } = chain;
  if (onEnd === undefined) return [give(value)];
  const ended = callWith(chain, onEnd);
  return [
    {
      kind: 'try',
      body: [give(value)],
      finally: [{ kind: 'evaluate', value: ended, span: ended.span }],
      span: value.span,
    },
  ];
}

function callWith({ call, context }: Chain, handler: Handler, local?: Local): Expr {
  const { checker } = context;
  const [signature] = checker.getTypeAtLocation(handler.node).getCallSignatures();
  const type = signature?.getReturnType() ?? checker.getAnyType();
  const given = local === undefined ? [] : [{ node: handler.node, local }];
  return call(handler.value, given, checker.getAwaitedType(type) ?? type);
}

function give(value: Expr): Step {
  return { kind: 'return', value, span: value.span };
}

function operation({ node, context }: Chain, name: string, body: readonly Step[]): Expr {
  const values: Expr[] = [];
  visitStepsDeep(body, (step) => {
    if (step.kind === 'return' && step.value !== undefined) values.push(step.value);
  });
  const crossing = joinCrossings(values.map((value) => context.crossings.of(value)));
  const type = context.checker.getTypeAtLocation(node);
  const facts = withCrossing(context.factsOfType(context.checker.getAwaitedType(type) ?? type), crossing);
  const made: Expr = { kind: 'await', operation: { kind: 'inline', name, body }, facts, span: placeOf(context, node) };
  context.crossings.mark(made, crossing);
  return made;
}
