// ValidateStateMachineDefinition, and AWS's words for what is wrong: codes, messages, locations, order.
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../compiler/json.js';
import { roleArn, testServer } from './harness.js';

const server = () => testServer();
const jsonpath = (states: JsonObject, more: JsonObject = {}) =>
  JSON.stringify({ StartAt: Object.keys(states)[0] ?? '', States: states, ...more });
const end = { End: true } as const;
const pass = { Type: 'Pass', ...end } as const;

/** `CODE: message at location`, as CreateStateMachine joins them. */
async function findings(definition: string, more: JsonObject = {}): Promise<readonly string[]> {
  const { diagnostics } = await (await server()).ok('ValidateStateMachineDefinition', { definition, ...more });
  return (diagnostics as readonly JsonObject[]).map(
    ({ code, message, location = null }) => `${String(code)}: ${String(message)} at ${String(location)}`,
  );
}

test('a definition without mistakes is OK (VAL-01)', async () => {
  const answer = await (await server()).ok('ValidateStateMachineDefinition', { definition: jsonpath({ A: pass }) });
  expect(answer).toEqual({ result: 'OK', diagnostics: [], truncated: false });
});

test('what is found is in AWS’s shape, without a location where it is about the whole', async () => {
  const definition = jsonpath({ A: { Type: 'Pass', Next: 'B' } });
  const answer = await (await server()).ok('ValidateStateMachineDefinition', { definition });
  expect(answer).toEqual({
    result: 'FAIL',
    diagnostics: [
      {
        severity: 'ERROR',
        code: 'MISSING_TRANSITION_TARGET',
        message: "Missing 'Next' target: B",
        location: '/States/A/Next',
      },
      { severity: 'ERROR', code: 'MISSING_END_STATE', message: 'Workflow has no terminal state' },
    ],
    truncated: false,
  });
});

const rows: readonly (readonly [what: string, definition: string, ...found: string[]])[] = [
  ['nothing', '', 'MISSING_DESCRIPTION: Received a null or empty workflow input. at null'],
  ['a list', '[]', 'INVALID_JSON_DESCRIPTION: Definition must be a valid JSON object at null'],
  [
    'no JSON',
    'text',
    "INVALID_JSON_DESCRIPTION: Unrecognized token 'text': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"text\"; line: 1, column: 5] at null",
  ],
  [
    'a missing StartAt',
    '{"States":{"A":{"Type":"Succeed"}}}',
    'SCHEMA_VALIDATION_FAILED: These fields are required: [StartAt] at /',
  ],
  [
    'a StartAt that leads nowhere',
    jsonpath({ A: pass }, { StartAt: 'B' }),
    "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /StartAt",
  ],
  [
    'a missing target, and what it leaves unreachable',
    jsonpath({ A: { Type: 'Pass', Next: 'C' }, B: pass }),
    "MISSING_TRANSITION_TARGET: Missing 'Next' target: C at /States/A/Next",
    'MISSING_TRANSITION_TARGET: State "B" is not reachable. at /States/B',
  ],
  [
    'a rule whose target is missing',
    jsonpath({ A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'C' }], Default: 'B' }, B: pass }),
    "MISSING_TRANSITION_TARGET: Missing 'Next' target: C at /States/A/Choices[0]/Next",
  ],
  [
    'a field of another type',
    jsonpath({ M: { ...pass, TimeoutSeconds: 1 } }),
    "SCHEMA_VALIDATION_FAILED: Field 'TimeoutSeconds' is not supported at /States/M",
  ],
  [
    'a field of JSONata in JSONPath',
    jsonpath({ P: { ...pass, Output: 1 } }),
    "SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/P",
  ],
  [
    'a state of JSONPath in JSONata',
    jsonpath({ P: { ...pass, QueryLanguage: 'JSONPath' } }, { QueryLanguage: 'JSONata' }),
    "SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/P",
  ],
  [
    'QueryLanguage of a branch',
    jsonpath({
      P: { Type: 'Parallel', Branches: [{ StartAt: 'I', States: { I: pass }, QueryLanguage: 'JSONata' }], ...end },
    }),
    "SCHEMA_VALIDATION_FAILED: Field 'QueryLanguage' is not supported at /States/P/Branches[0]",
  ],
  [
    'another QueryLanguage',
    jsonpath({ A: pass }, { QueryLanguage: 'JMESPath' }),
    "SCHEMA_VALIDATION_FAILED: The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata] at /QueryLanguage",
  ],
  [
    'another Type',
    jsonpath({ A: { Type: 'Job', ...end } }),
    "SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/A/Type",
  ],
  [
    'a computed field that is no path',
    jsonpath({ A: { ...pass, Parameters: { list: [{ 'x.$': 'x' }] } } }),
    "SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters/list[0]",
  ],
  [
    'a call of a function that does not exist',
    jsonpath({ A: { ...pass, Parameters: { 'x.$': 'States.Nope()' } } }),
    "SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters",
  ],
  [
    'a ResultPath that is none',
    jsonpath({ A: { ...pass, ResultPath: '$.a[*]' } }),
    'SCHEMA_VALIDATION_FAILED: Value is not a Reference Path at /States/A/ResultPath',
  ],
  [
    'no branches',
    jsonpath({ A: { Type: 'Parallel', Branches: [], ...end } }),
    'SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Branches',
  ],
  [
    'an operand that is no timestamp',
    jsonpath({
      A: { Type: 'Choice', Choices: [{ Not: { Variable: '$.a', TimestampEquals: 'noon' }, Next: 'B' }], Default: 'B' },
      B: pass,
    }),
    'SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Choices[0]/Not/TimestampEquals',
  ],
  [
    'a state name that is taken',
    jsonpath({ A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: pass } }], ...end } }),
    'DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A/Branches[0]/States/A',
  ],
  [
    'expressions that AWS does not take',
    jsonpath(
      { A: { ...pass, Output: { v: '{% phone %}' } }, B: { ...pass, Output: '{% 1 + %}' } },
      { QueryLanguage: 'JSONata' },
    ).replace('"End":true', '"Next":"B"'),
    "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported. at /States/A/Output/v",
    'INVALID_JSONATA_EXPRESSION: Unexpected end of expression at /States/B/Output',
  ],
  [
    'a percentage and a number beyond their limits',
    jsonpath({ M: map({ ToleratedFailurePercentage: 101, ItemReader: reader({ MaxItems: 100_000_001 }) }) }),
    'SCHEMA_VALIDATION_FAILED: Maximum value is 100000000 at /States/M/ItemReader/ReaderConfig/MaxItems',
    'SCHEMA_VALIDATION_FAILED: Maximum value is 100.0 at /States/M/ToleratedFailurePercentage',
  ],
  [
    'two fields that exclude each other',
    jsonpath({ M: map({ ItemReader: reader({ MaxItems: 1, MaxItemsPath: '$.n' }) }) }),
    'SCHEMA_VALIDATION_FAILED: There should only be one of the following fields: [MaxItems, MaxItemsPath] at /States/M/ItemReader/ReaderConfig',
  ],
];

function map(fields: JsonObject): JsonObject {
  const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
  return { Type: 'Map', ItemProcessor: { ProcessorConfig, StartAt: 'I', States: { I: pass } }, ...fields, ...end };
}
function reader(config: JsonObject): Json {
  const Resource = 'arn:aws:states:::s3:getObject';
  return { Resource, Parameters: { Bucket: 'b', Key: 'k' }, ReaderConfig: { InputType: 'JSON', ...config } };
}

test.each(rows)('%s', async (_, definition, ...found) => {
  const said = await findings(definition);
  expect([...said].sort()).toEqual([...found].sort());
});

test('CreateStateMachine and UpdateStateMachine say the same, joined', async () => {
  const { refusal, machine } = await server();
  const wrong = rows.filter(([, definition]) => definition !== '');
  const stateMachineArn = await machine('Good', { A: { Type: 'Succeed' } });
  for (const [, definition] of wrong) {
    const joined = `InvalidDefinition: Invalid State Machine Definition: '${(await findings(definition)).join(', ')}'`;
    expect(await refusal('CreateStateMachine', { name: 'Bad', roleArn, definition })).toBe(joined);
    expect(await refusal('UpdateStateMachine', { stateMachineArn, definition })).toBe(joined);
  }
});

test('warnings are given on request, and do not fail', async () => {
  const definition = jsonpath({ A: { ...pass, Result: { 'x.$': '$.x' } } });
  expect(await findings(definition)).toEqual([]);
  expect(await findings(definition, { severity: 'ERROR' })).toEqual([]);
  const answer = await (await server()).ok('ValidateStateMachineDefinition', { definition, severity: 'WARNING' });
  expect(answer).toMatchObject({
    result: 'OK',
    diagnostics: [{ severity: 'WARNING', code: 'PASS_RESULT_IS_STATIC', location: '/States/A/Result/x.$' }],
  });
  const undecorated = jsonpath({ A: { ...pass, Parameters: { x: '$.x' } } });
  expect((await findings(undecorated, { severity: 'WARNING' }))[0]).toMatch(
    /^NO_DOLLAR: .* at \/States\/A\/Parameters\/x$/,
  );
});

test('the type of the state machine counts', async () => {
  const definition = jsonpath({
    A: { Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:a', ...end },
  });
  expect(await findings(definition)).toEqual([]);
  expect(await findings(definition, { type: 'EXPRESS' })).toEqual([
    'SCHEMA_VALIDATION_FAILED: Express state machine does not support Activity ARN at /States/A/Resource',
  ]);
});

test('at most maxResults findings, 100 when it is 0 or absent (V-121)', async () => {
  const { ok, refusal } = await server();
  const states = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`S${i}`, { ...pass, Nope: i }]));
  const answer = async (more: JsonObject) => {
    const { diagnostics, ...rest } = await ok('ValidateStateMachineDefinition', {
      definition: jsonpath(states),
      ...more,
    });
    return { count: (diagnostics as readonly Json[]).length, ...rest };
  };
  expect(await answer({})).toEqual({ count: 100, result: 'FAIL', truncated: true });
  expect(await answer({ maxResults: 0 })).toEqual({ count: 100, result: 'FAIL', truncated: true });
  expect(await answer({ maxResults: 7 })).toEqual({ count: 7, result: 'FAIL', truncated: true });
  const few = { definition: jsonpath({ A: { ...pass, Nope: 1 } }), maxResults: 1 };
  expect(await ok('ValidateStateMachineDefinition', few)).toMatchObject({ result: 'FAIL', truncated: false });
  expect(await refusal('ValidateStateMachineDefinition', { ...few, maxResults: 101 })).toBe(
    "ValidationException: 1 validation error detected: Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
  );
});
