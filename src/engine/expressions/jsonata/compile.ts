// JSONata's tree -> one closure, compiled once and shared. One row a node kind; a kind or function without a row is
// refused here, when the expression is linked, never met while it runs.
import type { JsonataNode, NodeKind, NodeOf } from '../../../../compiler/asl/expressions/jsonata/ast.js';
import { bindsOf } from '../../../../compiler/asl/expressions/jsonata/check.js';
import type { EvaluationScope } from '../types.js';
import { depthLimit, evaluationOf, nothingGiven, restart } from './budget.js';
import { inner, isUnsupported, unsupported, type Context, type Evaluate } from './context.js';
import { fault } from './faults.js';
import { rootFrame, scopeOf, type Frame, type Scope } from './frames.js';
import { groupBy } from './grouping.js';
import { compileBlock, compileConditional } from './nodes/control.js';
import { compileFilter } from './nodes/filters.js';
import { compileApply, compileCall, compileLambda, compilePartial } from './nodes/functions.js';
import { compileArray, compileLiteral, compileNegate, compileObject, compilePairs } from './nodes/literals.js';
import { compileDescendant, compileParent, compileWildcard } from './nodes/navigation.js';
import { compileBinary } from './nodes/operators.js';
import { compileName, compilePath, isPlainPath } from './nodes/paths.js';
import { compileRegexLiteral } from './nodes/regex.js';
import { compileTransform } from './nodes/transform.js';
import { compileBind, compileVariable } from './nodes/variables.js';
import { isArray, settle, settleKeeping, wrapperOf, type Value } from './values.js';

const compilers: { readonly [K in NodeKind]: (node: NodeOf<K>, context: Context) => Evaluate } = {
  literal: compileLiteral,
  regex: compileRegexLiteral,
  variable: compileVariable,
  path: compilePath,
  name: compileName,
  wildcard: compileWildcard,
  descendant: compileDescendant,
  parent: compileParent,
  sort: refuse('order-by outside a path'),
  array: compileArray,
  object: compileObject,
  negate: compileNegate,
  binary: compileBinary,
  conditional: compileConditional,
  block: compileBlock,
  bind: compileBind,
  lambda: compileLambda,
  call: compileCall,
  partial: compilePartial,
  apply: compileApply,
  transform: compileTransform,
};

/** Kinds whose closures may give an unsettled sequence. The others settle their parts or give single values. */
const givesSequence: ReadonlySet<NodeKind> = new Set(['path', 'wildcard', 'descendant', 'call', 'apply']);

/** A sequence whose only element is a sequence is settled once more by each node that hands it on. */
function isPassedOn(node: JsonataNode): boolean {
  if (node.kind === 'block') return mayNest(node.expressions.at(-1));
  if (node.kind === 'bind') return mayNest(node.value);
  return node.kind === 'conditional' && (mayNest(node.then) || mayNest(node.otherwise));
}

function mayNest(node: JsonataNode | undefined): boolean {
  return node !== undefined && (node.kind === 'call' || node.kind === 'apply' || isPassedOn(node));
}

function refuse(what: string): (node: JsonataNode) => Evaluate {
  return (node) => {
    throw unsupported(what, node.position);
  };
}

function compile(node: JsonataNode, outer: Context): Evaluate {
  const attached = node.predicates !== undefined || (node.group !== undefined && node.kind !== 'path');
  const kept = node.keepArray === true;
  const depth = outer.depth + 1;
  // A call that something hangs on is not the last thing to be done, except that the package drops what hangs on it.
  const position = attached && node.kind !== 'call' ? 'inner' : outer.position;
  const context: Context = { ...outer, depth, position: node.predicates === undefined ? position : 'inner' };
  if (depth > context.deepest.depth) context.deepest.depth = depth;
  const row = compilers[node.kind] as (node: JsonataNode, context: Context) => Evaluate;
  let evaluate = row(node, context);
  const isTail = node.kind === 'call' && context.position === 'tail';
  if (attached && !isTail) evaluate = withAttached(evaluate, node, context);
  if (kept && !isTail) evaluate = settled(evaluate, settleKeeping);
  else if ((attached || isPassedOn(node) || (givesSequence.has(node.kind) && !isPlainPath(node))) && !isTail)
    evaluate = settled(evaluate, settle);
  return context.mode === 'checked' ? guarded(evaluate, depth) : evaluate;
}

function withAttached(evaluate: Evaluate, node: JsonataNode, context: Context): Evaluate {
  const filters = (node.predicates ?? []).map((predicate) => compileFilter(predicate, context));
  const pairs = node.group === undefined || node.kind === 'path' ? undefined : compilePairs(node.group, inner(context));
  return (input, frame) => {
    let value = evaluate(input, frame);
    for (const filter of filters) value = filter(value, frame);
    return pairs === undefined ? value : groupBy(pairs, value, frame, node.position);
  };
}

function settled(evaluate: Evaluate, settling: (value: Value) => Value): Evaluate {
  return (input, frame) => settling(evaluate(input, frame));
}

function guarded(evaluate: Evaluate, depth: number): Evaluate {
  return (input, frame) => {
    if (frame.base + depth > frame.evaluation.depth) throw fault('limit-depth');
    return evaluate(input, frame);
  };
}

/** Runs the expression. `root` is the document of `$` and `$$`, which Step Functions leaves empty. */
export type CompiledExpression = (scope: EvaluationScope, root?: Value) => Value;
export type LinkedExpression =
  | { readonly kind: 'linked'; readonly evaluate: CompiledExpression; readonly shared: SharedFrame | undefined }
  | { readonly kind: 'unsupported'; readonly what: string; readonly position: number };

/** Without variables of its own an expression leaves nothing in its frame, so one serves every evaluation in turn. */
export interface SharedFrame {
  readonly body: Evaluate;
  readonly frame: Frame;
}

/** The frame for an evaluation with AWS's limits and without a document: `body(undefined, renewed(frame, scope))`. */
export function renewed(frame: Frame, scope: EvaluationScope): Frame {
  restart(frame.evaluation, scope);
  return frame;
}

function renewing(evaluate: Evaluate, scope: Scope): CompiledExpression {
  return (given, root) => evaluate(isArray(root) ? wrapperOf(root) : root, rootFrame(scope, evaluationOf(given, root)));
}

// As many as the parser keeps trees.
const capacity = 2_000;
const linked = new Map<JsonataNode, LinkedExpression>();

/**
 * Compiles a tree. The closure throws `Fault`s; `undefined` is a value like any other.
 * @example
 * const expression = compileJsonata(parsed.ast);
 * if (expression.kind === 'linked') expression.evaluate(scope);
 */
export function compileJsonata(ast: JsonataNode): LinkedExpression {
  let result = linked.get(ast);
  if (result === undefined) {
    result = link(ast);
    if (linked.size >= capacity) linked.clear();
    linked.set(ast, result);
  }
  return result;
}

function link(ast: JsonataNode): LinkedExpression {
  try {
    const scope = scopeOf([], bindsOf(ast), undefined);
    const compileAs = (mode: Context['mode'], deepest: Context['deepest']): Evaluate =>
      compile(ast, { scope, depth: 0, mode, position: 'inner', deepest, compile });
    const deepest = { depth: 0 };
    const fast = compileAs('fast', deepest);
    const evaluate = deepest.depth > depthLimit ? compileAs('checked', { depth: 0 }) : fast;
    const shared =
      scope.slots.size === 0
        ? { body: evaluate, frame: rootFrame(scope, evaluationOf(nothingGiven, undefined)) }
        : undefined;
    return { kind: 'linked', evaluate: renewing(evaluate, scope), shared };
  } catch (thrown) {
    if (isUnsupported(thrown)) return { kind: 'unsupported', what: thrown.unsupported, position: thrown.position };
    throw thrown;
  }
}
