// Lambdas, calls, partial application and `~>`.
import type { ApplyNode, CallNode, JsonataNode, LambdaNode, PartialNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js'; // prettier-ignore
import { bindsOf } from '../../../../../compiler/asl/expressions/jsonata/check.js';
import { childrenOf } from '../../../../../compiler/asl/expressions/jsonata/walk.js';
import { asArgument, asCallee, atHome, functionValue, invoke, partially, tailCall } from '../apply.js';
import { signatureCheck } from '../arguments.js';
import { spend } from '../budget.js';
import { inner, type Context, type Evaluate } from '../context.js';
import { fault, located } from '../faults.js';
import { calledFrame, scopeOf, type CallFrame, type Frame } from '../frames.js';
import { nativeOf, type BuiltIn } from '../library/built-in.js';
import { isFunction, settle, type FunctionValue, type Value } from '../values.js';

export function compileLambda(node: LambdaNode, context: Context): Evaluate {
  const { parameters, signature } = node;
  const scope = scopeOf(parameters, bindsOf(node.body), context.scope);
  const body = (mode: Context['mode'], deepest: Context['deepest']): Evaluate =>
    context.compile(node.body, { ...context, scope, depth: 0, mode, position: 'tail', deepest });
  const deepest = { depth: 0 };
  const fast = body(context.mode, deepest);
  let checked: Evaluate | undefined;
  const check = signature === undefined ? undefined : signatureCheck(signature);
  const count = parameters.length;
  // Nothing that outlives a call can see the frame of such a body, so one frame serves one call after the other.
  const reuses = scope.slots.size === count && !keepsFrame(node.body);
  return (input, frame) => {
    const limit = frame.evaluation.depth;
    let spare: CallFrame | undefined;
    const enter = (own: CallFrame, depth: number): Value => {
      if (depth >= limit) throw fault('limit-depth');
      // Only near the limit does every node have to look.
      const evaluate = depth + deepest.depth > limit ? (checked ??= body('checked', { depth: 0 })) : fast;
      const result = evaluate(input, own);
      if (reuses) spare = own;
      return result;
    };
    const take = (depth: number): CallFrame => {
      const own = spare ?? calledFrame(scope, frame, depth, []);
      spare = undefined;
      own.base = depth;
      return own;
    };
    const run = (args: readonly Value[], _: Value, depth: number): Value => {
      if (spare === undefined) return enter(calledFrame(scope, frame, depth, args), depth);
      const own = take(depth);
      for (let index = 0; index < count; index++) own.slots[index] = args[index];
      return enter(own, depth);
    };
    const lambda = functionValue(
      count,
      check === undefined ? run : (args, given, depth) => run(check(args, given), given, depth),
    );
    lambda.home = input;
    if (check === undefined) {
      lambda.ignoresContext = true;
      if (reuses && count > 0 && count <= 3)
        lambda.direct = (value, key, whole, depth) => {
          const own = take(depth);
          own.slots[0] = value;
          if (count > 1) own.slots[1] = key;
          if (count > 2) own.slots[2] = whole;
          return enter(own, depth);
        };
    } else lambda.unchecked = functionValue(count, run);
    return lambda;
  };
}

/** Functions that are made in the body read its variables later. */
function keepsFrame(node: JsonataNode): boolean {
  return node.kind === 'lambda' || node.kind === 'transform' || childrenOf(node).some(keepsFrame);
}

export function compileCall(node: CallNode, context: Context): Evaluate {
  return context.position === 'tail' ? compileTailCall(node, context) : compileCallWith(node, undefined, context);
}

/** `first` is the left side of `first ~> f(…)`. */
function compileCallWith(node: CallNode, first: Evaluate | undefined, context: Context): Evaluate {
  const args = node.arguments.map((argument) => context.compile(argument, inner(context)));
  const token = tokenOf(node.procedure);
  const { position } = node;
  const { depth } = context;
  const known = knownFunction(node, context);
  if (known !== undefined) return callKnown(known, first, args, token as string, position, depth);
  const procedure = compileProcedure(node, context);
  return (input, frame) => {
    const { evaluation } = frame;
    const leading = first === undefined ? [] : [first(input, frame)];
    const callee = procedure(input, frame);
    const given: Value[] = leading;
    for (const argument of args) given.push(asArgument(argument(input, frame), evaluation));
    try {
      return invoke(callee, given, input, frame.base + depth, evaluation);
    } catch (thrown) {
      throw located(thrown, position, token);
    }
  };
}

/** Functions that do nothing with their second argument but call it. */
const callers: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'sort', 'single', 'each', 'sift']);

/** `$map(…)` where nothing in the expression is called `$map`. */
function knownFunction(node: CallNode, context: Context): BuiltIn | undefined {
  const { procedure } = node;
  if (procedure.kind !== 'variable' || procedure.predicates !== undefined || procedure.group !== undefined)
    return undefined;
  if (context.mode === 'checked' || isBound(procedure.name, context)) return undefined;
  return nativeOf(procedure.name);
}

/** The same as the general call, without making a function value first. */
function callKnown(
  { run, check }: BuiltIn,
  first: Evaluate | undefined,
  args: readonly Evaluate[],
  name: string,
  position: number,
  depth: number,
): Evaluate {
  const second = callers.has(name) ? asCallee : asArgument;
  return (input, frame) => {
    const { evaluation } = frame;
    const given: Value[] = first === undefined ? [] : [first(input, frame)];
    for (const argument of args)
      given.push((given.length === 1 ? second : asArgument)(argument(input, frame), evaluation));
    try {
      spend(evaluation, 1);
      // A workflow variable of that name hides the function; data cannot be called.
      if (Object.hasOwn(evaluation.scope.variables, name)) throw fault('T1006');
      return run(check(given, input), evaluation, frame.base + depth);
    } catch (thrown) {
      throw located(thrown, position, name);
    }
  };
}

/** Leaves the call to the loop in `invoke`. Functions among the arguments keep the context they were made in. */
function compileTailCall(node: CallNode, context: Context): Evaluate {
  const within = inner(context);
  const name = node.procedure.kind === 'variable' ? node.procedure.name : undefined;
  // The package evaluates these parts outside the call, so they nest one level less than in an ordinary call.
  const procedure = compileProcedure(node, within);
  const args = node.arguments.map((argument) => context.compile(argument, within));
  return (input, frame) => {
    const { evaluation } = frame;
    const callee = procedure(input, frame);
    const given: Value[] = [];
    for (const argument of args) given.push(atHome(argument(input, frame), evaluation));
    if (!isFunction(callee)) throw located(fault('T1006'), node.position, undefined);
    evaluation.tailFunction = callee;
    evaluation.tailArguments = given;
    evaluation.tailName = name;
    evaluation.tailPosition = node.position;
    return tailCall;
  };
}

function compileProcedure(node: CallNode | PartialNode, context: Context): Evaluate {
  const { procedure } = node;
  const evaluate = context.compile(procedure, inner(context));
  const [first] = procedure.kind === 'path' ? procedure.steps : [];
  if (first?.kind !== 'name') return evaluate;
  // `sum(x)` instead of `$sum(x)`: help whoever forgot the `$`.
  const meant = context.compile({ kind: 'variable', name: first.name, position: first.position }, inner(context));
  return (input, frame) => {
    const value = evaluate(input, frame);
    if (value !== undefined || meant(input, frame) === undefined) return value;
    const wrong = fault(node.kind === 'call' ? 'T1005' : 'T1007');
    wrong.token = first.name;
    throw located(wrong, node.position, first.name);
  };
}

function isBound(name: string, context: Context): boolean {
  for (let scope: Context['scope'] | undefined = context.scope; scope !== undefined; scope = scope.parent)
    if (scope.slots.has(name) || scope.kind === 'tuple') return true;
  return false;
}

function tokenOf(procedure: JsonataNode): string | undefined {
  if (procedure.kind === 'variable') return procedure.name;
  const [first] = procedure.kind === 'path' ? procedure.steps : [];
  return first?.kind === 'name' || first?.kind === 'variable' ? first.name : undefined;
}

export function compilePartial(node: PartialNode, context: Context): Evaluate {
  const procedure = compileProcedure(node, context);
  const args = node.arguments.map((argument) =>
    argument === undefined ? undefined : context.compile(argument, inner(context)),
  );
  const open = args.map((argument) => argument === undefined);
  return (input, frame) => {
    const fixed = args.map((argument) => ({ value: atHome(argument?.(input, frame), frame.evaluation) }));
    const callee = procedure(input, frame);
    if (!isFunction(callee)) throw located(fault('T1008'), node.position, tokenOf(node.procedure));
    return partially(callee, fixed, open, frame.evaluation);
  };
}

export function compileApply(node: ApplyNode, context: Context): Evaluate {
  const left = context.compile(node.left, inner(context));
  // What hangs on the call itself (`x ~> $f()[0]`) is ignored: the package does not look at it, so nor does AWS.
  if (node.right.kind === 'call') return compileCallWith(node.right, left, inner(context));
  const right = context.compile(node.right, inner(context));
  const { depth } = context;
  return (input, frame) => {
    const value = left(input, frame);
    const callee = right(input, frame);
    if (!isFunction(callee)) throw located(fault('T2006', { value: callee }), node.position, undefined);
    if (isFunction(value)) return chained(value, callee, frame, node.position);
    try {
      return invoke(callee, [value], null, frame.base + depth, frame.evaluation);
    } catch (thrown) {
      throw located(thrown, node.position, tokenOf(node.right));
    }
  };
}

/** `f ~> g`: the function that does `f`, then `g`. */
function chained(first: FunctionValue, second: FunctionValue, { evaluation }: Frame, position: number): FunctionValue {
  return functionValue(1, (args, context, depth) => {
    // In the package this is `function($x) { $g($f($x)) }`, and its errors say so.
    const call = (callee: FunctionValue, value: Value, within: Value, name: string): Value => {
      try {
        return invoke(callee, [value], within, depth + 1, evaluation);
      } catch (thrown) {
        throw located(thrown, position, name);
      }
    };
    return call(second, settle(call(first, args[0], null, 'f')), context, 'g');
  });
}
