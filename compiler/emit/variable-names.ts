// A variable called `count` would hide the function `$count` from the expressions that call it, so variables that
// are named like a function of JSONata get another name, everywhere in the machine.
import { isFunctionName } from '../asl/expressions/jsonata/signatures.js';
import type { JsonataExpr, Template } from '../ir/jsonata.js';
import { mapExpressions, mapJsonataParts } from '../ir/jsonata-walk.js';
import type { Selected, StateGraph, StateNode } from '../states/graph.js';
import { exitsOf, mapExits } from '../states/exits.js';

type Rename = (name: string) => string;

export function renameVariables(graph: StateGraph<Selected>): StateGraph<Selected> {
  const taken = new Set<string>();
  for (const node of graph.nodes.values()) {
    for (const exit of exitsOf(node)) exit.assign.forEach((one) => taken.add(one.variable));
    forEachExpression(node, (expr) => boundIn(expr).forEach((name) => taken.add(name)));
  }
  const names = new Map<string, string>();
  for (const name of [...taken].filter(isFunctionName)) {
    let free = `${name}_`;
    while (taken.has(free)) free += '_';
    taken.add(free);
    names.set(name, free);
  }
  if (names.size === 0) return graph;
  const rename: Rename = (name) => names.get(name) ?? name;
  return { ...graph, nodes: new Map([...graph.nodes].map(([id, node]) => [id, inNode(node, rename)])) };
}

function inNode(node: StateNode<Selected>, rename: Rename): StateNode<Selected> {
  const changed = mapTemplates(
    node,
    (template) => inTemplate(template, rename),
    (expr) => inExpr(expr, rename),
  );
  return mapExits<Selected>(changed, (exit) => ({
    ...exit,
    assign: exit.assign.map((one) => ({ ...one, variable: rename(one.variable) })),
  }));
}

/** The node with its values and conditions replaced. */
function mapTemplates(
  node: StateNode<Selected>,
  template: (value: Template) => Template,
  condition: (value: JsonataExpr) => JsonataExpr,
): StateNode<Selected> {
  const changed = mapExits<Selected>(node, (exit) => ({
    ...exit,
    assign: exit.assign.map((one) => ({ ...one, value: template(one.value) })),
    ...(exit.output === undefined ? {} : { output: template(exit.output) }),
  }));
  switch (changed.kind) {
    case 'pass':
      return changed;
    case 'task':
      return changed.argument === undefined ? changed : { ...changed, argument: template(changed.argument) };
    case 'wait':
      return { ...changed, seconds: template(changed.seconds) };
    case 'choice':
      return { ...changed, rules: changed.rules.map((rule) => ({ ...rule, condition: condition(rule.condition) })) };
    case 'succeed':
      return changed.output === undefined ? changed : { ...changed, output: template(changed.output) };
    case 'fail':
      return { ...changed, error: template(changed.error), cause: template(changed.cause) };
  }
}

function inTemplate(template: Template, rename: Rename): Template {
  return mapExpressions(template, (expr) => inExpr(expr, rename));
}

function inExpr(expr: JsonataExpr, rename: Rename): JsonataExpr {
  const renamed = mapJsonataParts(expr, (part) => inExpr(part, rename));
  switch (renamed.kind) {
    case 'variable':
      return { ...renamed, name: rename(renamed.name) };
    case 'lambda':
      return { ...renamed, parameters: renamed.parameters.map(rename) };
    case 'block':
      return { ...renamed, bindings: renamed.bindings.map(({ name, value }) => ({ name: rename(name), value })) };
    default:
      return renamed;
  }
}

/** The names that an expression binds itself. */
function boundIn(expr: JsonataExpr): readonly string[] {
  if (expr.kind === 'lambda') return expr.parameters;
  return expr.kind === 'block' ? expr.bindings.map(({ name }) => name) : [];
}

function forEachExpression(node: StateNode<Selected>, visit: (expr: JsonataExpr) => void): void {
  const deep = (expr: JsonataExpr): JsonataExpr => {
    visit(expr);
    return mapJsonataParts(expr, deep);
  };
  mapTemplates(node, (template) => mapExpressions(template, deep), deep);
}
