// One state's data flow by the functions under test, in the order of the language: InputPath, Parameters, the recorded
// result, ResultSelector, ResultPath, OutputPath, Assign. Only parts that the recording has, too, are given.
import { parseResultPath } from '../../../../compiler/asl/expressions/jsonpath/reference.js';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { compileChoiceRule } from '../../../../src/engine/expressions/choice/compile.js';
import { linkIntrinsic } from '../../../../src/engine/expressions/intrinsics/compile.js';
import { type CompiledPath, linkPath } from '../../../../src/engine/expressions/jsonpath/compile.js';
import { applyResultPath, readPath } from '../../../../src/engine/expressions/jsonpath/data-flow.js';
import type { PathEvaluation, PathScope } from '../../../../src/engine/expressions/jsonpath/scope.js';
import { compilePayloadTemplate } from '../../../../src/engine/expressions/jsonpath/template.js';
import { scopeWith } from './scope.js';

export interface RecordedState {
  readonly id: string;
  readonly state: string;
  readonly type: string;
  readonly fields: JsonObject;
  readonly input: Json;
  readonly executionInput?: Json;
  readonly variables?: JsonObject;
  readonly retryCount?: number;
  readonly parameters?: Json;
  readonly result?: Json;
  readonly output?: Json;
  readonly assigned?: JsonObject;
  readonly next?: string;
  readonly error?: string;
  readonly cause?: string;
}
type Flow = { -readonly [K in 'parameters' | 'output' | 'assigned' | 'next' | 'error' | 'cause']?: Json };

class Failed extends Error {
  constructor(readonly problem: { readonly error: string; readonly cause: string }) {
    super(problem.cause);
  }
}

export function flowOf(recorded: RecordedState): Flow {
  const flow: Flow = {};
  try {
    run(recorded, flow);
  } catch (problem) {
    if (!(problem instanceof Failed)) throw problem;
    const { error, cause } = problem.problem;
    const shown = cause.replace(/ in the input '.*'$/, " in the input '<json-input:1>'");
    flow.error = error;
    flow.cause = `An error occurred while executing the state '${recorded.state}' (entered at the event id #2). ${shown}`;
  }
  return JSON.parse(JSON.stringify(flow).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '<uuid:1>')) as Flow;
}

function run(recorded: RecordedState, flow: Flow): void {
  const { fields, type, input } = recorded;
  const context = {
    Execution: {
      Id: 'arn:<partition>:states:<region>:111111111111:execution:<ArnPart_0idx>:<ExecArnPart_0idx>',
      Input: recorded.executionInput ?? input,
      StartTime: '<start-time>',
      Name: '<ExecArnPart_0idx>',
      RoleArn: 'snf_role_arn',
    },
    StateMachine: {
      Id: 'arn:<partition>:states:<region>:111111111111:stateMachine:<ArnPart_0idx>',
      Name: '<ArnPart_0idx>',
    },
    State: { Name: recorded.state, EnteredTime: '<entered-time>', RetryCount: recorded.retryCount ?? 0 },
  };
  const scopeOn = (value: Json): PathScope => scopeWith(value, { context, variables: recorded.variables ?? {} });
  const atPath = (field: string, value: Json): Json => read(fields[field], value, scopeOn);

  const effective = atPath('InputPath', input);
  const template = (field: string, value: Json): Json | undefined => {
    const written = fields[field];
    if (written === undefined) return undefined;
    const linked = compilePayloadTemplate(written, field);
    if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
    return valueOf(linked.template.evaluate(scopeOn(value)));
  };
  if (type === 'Fail') {
    for (const [field, part] of [
      ['ErrorPath', 'error'],
      ['CausePath', 'cause'],
    ] as const) {
      const text = fields[field];
      if (typeof text !== 'string') continue;
      flow[part] = text.startsWith('$') ? atPath(field, effective) : call(text, scopeOn(effective));
    }
    return;
  }
  if (type === 'Choice') {
    flow.next = choose(fields, scopeOn(effective));
    if (recorded.output !== undefined) flow.output = atPath('OutputPath', effective);
    return;
  }
  const sent = template('Parameters', effective) ?? effective;
  if (fields['TimeoutSecondsPath'] !== undefined) atPath('TimeoutSecondsPath', effective);
  if (recorded.parameters !== undefined) flow.parameters = sent;
  const result = type === 'Pass' ? (fields['Result'] ?? sent) : type === 'Wait' ? effective : recorded.result;
  if (result === undefined) return;
  const selected = template('ResultSelector', result) ?? result;
  const assigned = template('Assign', selected);
  if (recorded.assigned !== undefined && assigned !== undefined) flow.assigned = assigned;
  const merged = type === 'Wait' ? selected : mergeAt(fields['ResultPath'], input, selected);
  const output = atPath('OutputPath', merged);
  if (recorded.output !== undefined) flow.output = output;
}

function valueOf(evaluation: PathEvaluation): Json {
  if (evaluation.kind === 'error') throw new Failed(evaluation);
  return evaluation.value;
}

function pathOf(text: Json): CompiledPath {
  const linked = linkPath(text as string);
  if (linked.kind === 'refused') throw new Error(linked.message);
  return linked.path;
}

function read(written: Json | undefined, value: Json, scopeOn: (value: Json) => PathScope): Json {
  if (written === undefined) return value;
  return valueOf(readPath(written === null ? null : pathOf(written), scopeOn(value)));
}

function call(text: string, scope: PathScope): Json {
  const linked = linkIntrinsic(text);
  if (linked.kind === 'refused') throw new Error(linked.message);
  return valueOf(linked.intrinsic.evaluate(scope));
}

function mergeAt(written: Json | undefined, input: Json, result: Json): Json {
  if (written === undefined) return result;
  if (written === null) return valueOf(applyResultPath(input, null, result));
  const parsed = parseResultPath(written as string);
  if (parsed.kind === 'invalid') throw new Error(parsed.message);
  return valueOf(applyResultPath(input, parsed.path, result));
}

function choose({ Choices, Default }: JsonObject, scope: PathScope): Json {
  for (const rule of Choices as readonly JsonObject[]) {
    const linked = compileChoiceRule(rule);
    if (linked.kind === 'refused') throw new Error(linked.messages.join());
    const decision = linked.rule.decide(scope);
    if (typeof decision !== 'boolean') throw new Failed(decision);
    if (decision) return rule['Next'] as Json;
  }
  return Default ?? null;
}
