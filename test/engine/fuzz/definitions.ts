// Random valid definitions: all states, both query languages, mixed machines, nesting up to three levels. States of a
// container go on to the next one, so all of them are reachable and the last one ends it; jumps back are rare.
import type {
  Catcher,
  Container,
  Definition,
  QueryLanguage,
  Retrier,
  State,
} from '../../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { choiceRule } from './choices.js';
import { anyBatcher, anyItems, anyReader, anyWriter } from './distributed.js';
import type { Draw } from './draw.js';
import {
  constant,
  expression,
  filterPath,
  type Names,
  payload,
  payloadField,
  referencePath,
  resultPath,
  template,
} from './values.js';

interface Machine {
  readonly draw: Draw;
  readonly language: QueryLanguage;
  readonly jumps: 'forward' | 'anywhere';
  states: number;
  containers: number;
}
interface Inside {
  readonly machine: Machine;
  readonly depth: number;
  readonly names: Names;
  readonly distributed: 'inside' | 'no';
  /** The names of the states of the container, in order, and the place of the state that is made. */
  readonly beside: readonly string[];
  readonly at: number;
  readonly language: QueryLanguage;
}
type Draft = { [field: string]: Json };

export interface DefinitionOptions {
  readonly jumps: 'forward' | 'anywhere';
}

export function anyDefinition(draw: Draw, { jumps }: DefinitionOptions): Definition {
  const language = draw.pick<QueryLanguage>(['JSONata', 'JSONPath']);
  const machine: Machine = { draw, language, jumps, states: 0, containers: 0 };
  const container = containerOf(machine, 0, [], 'no');
  return {
    ...(language === 'JSONPath' && draw.chance(50) ? {} : { QueryLanguage: language }),
    ...(draw.chance(20) ? { TimeoutSeconds: 1 + draw.int(40) } : {}),
    ...container,
  };
}

function containerOf(
  machine: Machine,
  depth: number,
  outer: readonly string[],
  distributed: Inside['distributed'],
): Container {
  const { draw, language } = machine;
  const own = `v${machine.containers++}`;
  const names: Names = { readable: [...outer, own], own: [own] };
  const count = 1 + draw.int(depth === 0 ? 5 : 3);
  const beside = Array.from({ length: count }, () => stateName(draw, machine.states++));
  const states: { [name: string]: State } = {};
  for (const [at, name] of beside.entries()) {
    const own = language === 'JSONPath' && draw.chance(25) ? 'JSONata' : language;
    const inside: Inside = { machine, depth, names, distributed, beside, at, language: own };
    const state = { ...(own === language ? {} : { QueryLanguage: own }), ...stateOf(inside) };
    Object.defineProperty(states, name, { value: state, enumerable: true, configurable: true, writable: true });
  }
  // Every variable that is read somewhere is assigned somewhere.
  const [first] = beside;
  const start = stateName(draw, machine.states++);
  const assign = { Type: 'Pass', Assign: { [own]: 1 }, Next: first } as State;
  return { StartAt: start, States: { [start]: assign, ...states } };
}

const stateName = (draw: Draw, index: number): string =>
  draw.pick(['S', 'S', 'S', 'a/b~', 'constructor', 'toString', 'ü😀'.repeat(5)]) + (index === 0 ? '' : String(index));

function stateOf(inside: Inside): State {
  const { draw } = inside.machine;
  const isLast = inside.at === inside.beside.length - 1;
  const makers = isLast
    ? ([pass, succeed, fail, task, wait] as const)
    : ([pass, task, wait, choice, task, wait] as const);
  const groups = inside.depth < 3 && inside.machine.states < 40 ? ([parallel, map, map] as const) : [];
  const make = draw.pick<(inside: Inside) => Draft>([...makers, ...groups]);
  return make(inside) as unknown as State;
}

const isJsonata = ({ language }: Inside) => language === 'JSONata';

function way({ machine: { draw }, beside, at }: Inside): Draft {
  const next = beside[at + 1];
  if (next === undefined) return { End: true };
  return { Next: draw.chance(10) && beside.length > 2 ? next : next };
}

/** The state that a rule or catcher goes to. */
function target({ machine: { draw, jumps }, beside, at }: Inside): string {
  const from = jumps === 'anywhere' ? 0 : Math.min(at + 1, beside.length - 1);
  return beside[from + draw.int(beside.length - from)] ?? '';
}
const canJump = ({ machine: { jumps }, beside, at }: Inside) => jumps === 'anywhere' || at < beside.length - 1;

function assign(inside: Inside, place: 'input' | 'result' | 'errorOutput'): Draft {
  const { machine, names } = inside;
  const { draw } = machine;
  if (!draw.chance(25)) return {};
  const name = names.own[0];
  if (!isJsonata(inside)) return { Assign: payloadField(draw, names, name) };
  return {
    Assign: { [name]: draw.chance(50) ? template(draw, names, place) : `{% ${expression(draw, names, place)} %}` },
  };
}

function output(inside: Inside, place: 'input' | 'result' | 'errorOutput'): Draft {
  const { machine, names } = inside;
  return machine.draw.chance(35) ? { Output: template(machine.draw, names, place) } : {};
}

function filters(inside: Inside): Draft {
  const { draw } = inside.machine;
  return {
    ...(draw.chance(15) ? { InputPath: filterPath(draw) } : {}),
    ...(draw.chance(15) ? { OutputPath: filterPath(draw) } : {}),
  };
}

function pass(inside: Inside): Draft {
  const { draw } = inside.machine;
  if (isJsonata(inside))
    return { Type: 'Pass', ...output(inside, 'input'), ...assign(inside, 'input'), ...way(inside) };
  const given = draw.int(3);
  return {
    Type: 'Pass',
    ...filters(inside),
    ...(given === 1 ? { Result: constant(draw) } : given === 2 ? { Parameters: payload(draw, inside.names) } : {}),
    ...(draw.chance(30) ? { ResultPath: resultPath(draw) } : {}),
    ...assign(inside, 'result'),
    ...way(inside),
  };
}

const succeed = (inside: Inside): Draft =>
  isJsonata(inside) ? { Type: 'Succeed', ...output(inside, 'input') } : { Type: 'Succeed', ...filters(inside) };

function fail(inside: Inside): Draft {
  const { draw } = inside.machine;
  const text = draw.pick(['A', 'B', '{% $states.input.a %}']);
  if (isJsonata(inside)) return { Type: 'Fail', ...(draw.chance(80) ? { Error: text } : {}), Cause: 'why' };
  return draw.chance(50)
    ? { Type: 'Fail', Error: 'A' }
    : { Type: 'Fail', ErrorPath: referencePath(draw), CausePath: "States.Format('{}', $.a)" };
}

function wait(inside: Inside): Draft {
  const { draw } = inside.machine;
  const fields: Draft = isJsonata(inside)
    ? draw.pick<Draft>([
        { Seconds: 1 + draw.int(20) },
        { Seconds: 2 },
        { Timestamp: '{% $fromMillis($millis() + 1500) %}' },
        { Seconds: '{% $states.input.n %}' },
        { Timestamp: '2025-01-01T00:00:05Z' },
        { Timestamp: '{% $states.input.a %}' },
        { Timestamp: '{% $fromMillis($millis() + 3000) %}' },
        { Seconds: 0 },
      ])
    : draw.pick<Draft>([
        { Seconds: 1 + draw.int(20) },
        { Seconds: 1 },
        { Seconds: 0 },
        { SecondsPath: referencePath(draw) },
        { TimestampPath: referencePath(draw) },
        { Timestamp: '2025-01-01T00:00:05+00:00' },
      ]);
  const more = isJsonata(inside) ? output(inside, 'input') : filters(inside);
  return { Type: 'Wait', ...fields, ...more, ...assign(inside, 'input'), ...way(inside) };
}

function choice(inside: Inside): Draft {
  const { draw } = inside.machine;
  const next = inside.beside[inside.at + 1] ?? '';
  const rules = Array.from({ length: 1 + draw.int(3) }, (_, index) => ({
    ...(isJsonata(inside)
      ? {
          Condition: draw.pick<Json>([
            '{% $random() < 0.5 %}',
            '{% $states.input.n > 1 %}',
            '{% false %}',
            '{% $exists($states.input.a) %}',
            true,
          ]),
          ...output(inside, 'input'),
        }
      : choiceRule(draw, 0)),
    ...assign(inside, 'input'),
    // Whatever the others do, the next state is reachable.
    Next: index === 0 ? next : target(inside),
  }));
  const more = isJsonata(inside) ? output(inside, 'input') : filters(inside);
  return {
    Type: 'Choice',
    Choices: rules as unknown as Json,
    ...(draw.chance(80) ? { Default: target(inside) } : {}),
    ...more,
    ...assign(inside, 'input'),
  };
}

const errorNames = [
  'A',
  'B',
  'States.TaskFailed',
  'States.Timeout',
  'States.HeartbeatTimeout',
  'States.QueryEvaluationError',
  'States.DataLimitExceeded',
  'States.ResultPathMatchFailure',
  'States.IntrinsicFailure',
  'States.ExceedToleratedFailureThreshold',
] as const;

function matchers(draw: Draw): readonly (readonly string[])[] {
  const some = Array.from({ length: draw.int(2) }, () => [draw.pick(errorNames), draw.pick(errorNames)]);
  return draw.chance(60) ? [...some, ['States.ALL']] : some;
}

function working(inside: Inside): Draft {
  const { draw } = inside.machine;
  const retry = draw.chance(40)
    ? matchers(draw).map((ErrorEquals): Retrier => ({
        ErrorEquals,
        MaxAttempts: draw.int(3),
        IntervalSeconds: 1 + draw.int(4),
        ...(draw.chance(50) ? { BackoffRate: 1 + draw.int(3) / 2 } : {}),
        ...(draw.chance(30) ? { MaxDelaySeconds: 6 } : {}),
        ...(draw.chance(30) ? { JitterStrategy: 'FULL' as const } : {}),
      }))
    : [];
  const catchers =
    canJump(inside) && draw.chance(40)
      ? matchers(draw).map(
          (ErrorEquals) =>
            ({
              ErrorEquals,
              Next: target(inside),
              ...(isJsonata(inside)
                ? output(inside, 'errorOutput')
                : draw.chance(40)
                  ? { ResultPath: resultPath(draw) }
                  : {}),
              ...assign(inside, 'errorOutput'),
            }) as Catcher,
        )
      : [];
  return {
    ...(retry.length > 0 ? { Retry: retry as unknown as Json } : {}),
    ...(catchers.length > 0 ? { Catch: catchers as unknown as Json } : {}),
    ...(isJsonata(inside)
      ? output(inside, 'result')
      : {
          ...(draw.chance(20) ? { ResultSelector: payload(draw, inside.names) } : {}),
          ...(draw.chance(30) ? { ResultPath: resultPath(draw) } : {}),
          ...filters(inside),
        }),
    ...assign(inside, 'result'),
    ...way(inside),
  };
}

/** What AWS asks for where the arguments of a service are written out. */
type Called = readonly [resource: string, required: Draft];
const resources: readonly [Called, ...Called[]] = [
  ['arn:aws:lambda:us-east-1:123456789012:function:F', {}],
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', { QueueUrl: 'Q', MessageBody: 'M' }],
  ['arn:aws:states:us-east-1:123456789012:activity:Act', {}],
  ['arn:aws:states:::batch:submitJob.sync', { JobName: 'J', JobQueue: 'Q', JobDefinition: 'D' }],
  ['arn:aws:states:::aws-sdk:dynamodb:getItem', {}],
  ['arn:aws:states:::states:startExecution.sync:2', { StateMachineArn: 'M' }],
];

function withRequired(value: Json, required: Draft): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...(value as JsonObject), ...required }
    : value;
}

function task(inside: Inside): Draft {
  const { machine, names } = inside;
  const { draw } = machine;
  const [Resource, required] = draw.pick(resources);
  const seconds = (field: string, n: number): Draft =>
    isJsonata(inside)
      ? { [field]: draw.pick<Json>([n, n, n, `{% ${n} %}`, `{% ${n} %}`, '{% $states.input.n %}']) }
      : draw.chance(70)
        ? { [field]: n }
        : { [`${field}Path`]: referencePath(draw) };
  const isLambda = Resource.includes(':lambda:');
  const isRequest = isLambda || Resource.includes('aws-sdk');
  return {
    Type: 'Task',
    Resource,
    ...(draw.chance(40)
      ? isJsonata(inside)
        ? { Arguments: withRequired(template(draw, names, 'input'), required) }
        : { Parameters: withRequired(payload(draw, names), required) }
      : {}),
    ...(draw.chance(30) ? seconds('TimeoutSeconds', 3 + draw.int(10)) : {}),
    ...(!isRequest && draw.chance(25) ? seconds('HeartbeatSeconds', 1 + draw.int(2)) : {}),
    ...(isLambda && draw.chance(5) ? { Credentials: { RoleArn: 'arn:aws:iam::123456789012:role/R' } } : {}),
    ...working(inside),
  };
}

function parallel(inside: Inside): Draft {
  const { machine, names, depth, distributed } = inside;
  const { draw } = machine;
  const branches = Array.from({ length: 1 + draw.int(3) }, () =>
    containerOf(machine, depth + 1, names.readable, distributed),
  );
  const given: Draft = isJsonata(inside)
    ? { Arguments: template(draw, names, 'input') }
    : { Parameters: payload(draw, names) };
  return {
    Type: 'Parallel',
    Branches: branches as unknown as Json,
    ...(draw.chance(30) ? given : {}),
    ...working(inside),
  };
}

function map(inside: Inside): Draft {
  const { machine, names, depth } = inside;
  const { draw } = machine;
  const isDistributed = draw.chance(30);
  const processor = containerOf(
    machine,
    depth + 1,
    isDistributed ? [] : names.readable,
    isDistributed ? 'inside' : inside.distributed,
  );
  const config: JsonObject = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
  const few = (field: string, n: number): Draft =>
    isJsonata(inside)
      ? { [field]: draw.pick<Json>([n, n, n, `{% ${n} %}`, `{% ${n} %}`, '{% $states.input.n %}']) }
      : draw.chance(70)
        ? { [field]: n }
        : { [`${field}Path`]: referencePath(draw) };
  return {
    Type: 'Map',
    ItemProcessor: { ...processor, ...(isDistributed ? { ProcessorConfig: config } : {}) } as unknown as Json,
    ...(isDistributed && draw.chance(40)
      ? { ItemReader: anyReader(draw, isJsonata(inside)) }
      : anyItems(draw, isJsonata(inside), inside.depth === 0 ? 50 : 3)),
    ...(isDistributed && draw.chance(25) ? { ItemBatcher: anyBatcher(draw) } : {}),
    ...(isDistributed && draw.chance(30) ? { ResultWriter: anyWriter(draw, isJsonata(inside)) } : {}),
    ...(draw.chance(30)
      ? { ItemSelector: isJsonata(inside) ? template(draw, names, 'input') : payload(draw, names) }
      : {}),
    ...(draw.chance(50) ? few('MaxConcurrency', draw.int(4)) : {}),
    ...(isDistributed && draw.chance(40) ? few('ToleratedFailureCount', draw.int(3)) : {}),
    ...(isDistributed && draw.chance(40) ? few('ToleratedFailurePercentage', draw.int(101)) : {}),
    ...working(inside),
  };
}
