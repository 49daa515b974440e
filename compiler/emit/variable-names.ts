// A variable called `count` would hide the function `$count` from the expressions that call it, so variables that
// are named like a function of JSONata get another name, everywhere in the machine.
import { isFunctionName } from '../asl/expressions/jsonata/signatures.js';
import type { JsonataExpr, Template } from '../ir/jsonata.js';
import { mapExpressions, mapJsonataParts } from '../ir/jsonata-walk.js';
import type { Exit, Selected, StateGraph, StateNode } from '../states/graph.js';
import { exitsOf, mapExits } from '../states/exits.js';

type Rename = (name: string) => string;

export function renameVariables(graph: StateGraph<Selected>): StateGraph<Selected> {
  const taken = new Set<string>();
  for (const node of graph.nodes.values()) {
    for (const exit of exitsOf(node)) exit.assign.forEach((one) => taken.add(one.variable));
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
  const template = (value: Template) => inTemplate(value, rename);
  const renamed = mapExits<Selected>(node, (exit) => inExit(exit, rename));
  switch (renamed.kind) {
    case 'pass':
      return renamed;
    case 'task':
      return renamed.argument === undefined ? renamed : { ...renamed, argument: template(renamed.argument) };
    case 'wait':
      return { ...renamed, seconds: template(renamed.seconds) };
    case 'choice':
      return {
        ...renamed,
        rules: renamed.rules.map((rule) => ({ ...rule, condition: inExpr(rule.condition, rename) })),
      };
    case 'succeed':
      return renamed.output === undefined ? renamed : { ...renamed, output: template(renamed.output) };
    case 'fail':
      return { ...renamed, error: template(renamed.error), cause: template(renamed.cause) };
  }
}

function inExit(exit: Exit<Selected>, rename: Rename): Exit<Selected> {
  return {
    ...exit,
    assign: exit.assign.map(({ variable, value }) => ({
      variable: rename(variable),
      value: inTemplate(value, rename),
    })),
    ...(exit.output === undefined ? {} : { output: inTemplate(exit.output, rename) }),
  };
}

function inTemplate(template: Template, rename: Rename): Template {
  return mapExpressions(template, (expr) => inExpr(expr, rename));
}

function inExpr(expr: JsonataExpr, rename: Rename): JsonataExpr {
  return expr.kind === 'variable'
    ? { ...expr, name: rename(expr.name) }
    : mapJsonataParts(expr, (part) => inExpr(part, rename));
}
