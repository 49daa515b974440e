// A variable called `count` would hide the function `$count` from the expressions that call it, so variables that
// are named like a function of JSONata get another name, everywhere in the machine.
import { isFunctionName } from '../asl/expressions/jsonata/signatures.js';
import type { JsonataExpr, Template } from '../ir/jsonata.js';
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
  switch (template.kind) {
    case 'json':
      return template;
    case 'entries':
      return {
        ...template,
        entries: template.entries.map(({ key, value }) => ({ key, value: inTemplate(value, rename) })),
      };
    case 'elements':
      return { ...template, elements: template.elements.map((element) => inTemplate(element, rename)) };
    case 'expression':
      return { ...template, value: inExpr(template.value, rename) };
  }
}

function inExpr(expr: JsonataExpr, rename: Rename): JsonataExpr {
  const inner = (part: JsonataExpr) => inExpr(part, rename);
  switch (expr.kind) {
    case 'constant':
      return expr;
    case 'variable':
      return { ...expr, name: rename(expr.name) };
    case 'path':
      return { ...expr, base: inner(expr.base) };
    case 'array':
      return { ...expr, elements: expr.elements.map(inner) };
    case 'object':
      return { ...expr, entries: expr.entries.map(({ key, value }) => ({ key, value: inner(value) })) };
    case 'binary':
      return { ...expr, left: inner(expr.left), right: inner(expr.right) };
    case 'conditional':
      return {
        ...expr,
        condition: inner(expr.condition),
        then: inner(expr.then),
        ...(expr.else === undefined ? {} : { else: inner(expr.else) }),
      };
    case 'call':
      return { ...expr, arguments: expr.arguments.map(inner) };
    case 'block':
      return {
        ...expr,
        bindings: expr.bindings.map(({ name, value }) => ({ name, value: inner(value) })),
        value: inner(expr.value),
      };
  }
}
