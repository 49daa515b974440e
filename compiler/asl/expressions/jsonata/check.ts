// What can be said about an expression without running it: references that AWS refuses, what it reads of `$states`
// and of the workflow's variables, and which functions it calls that do not exist.
import { parseRegex } from '../regex/parse.js';
import type { CallNode, JsonataNode, LambdaNode, PathNode, VariableNode } from './ast.js';
import { argumentCounts, isFunctionName } from './signatures.js';
import { attachedTo, childrenOf } from './walk.js';

export interface Reference {
  readonly name: string;
  readonly position: number;
}
export interface ExpressionFacts {
  /** `$`, `$$` and bare names that stand at the top level; AWS refuses the definition. */
  readonly topLevel: readonly Reference[];
  /** Fields of `$states` that are read: `input`, `result`, `context` …; `''` where `$states` is used as a whole. */
  readonly states: readonly Reference[];
  /** Variables that the expression does not bind itself, without `$`, functions excluded. */
  readonly variables: readonly Reference[];
  /** Functions that are called but neither bound nor built in, without `$`. They stop with T1006 when reached. */
  readonly unknownFunctions: readonly Reference[];
  /** Calls of built-in functions with more or fewer arguments than they take. They stop with T0410 when reached. */
  readonly miscounted: readonly (Reference & { readonly count: number })[];
  /** What regular expressions use that no linear-time engine can do: `look-ahead (?=…)`. */
  readonly unsupportedRegexes: readonly Reference[];
}

/** The sentence of AWS about a reference of `topLevel`; it comes behind `UNSUPPORTED_JSONATA_EXPRESSION: `. */
export function topLevelMessage(name: string): string {
  return `Reference to '${name}' at the top level is not supported.`;
}

interface Position {
  /** Names bound by enclosing lambdas, blocks and path steps. */
  readonly bound: ReadonlySet<string>;
  readonly level: 'top' | 'inside';
  /** `applied`: behind `~>`, which gives the first argument. */
  readonly role: 'value' | 'callee' | 'applied';
}
type Found = { readonly [K in keyof ExpressionFacts]: ExpressionFacts[K][number][] };

/**
 * Looks through an expression.
 * @example
 * factsOf(ast of 'phone & $states.input.id').topLevel; // [{ name: 'phone', position: 5 }]
 */
export function factsOf(ast: JsonataNode): ExpressionFacts {
  const found: Found = {
    topLevel: [],
    states: [],
    variables: [],
    unknownFunctions: [],
    miscounted: [],
    unsupportedRegexes: [],
  };
  visit(ast, { bound: bindsOf(ast), level: 'top', role: 'value' }, found);
  return found;
}

function visit(node: JsonataNode, at: Position, found: Found): void {
  switch (node.kind) {
    case 'variable':
      variable(node, undefined, at, found);
      break;
    case 'path':
      path(node, at, found);
      return;
    case 'name':
      if (at.level === 'top') found.topLevel.push({ name: node.name, position: node.position });
      break;
    case 'regex': {
      const parsed = parseRegex(node.source, node.flags);
      if (parsed.kind === 'refused') found.unsupportedRegexes.push({ name: parsed.what, position: node.position });
      break;
    }
    case 'wildcard':
    case 'descendant':
      if (at.level === 'top')
        found.topLevel.push({ name: node.kind === 'wildcard' ? '*' : '**', position: node.position });
      break;
    case 'block': {
      const bound = new Set([...at.bound, ...node.expressions.flatMap((expression) => [...bindsOf(expression)])]);
      for (const expression of node.expressions) visit(expression, { ...at, bound, role: 'value' }, found);
      break;
    }
    case 'lambda':
      lambda(node, at, found);
      break;
    case 'apply':
      visit(node.left, { ...at, role: 'value' }, found);
      visit(node.right, { ...at, role: 'applied' }, found);
      break;
    case 'call':
      countArguments(node, at, found);
      visit(node.procedure, { ...at, role: 'callee' }, found);
      for (const argument of node.arguments) visit(argument, { ...at, role: 'value' }, found);
      break;
    case 'partial':
      visit(node.procedure, { ...at, role: 'callee' }, found);
      for (const argument of node.arguments)
        if (argument !== undefined) visit(argument, { ...at, role: 'value' }, found);
      break;
    case 'transform':
      for (const child of [node.pattern, node.update, node.removal])
        if (child !== undefined) visit(child, { ...at, level: 'inside', role: 'value' }, found);
      break;
    default: {
      const attached = attachedTo(node);
      for (const child of childrenOf(node))
        if (!attached.includes(child)) visit(child, { ...at, role: 'value' }, found);
    }
  }
  for (const child of attachedTo(node)) visit(child, { ...at, level: 'inside', role: 'value' }, found);
}

function countArguments({ procedure, arguments: given, position }: CallNode, at: Position, found: Found): void {
  if (procedure.kind !== 'variable' || procedure.predicates !== undefined || at.bound.has(procedure.name)) return;
  const { name } = procedure;
  if (!isFunctionName(name)) return;
  const count = given.length + (at.role === 'applied' ? 1 : 0);
  const { least, most } = argumentCounts(name);
  if (count < least || count > most) found.miscounted.push({ name, position, count });
}

function path(node: PathNode, at: Position, found: Found): void {
  const names = node.steps.flatMap((step) => [
    ...(step.step?.focus === undefined ? [] : [step.step.focus]),
    ...(step.step?.index === undefined ? [] : [step.step.index]),
    ...(step.step?.stages ?? []).flatMap((stage) => (stage.kind === 'index' ? [stage.name] : [])),
  ]);
  const bound = names.length === 0 ? at.bound : new Set([...at.bound, ...names]);
  const inside: Position = { bound, level: 'inside', role: 'value' };
  const [first, second] = node.steps;
  if (first.kind === 'variable') {
    variable(first, second?.kind === 'name' ? second.name : undefined, { ...at, bound }, found);
    for (const child of attachedTo(first)) visit(child, inside, found);
  } else if (first.kind === 'name') {
    if (at.level === 'top') found.topLevel.push({ name: first.name, position: first.position });
    for (const child of attachedTo(first)) visit(child, inside, found);
  } else {
    visit(first, { ...at, bound, role: 'value' }, found);
  }
  for (const step of node.steps.slice(1)) visit(step, inside, found);
  for (const child of attachedTo(node)) visit(child, inside, found);
}

function lambda(node: LambdaNode, at: Position, found: Found): void {
  const bound = new Set([...at.bound, ...node.parameters, ...bindsOf(node.body)]);
  visit(node.body, { bound, level: 'inside', role: 'value' }, found);
}

function variable(node: VariableNode, field: string | undefined, at: Position, found: Found): void {
  const { name, position } = node;
  if (name === '' || name === '$') {
    if (at.level === 'top') found.topLevel.push({ name: `$${name}`, position });
  } else if (at.bound.has(name)) {
    return;
  } else if (name === 'states') {
    found.states.push({ name: field ?? '', position });
  } else if (at.role === 'callee') {
    if (!isFunctionName(name)) found.unknownFunctions.push({ name, position });
  } else if (!isFunctionName(name)) {
    found.variables.push({ name, position });
  }
}

/** Names that `:=` binds in the frame of this node: not inside its blocks and lambdas, which have frames of their own. */
export function bindsOf(node: JsonataNode): ReadonlySet<string> {
  const names = new Set<string>();
  collect(node, names);
  return names;
}

function collect(node: JsonataNode, names: Set<string>): void {
  if (node.kind === 'bind') names.add(node.name);
  if (node.kind === 'block' || node.kind === 'lambda') {
    for (const child of attachedTo(node)) collect(child, names);
    return;
  }
  for (const child of childrenOf(node)) collect(child, names);
}
