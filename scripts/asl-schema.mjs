// The shape of Amazon States Language as a table: which fields a state of each type has in each query language, and
// what each field holds. `schemas` has it as JSON Schemas (draft-07) by the name of their
// validators.
// Every description is a noun phrase: messages read "`Seconds` of state `Wait` must be <description>".
const text = { description: 'a string', type: 'string' };
const target = { description: 'the name of a state, a string', type: 'string' };
const whole = (most, least = 0) => ({
  description: `a whole number from ${least} to ${most}`,
  type: 'integer',
  minimum: least,
  maximum: most,
});
const seconds = (least) => ({
  ...whole(99_999_999, least),
  description: `a whole number of seconds from ${least} to 99999999`,
});
const percentage = { description: 'a number from 0 to 100', type: 'number', minimum: 0, maximum: 100 };
const expressionPattern = '^\\{%[\\s\\S]*%\\}$';
/** The constant, or in JSONata a string that is one expression. */
const orExpression = (field) => ({
  ...field,
  description: `${field.description}, or a JSONata expression {% … %}`,
  type: [field.type, 'string'].flat(),
  pattern: expressionPattern,
});
const path = { description: 'a path such as "$.a.b", a string', type: 'string' };
const pathOrNull = { description: 'a path such as "$.a.b", or null', type: ['string', 'null'] };
const object = (fields, required, rest = {}) => ({
  description: required.length > 0 ? `an object with ${required.join(' and ')}` : 'an object',
  type: 'object',
  ...(required.length > 0 ? { required } : {}),
  properties: fields,
  additionalProperties: false,
  ...rest,
});
const list = (description, items) => ({ description, type: 'array', items });

const errorNames = {
  description: 'a non-empty list of error names',
  type: 'array',
  minItems: 1,
  items: { description: 'an error name, a string', type: 'string' },
};
const retrier = object(
  {
    ErrorEquals: errorNames,
    IntervalSeconds: seconds(1),
    MaxAttempts: whole(99_999_999),
    BackoffRate: { description: 'a number that is at least 1', type: 'number', minimum: 1 },
    MaxDelaySeconds: { ...whole(31_622_400, 1), description: 'a whole number of seconds from 1 to 31622400' },
    JitterStrategy: { description: '"FULL" or "NONE"', enum: ['FULL', 'NONE'] },
    Comment: text,
  },
  ['ErrorEquals'],
);
const assign = { description: 'an object of variable names and their values', type: 'object' };
/** Checked where it is read: a container of states of its own. */
export const container = { description: 'an object with StartAt and States', type: 'object' };

/** What differs between the query languages, field by field. */
export const languages = {
  jsonata: {
    value: orExpression,
    text: { ...text, description: 'a string, or a JSONata expression {% … %}' },
    catcher: { Output: true },
    choiceRule: object(
      {
        Condition: {
          description: 'true, false or a JSONata expression {% … %}',
          type: ['boolean', 'string'],
          pattern: expressionPattern,
        },
        Assign: assign,
        Output: true,
        Next: target,
        Comment: text,
      },
      ['Condition', 'Next'],
    ),
    credentials: object(
      { RoleArn: { description: 'the ARN of a role, or a JSONata expression {% … %} that gives it', type: 'string' } },
      ['RoleArn'],
    ),
    template: 'Arguments',
  },
  jsonpath: {
    value: (field) => field,
    text,
    catcher: { ResultPath: pathOrNull },
    // Its operators are read by `expressions/jsonpath/choice-rule.ts`.
    choiceRule: {
      description: 'an object with Variable, an operator and Next',
      type: 'object',
      required: ['Next'],
      properties: { Next: target, Assign: assign, Comment: text },
    },
    credentials: object({ RoleArn: text, 'RoleArn.$': path }, []),
    template: 'Parameters',
  },
};

export function statesOf(name, language) {
  const { value, catcher, choiceRule, credentials, template } = language;
  const isPath = name === 'jsonpath';
  /** Fields that only JSONPath has: `SecondsPath` beside `Seconds`. */
  const onlyPath = (fields) => (isPath ? fields : {});
  const onlyJsonata = (fields) => (isPath ? {} : fields);
  const common = {
    Comment: text,
    QueryLanguage: { description: '"JSONPath" or "JSONata"', enum: ['JSONPath', 'JSONata'] },
  };
  const filters = onlyPath({ InputPath: pathOrNull, OutputPath: pathOrNull });
  const output = { ...onlyJsonata({ Output: true }), ...filters };
  const flow = { ...output, Assign: assign, Next: target, End: { description: 'true or false', type: 'boolean' } };
  const work = {
    ...flow,
    ...onlyPath({ ResultPath: pathOrNull, ResultSelector: true }),
    Retry: list('a list of retriers', retrier),
    Catch: list(
      'a list of catchers',
      object({ ErrorEquals: errorNames, Assign: assign, ...catcher, Next: target, Comment: text }, [
        'ErrorEquals',
        'Next',
      ]),
    ),
  };
  const twin = (field, schema) => ({ [field]: value(schema), ...onlyPath({ [`${field}Path`]: path }) });
  const resource = { description: 'the ARN of what the task calls, a string', type: 'string', pattern: '.' };
  const reader = object(
    {
      Resource: resource,
      [template]: true,
      ReaderConfig: object(
        {
          InputType: text,
          ManifestType: text,
          Transformation: { description: '"NONE" or "LOAD_AND_FLATTEN"', enum: ['NONE', 'LOAD_AND_FLATTEN'] },
          ItemsPointer: text,
          CSVDelimiter: text,
          CSVHeaderLocation: text,
          CSVHeaders: list('a list of names', text),
          ...twin('MaxItems', whole(100_000_000, 0)),
        },
        [],
      ),
    },
    ['Resource'],
  );
  const batcher = object(
    {
      BatchInput: true,
      ...twin('MaxItemsPerBatch', whole(100_000_000, 1)),
      ...twin('MaxInputBytesPerBatch', whole(262_144, 1)),
    },
    [],
  );
  const writer = object(
    {
      Resource: resource,
      [template]: true,
      WriterConfig: object(
        {
          Transformation: { description: '"NONE", "COMPACT" or "FLATTEN"', enum: ['NONE', 'COMPACT', 'FLATTEN'] },
          OutputType: { description: '"JSON" or "JSONL"', enum: ['JSON', 'JSONL'] },
        },
        [],
      ),
    },
    [],
  );
  const types = {
    Pass: [{ ...flow, ...onlyPath({ Result: true, Parameters: true, ResultPath: pathOrNull }) }],
    Task: [
      {
        ...work,
        Resource: resource,
        [template]: true,
        ...twin('TimeoutSeconds', seconds(1)),
        ...twin('HeartbeatSeconds', seconds(1)),
        Credentials: credentials,
      },
      ['Resource'],
    ],
    Choice: [
      {
        ...output,
        Assign: assign,
        Choices: { ...list('a non-empty list of rules', choiceRule), minItems: 1 },
        Default: target,
      },
      ['Choices'],
    ],
    Wait: [
      {
        ...flow,
        ...twin('Seconds', seconds(0)),
        Timestamp: {
          description: `a timestamp such as "2027-01-31T09:00:00Z"${isPath ? '' : ', or a JSONata expression {% … %}'}`,
          type: 'string',
        },
        ...onlyPath({ TimestampPath: path }),
      },
    ],
    Succeed: [output],
    Fail: [{ Error: language.text, Cause: language.text, ...onlyPath({ ErrorPath: path, CausePath: path }) }],
    Parallel: [
      { ...work, [template]: true, Branches: { ...list('a non-empty list of branches', container), minItems: 1 } },
      ['Branches'],
    ],
    Map: [
      {
        ...work,
        ItemProcessor: container,
        Iterator: container,
        ItemSelector: true,
        ...onlyPath({ ItemsPath: path, Parameters: true }),
        ...onlyJsonata({
          Items: {
            description: 'a list, an object or a JSONata expression {% … %}',
            type: ['array', 'object', 'string'],
            pattern: expressionPattern,
          },
        }),
        ...twin('MaxConcurrency', whole(100_000_000)),
        ...twin('ToleratedFailureCount', whole(100_000_000)),
        ...twin('ToleratedFailurePercentage', percentage),
        Label: text,
        ItemReader: reader,
        ItemBatcher: batcher,
        ResultWriter: writer,
      },
    ],
  };
  return Object.fromEntries(
    Object.entries(types).map(([type, [fields, required = []]]) => [
      type,
      object({ Type: { const: type }, ...common, ...fields }, required, { description: `a ${type} state` }),
    ]),
  );
}

export const stateTypes = ['Task', 'Wait', 'Pass', 'Succeed', 'Fail', 'Choice', 'Parallel', 'Map'];

/** States are told apart by if/then on `Type`, so that a mistake gives one error. */
function stateSchema(states) {
  return {
    description: 'an object with a Type',
    type: 'object',
    required: ['Type'],
    properties: { Type: { description: `one of ${stateTypes.join(', ')}`, enum: stateTypes } },
    allOf: Object.entries(states).map(([type, schema]) => ({
      if: { type: 'object', required: ['Type'], properties: { Type: { const: type } } },
      then: schema,
    })),
  };
}

const states = {
  description: 'an object of states by name, with at least one',
  type: 'object',
  minProperties: 1,
};
const containerFields = { Comment: text, StartAt: target, States: states };
const described = { description: 'an object with StartAt and States' };

/** Validators by name. */
export const schemas = {
  validateMachine: object(
    {
      ...containerFields,
      QueryLanguage: { description: '"JSONPath" or "JSONata"', enum: ['JSONPath', 'JSONata'] },
      Version: { description: '"1.0"', enum: ['1.0'] },
      TimeoutSeconds: seconds(1),
    },
    ['States', 'StartAt'],
    described,
  ),
  validateBranch: object(containerFields, ['States', 'StartAt'], described),
  validateProcessor: object(
    {
      ...containerFields,
      ProcessorConfig: object(
        {
          Mode: { description: '"INLINE" or "DISTRIBUTED"', enum: ['INLINE', 'DISTRIBUTED'] },
          ExecutionType: { description: '"STANDARD" or "EXPRESS"', enum: ['STANDARD', 'EXPRESS'] },
        },
        [],
      ),
    },
    ['States', 'StartAt'],
    described,
  ),
  validateJsonataState: stateSchema(statesOf('jsonata', languages.jsonata)),
  validateJsonpathState: stateSchema(statesOf('jsonpath', languages.jsonpath)),
};
