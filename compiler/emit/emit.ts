// StateGraph over JSONata, with names -> Definition and source map. One row a kind of state.
import type { Catcher, ChoiceRule, Definition, Retrier, State, StateType } from '../asl/definition.js';
import { InternalError } from '../diagnostics/errors.js';
import type { Json, JsonObject } from '../json.js';
import type { Exit, NodeId, Selected, StateGraph, StateKind, StateNode, Target } from '../states/graph.js';
import { shapeOf } from '../states/resources.js';
import type { SourceMap } from './source-map.js';
import { expressionText, templateJson } from './template-json.js';
import { renameVariables } from './variable-names.js';

export interface Emitted {
  readonly definition: Definition;
  readonly sourceMap: SourceMap;
}

type NameOf = (id: Target) => string;
type Rows = { readonly [K in StateKind]: (node: Extract<StateNode<Selected>, { kind: K }>, nameOf: NameOf) => State };

const rows: Rows = {
  pass: ({ exit, comment }, nameOf) => ({ ...head('Pass', comment), ...data(exit), ...transition(exit, nameOf) }),
  task: (node, nameOf) => {
    const shape = shapeOf(node.resource);
    const { argument, timeoutSeconds, heartbeatSeconds, exit } = node;
    return {
      ...head('Task', node.comment),
      Resource: shape.arn(node.resource),
      Arguments: {
        ...shape.parameters(node.resource),
        ...(argument === undefined ? {} : { [shape.payloadField]: templateJson(argument) }),
      },
      ...(timeoutSeconds === undefined ? {} : { TimeoutSeconds: timeoutSeconds }),
      ...(heartbeatSeconds === undefined ? {} : { HeartbeatSeconds: heartbeatSeconds }),
      ...data(exit),
      ...(node.retry.length === 0 ? {} : { Retry: node.retry.map(retrier) }),
      ...(node.catch.length === 0
        ? {}
        : {
            Catch: node.catch.map((catcher): Catcher => ({
              ErrorEquals: catcher.errorEquals,
              ...data(catcher.exit),
              Next: nameOf(catcher.exit.next),
            })),
          }),
      ...transition(exit, nameOf),
    };
  },
  wait: ({ seconds, exit, comment }, nameOf) => ({
    ...head('Wait', comment),
    Seconds: templateJson(seconds) as number | string,
    ...data(exit),
    ...transition(exit, nameOf),
  }),
  choice: ({ rules, otherwise, comment }, nameOf) => ({
    ...head('Choice', comment),
    Choices: rules.map(({ condition, exit }): ChoiceRule => ({
      Condition: expressionText(condition),
      ...data(exit),
      Next: nameOf(exit.next),
    })),
    ...data(otherwise),
    Default: nameOf(otherwise.next),
  }),
  succeed: ({ output, comment }) => ({
    ...head('Succeed', comment),
    ...(output === undefined ? {} : { Output: templateJson(output) }),
  }),
  fail: ({ error, cause, comment }) => ({
    ...head('Fail', comment),
    Error: templateJson(error) as string,
    Cause: templateJson(cause) as string,
  }),
};

export function emit(selected: StateGraph<Selected>, names: ReadonlyMap<NodeId, string>): Emitted {
  const graph = renameVariables(selected);
  const nameOf: NameOf = (id) => {
    const name = names.get(id);
    if (name === undefined) throw new InternalError(`no state for the target ${id}`);
    return name;
  };
  const states: [string, State][] = [];
  const places: [string, SourceMap[string]][] = [];
  for (const [id, node] of graph.nodes) {
    const name = nameOf(id);
    states.push([name, (rows[node.kind] as (n: StateNode<Selected>, nameOf: NameOf) => State)(node, nameOf)]);
    const spans = node.origin.spans.filter((span) => span.file !== '');
    if (spans.length > 0) places.push([`/States/${escapePointer(name)}`, spans]);
  }
  return {
    definition: {
      ...(graph.comment === undefined ? {} : { Comment: graph.comment }),
      QueryLanguage: 'JSONata',
      StartAt: nameOf(graph.start),
      ...(graph.timeoutSeconds === undefined ? {} : { TimeoutSeconds: graph.timeoutSeconds }),
      States: Object.fromEntries(states),
    },
    sourceMap: Object.fromEntries(places),
  };
}

function head<T extends StateType>(type: T, comment: string | undefined): { Type: T; Comment?: string } {
  return comment === undefined ? { Type: type } : { Type: type, Comment: comment };
}

function data(exit: Exit<Selected>): { Assign?: JsonObject; Output?: Json } {
  const assign = exit.assign.map(({ variable, value }) => [variable, templateJson(value)] as const);
  return {
    ...(assign.length === 0 ? {} : { Assign: Object.fromEntries(assign) }),
    ...(exit.output === undefined ? {} : { Output: templateJson(exit.output) }),
  };
}

function transition(exit: Exit<Selected>, nameOf: NameOf): { Next: string } | { End: true } {
  return exit.next === 'end' ? { End: true } : { Next: nameOf(exit.next) };
}

function retrier(rule: {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds?: number;
  readonly maxAttempts?: number;
  readonly backoffRate?: number;
  readonly maxDelaySeconds?: number;
  readonly jitterStrategy?: 'FULL' | 'NONE';
}): Retrier {
  return {
    ErrorEquals: rule.errorEquals,
    ...(rule.intervalSeconds === undefined ? {} : { IntervalSeconds: rule.intervalSeconds }),
    ...(rule.maxAttempts === undefined ? {} : { MaxAttempts: rule.maxAttempts }),
    ...(rule.backoffRate === undefined ? {} : { BackoffRate: rule.backoffRate }),
    ...(rule.maxDelaySeconds === undefined ? {} : { MaxDelaySeconds: rule.maxDelaySeconds }),
    ...(rule.jitterStrategy === undefined ? {} : { JitterStrategy: rule.jitterStrategy }),
  };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
