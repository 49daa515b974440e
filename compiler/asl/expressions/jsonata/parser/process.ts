// The tree as it is written -> the tree that is evaluated: paths become rows of steps, predicates and the like hang on
// the step they belong to, calls in tail position are marked. Nodes are changed where they stand, as in the package.
import { newSlot, pushAncestry, resolveAncestry, seekParent, type Ancestry } from './ancestry.js';
import { syntaxFault } from './errors.js';
import type { RawNode, RawPair, RawTerm } from './raw.js';

type Process = (node: RawNode, ancestry: Ancestry) => RawNode;

export function processTree(tree: RawNode): RawNode {
  const result = process(tree, { count: 0 });
  if (result.type === 'parent' || result.seekingParent !== undefined)
    throw syntaxFault('S0217', result.position, { token: result.type });
  return result;
}

function process(node: RawNode, ancestry: Ancestry): RawNode {
  const row = kinds.get(node.type);
  if (row === undefined)
    throw syntaxFault(node.type === '(end)' ? 'S0207' : 'S0206', node.position, { token: node.value });
  const result = row(node, ancestry);
  if (node.keepArray === true) result.keepArray = true;
  return result;
}

/** Part of a node that also looks for what the part looks for. */
function part(result: RawNode, node: RawNode, ancestry: Ancestry): RawNode {
  const processed = process(node, ancestry);
  pushAncestry(result, processed);
  return processed;
}

function same(node: RawNode): RawNode {
  return node;
}

const kinds: ReadonlyMap<string, Process> = new Map<string, Process>([
  ['string', same],
  ['number', same],
  ['value', same],
  ['wildcard', same],
  ['descendant', same],
  ['variable', same],
  ['regex', same],
  ['name', name],
  ['parent', (_, ancestry) => ({ type: 'parent', slot: newSlot(ancestry) })],
  ['operator', word],
  ['binary', (node, ancestry) => (binaries.get(node.value as string) ?? operator)(node, ancestry)],
  ['unary', unary],
  ['function', call],
  ['partial', call],
  ['lambda', lambda],
  ['condition', condition],
  ['transform', transform],
  ['block', block],
]);

const binaries: ReadonlyMap<string, Process> = new Map<string, Process>([
  ['.', path],
  ['[', predicate],
  ['{', group],
  ['^', orderBy],
  [':=', bind],
  ['@', focus],
  ['#', index],
  ['~>', apply],
]);

function name(node: RawNode): RawNode {
  const result: RawNode = { type: 'path', steps: [node] };
  if (node.keepArray === true) result.keepSingletonArray = true;
  return result;
}

/** `and`, `or` and `in` where a name is meant, and the `?` of a partial application. */
function word(node: RawNode, ancestry: Ancestry): RawNode {
  if (node.value === '?') return node;
  node.type = 'name';
  return process(node, ancestry);
}

function path(node: RawNode, ancestry: Ancestry): RawNode {
  const left = process(node.lhs as RawNode, ancestry);
  const result: RawNode = left.type === 'path' ? left : { type: 'path', steps: [left] };
  const steps = result.steps as RawNode[];
  if (left.type === 'parent' && left.slot !== undefined) result.seekingParent = [left.slot];
  const right = process(node.rhs as RawNode, ancestry);
  nameChained(steps.at(-1) as RawNode, right);
  if (right.type === 'path') steps.push(...(right.steps as RawNode[]));
  else {
    if (right.predicate !== undefined) predicatesToStages(right);
    steps.push(right);
  }
  for (const step of steps)
    if (step.type === 'number' || step.type === 'value')
      throw syntaxFault('S0213', step.position, { value: step.value });
  for (const step of steps) {
    if (step.type === 'string') step.type = 'name';
    if (step.keepArray === true) result.keepSingletonArray = true;
  }
  markArray(steps[0] as RawNode);
  markArray(steps.at(-1) as RawNode);
  resolveAncestry(result);
  return result;
}

/** `f().then()`: nobody here evaluates it, but the trees are compared. */
function nameChained(last: RawNode, { type, procedure }: RawNode): void {
  if (type !== 'function' || last.type !== 'function' || procedure?.type !== 'path') return;
  const [first, ...more] = procedure.steps as readonly RawNode[];
  if (more.length === 0 && first?.type === 'name') last.nextFunction = first.value;
}

function predicatesToStages(step: RawNode): void {
  if (step.predicate === undefined) return;
  step.stages = step.predicate;
  delete step.predicate;
}

function markArray(step: RawNode): void {
  if (step.type === 'unary' && step.value === '[') step.consarray = true;
}

function predicate(node: RawNode, ancestry: Ancestry): RawNode {
  const result = process(node.lhs as RawNode, ancestry);
  const step = lastStep(result);
  if (step.group !== undefined) throw syntaxFault('S0209', node.position);
  const filters = (step[result.type === 'path' ? 'stages' : 'predicate'] ??= []);
  const filter = process(node.rhs as RawNode, ancestry);
  if (filter.seekingParent !== undefined) {
    for (const slot of filter.seekingParent)
      if (slot.level === 1) seekParent(step, slot);
      else slot.level--;
    pushAncestry(step, filter);
  }
  filters.push({ type: 'filter', expr: filter, position: node.position });
  return result;
}

function lastStep(node: RawNode): RawNode {
  return node.type === 'path' ? ((node.steps as RawNode[]).at(-1) as RawNode) : node;
}

function group(node: RawNode, ancestry: Ancestry): RawNode {
  const result = process(node.lhs as RawNode, ancestry);
  if (result.group !== undefined) throw syntaxFault('S0210', node.position);
  const lhs = (node.rhs as RawPair[]).map(([key, value]): RawPair => [
    process(key, ancestry),
    process(value, ancestry),
  ]);
  result.group = { lhs, position: node.position };
  return result;
}

function orderBy(node: RawNode, ancestry: Ancestry): RawNode {
  const left = process(node.lhs as RawNode, ancestry);
  const result: RawNode = left.type === 'path' ? left : { type: 'path', steps: [left] };
  const sort: RawNode = { type: 'sort', position: node.position };
  sort.terms = (node.rhs as RawTerm[]).map(({ descending, expression }) => ({
    descending,
    expression: part(sort, expression, ancestry),
  }));
  (result.steps as RawNode[]).push(sort);
  resolveAncestry(result);
  return result;
}

function bind(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'bind', value: node.value, position: node.position };
  result.lhs = process(node.lhs as RawNode, ancestry);
  result.rhs = part(result, node.rhs as RawNode, ancestry);
  return result;
}

function focus(node: RawNode, ancestry: Ancestry): RawNode {
  const result = process(node.lhs as RawNode, ancestry);
  const step = lastStep(result);
  if (step.stages !== undefined || step.predicate !== undefined) throw syntaxFault('S0215', node.position);
  if (step.type === 'sort') throw syntaxFault('S0216', node.position);
  if (node.keepArray === true) step.keepArray = true;
  step.focus = (node.rhs as RawNode).value;
  step.tuple = true;
  return result;
}

function index(node: RawNode, ancestry: Ancestry): RawNode {
  const left = process(node.lhs as RawNode, ancestry);
  const step = lastStep(left);
  const result: RawNode = left.type === 'path' ? left : { type: 'path', steps: [left] };
  if (result !== left) predicatesToStages(step);
  const { value } = node.rhs as RawNode;
  if (step.stages === undefined) step.index = value;
  else step.stages.push({ type: 'index', value, position: node.position });
  step.tuple = true;
  return result;
}

function apply(node: RawNode, ancestry: Ancestry): RawNode {
  const lhs = process(node.lhs as RawNode, ancestry);
  const rhs = process(node.rhs as RawNode, ancestry);
  const result: RawNode = { type: 'apply', value: node.value, position: node.position, lhs, rhs };
  if (lhs.keepArray === true || rhs.keepArray === true) result.keepArray = true;
  return result;
}

function operator(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'binary', value: node.value, position: node.position };
  const lhs = process(node.lhs as RawNode, ancestry);
  const rhs = process(node.rhs as RawNode, ancestry);
  result.lhs = lhs;
  result.rhs = rhs;
  pushAncestry(result, lhs);
  pushAncestry(result, rhs);
  return result;
}

function unary(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'unary', value: node.value, position: node.position };
  if (node.value === '[')
    result.expressions = (node.expressions as RawNode[]).map((item) => part(result, item, ancestry));
  else if (node.value === '{')
    result.lhs = (node.lhs as RawPair[]).map(([key, value]): RawPair => [
      part(result, key, ancestry),
      part(result, value, ancestry),
    ]);
  else {
    const operand = process(node.expression as RawNode, ancestry);
    if (operand.type === 'number') {
      operand.value = -(operand.value as number);
      return operand;
    }
    result.expression = operand;
    pushAncestry(result, operand);
  }
  return result;
}

function call(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: node.type, value: node.value, position: node.position };
  result.arguments = (node.arguments as RawNode[]).map((argument) => part(result, argument, ancestry));
  result.procedure = process(node.procedure as RawNode, ancestry);
  return result;
}

function lambda(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'lambda', position: node.position };
  if (node.arguments !== undefined) result.arguments = node.arguments;
  if (node.signature !== undefined) result.signature = node.signature;
  result.body = tailCalls(process(node.body as RawNode, ancestry));
  return result;
}

/** Calls in tail position are wrapped as functions of their own, "thunks". */
function tailCalls(node: RawNode): RawNode {
  if (node.type === 'function' && node.predicate === undefined)
    return { type: 'lambda', thunk: true, arguments: [], position: node.position, body: node };
  if (node.type === 'condition') {
    node.then = tailCalls(node.then as RawNode);
    if (node.else !== undefined) node.else = tailCalls(node.else);
  } else if (node.type === 'block') {
    const expressions = node.expressions as RawNode[];
    const last = expressions.pop();
    if (last !== undefined) expressions.push(tailCalls(last));
  }
  return node;
}

function condition(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'condition', position: node.position };
  result.condition = part(result, node.condition as RawNode, ancestry);
  result.then = part(result, node.then as RawNode, ancestry);
  if (node.else !== undefined) result.else = part(result, node.else, ancestry);
  return result;
}

function transform(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'transform', position: node.position };
  result.pattern = process(node.pattern as RawNode, ancestry);
  result.update = process(node.update as RawNode, ancestry);
  if (node.delete !== undefined) result.delete = process(node.delete, ancestry);
  return result;
}

function block(node: RawNode, ancestry: Ancestry): RawNode {
  const result: RawNode = { type: 'block', position: node.position };
  result.expressions = (node.expressions as RawNode[]).map((item) => {
    const processed = part(result, item, ancestry);
    const [first] = processed.type === 'path' ? (processed.steps as RawNode[]) : [processed];
    if (processed.consarray === true || first?.consarray === true) result.consarray = true;
    return processed;
  });
  return result;
}
