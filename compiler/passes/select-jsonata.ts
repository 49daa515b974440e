// StateGraph over JavaScript -> the same graph over JSONata. Also the judge of what can be translated at all.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Expr } from '../ir/expr.js';
import { factsOf, isOnly, mayBe } from '../ir/facts.js';
import type { JsonataExpr, Template } from '../ir/jsonata.js';
import { visitExpr } from '../ir/walk.js';
import type { Exit, Selected, StateGraph, StateNode } from '../states/graph.js';
import { exitsOf, ownValues, reachableInOrder } from '../states/exits.js';
import { shapeOf } from '../states/resources.js';
import { freshNames } from './fresh-names.js';
import type { Context } from './select/context.js';
import { selectPayload } from './select/payload.js';
import { selectBoxed, selectTemplate, type Missing } from './select/template.js';
import { refuse } from './select/context.js';
import { mapExpressions } from '../ir/jsonata-walk.js';
import { kept } from './select/kept.js';
import { broad, deepestAllowed, depthOf } from './select/nesting.js';
import { selectTest } from './select/test.js';
import { selectTemplateString } from './select/text.js';
import { selecting } from './select/value.js';

export interface Selection {
  readonly graph: StateGraph<Selected>;
  readonly diagnostics: readonly Diagnostic[];
}

export function selectJsonata(graph: StateGraph): Selection {
  const diagnostics: Diagnostic[] = [];
  const { names, boxed } = variablesOf(graph);
  const context = (node: StateNode): Context =>
    selecting({
      resultSteps: node.kind === 'task' ? shapeOf(node.resource).resultSteps : [],
      boxed,
      fresh: freshNames(names),
      diagnostics,
    });
  const nodes = new Map([...graph.nodes].map(([id, node]) => [id, selectNode(node, () => context(node))]));
  return { graph: reachable({ ...graph, nodes }), diagnostics };
}

/** Without the states that only guards led to which are not needed. */
function reachable(graph: StateGraph<Selected>): StateGraph<Selected> {
  const left = new Set(reachableInOrder(graph));
  return { ...graph, nodes: new Map([...graph.nodes].filter(([id]) => left.has(id))) };
}

/** A new context for each expression, so that what one binds does not change the names in another. */
type NewContext = () => Context;

function selectNode(node: StateNode, context: NewContext): StateNode<Selected> {
  const value = (expr: Expr, missing: Missing = 'null') => select(expr, context(), missing);
  const exit = (one: Exit): Exit<Selected> => selectExit(one, context);
  switch (node.kind) {
    case 'pass':
      return { ...node, exit: exit(node.exit) };
    case 'task': {
      const { argument: given, ...rest } = node;
      const argument = given === undefined ? {} : { argument: payload(kept(given, 'finiteOrNull'), context()) };
      const normal = exit(node.exit);
      const catchers = node.catch.map((catcher) => ({ ...catcher, exit: exit(catcher.exit) }));
      const stops = mayStop({ argument, normal });
      return {
        ...rest,
        ...argument,
        catch: catchers.filter(({ guard }) => guard === undefined || stops),
        exit: normal,
      };
    }
    case 'wait':
      return { ...node, seconds: value(node.seconds), exit: exit(node.exit) };
    case 'choice':
      return {
        ...node,
        rules: node.rules.map((rule) => ({
          condition: bounded(selectTest(rule.condition, context()), rule.condition, context()),
          exit: exit(rule.exit),
        })),
        otherwise: exit(node.otherwise),
      };
    case 'succeed': {
      const { output, ...rest } = node;
      return output === undefined ? rest : { ...rest, output: value(kept(output, 'finiteOrNull')) };
    }
    case 'fail':
      return { ...node, error: text(node.error, context), cause: text(node.cause, context) };
  }
}

/** Whether `$error` is called in it. */
function mayStop(selected: unknown): boolean {
  return JSON.stringify(selected).includes('{"kind":"call","function":"error"');
}

function selectExit(exit: Exit, context: NewContext): Exit<Selected> {
  const { output, ...rest } = exit;
  return {
    ...rest,
    assign: exit.assign.map(({ variable, value: given }) => {
      const value = kept(given, 'finite');
      const scope = context();
      const boxed = scope.boxed.has(variable);
      return {
        variable,
        value: boxed ? within(selectBoxed(value, scope), value, scope) : select(value, scope, 'null'),
      };
    }),
    ...(output === undefined ? {} : { output: select(kept(output, 'finiteOrNull'), context(), 'null') }),
  };
}

function select(expr: Expr, context: Context, missing: Missing): Template {
  return within(selectTemplate(expr, context, missing), expr, context);
}

function payload(expr: Expr, context: Context): Template {
  return within(selectPayload(expr, context), expr, context);
}

function within(template: Template, expr: Expr, context: Context): Template {
  return mapExpressions(template, (one) => bounded(one, expr, context));
}

/** Never deeper than AWS evaluates. */
function bounded(selected: JsonataExpr, expr: Expr, context: Context): JsonataExpr {
  const value = broad(selected);
  return depthOf(value) <= deepestAllowed ? value : refuse(context, 'program/too-deep', {}, expr.span);
}

/** `Error` and `Cause` must be strings. */
function text(expr: Expr, context: NewContext): Template {
  if (isOnly(expr.facts, 'string')) return select(expr, context(), 'null');
  const template = { kind: 'template', parts: [expr], facts: factsOf('string'), span: expr.span } as const;
  const value: JsonataExpr = selectTemplateString(template, context());
  return within({ kind: 'expression', value }, expr, context());
}

/** The names in use, and which of them may ever hold undefined. */
function variablesOf(graph: StateGraph): { names: ReadonlySet<string>; boxed: ReadonlySet<string> } {
  const names = new Set<string>(['states']);
  const boxed = new Set<string>();
  const visit = (expr: Expr) =>
    visitExpr(expr, (one) => {
      if (one.kind === 'variable') names.add(one.name);
    });
  for (const node of graph.nodes.values()) {
    ownValues(node).forEach(visit);
    for (const exit of exitsOf(node)) {
      if (exit.output !== undefined) visit(exit.output);
      for (const { variable, value } of exit.assign) {
        names.add(variable);
        visit(value);
        if (mayBe(value.facts, 'undefined')) boxed.add(variable);
      }
    }
  }
  return { names, boxed };
}
