// The tables of `asl-schema.mjs` as one JSON Schema (draft 2020-12) of the whole language, for editors: every field has a
// title and a description. Shapes only; what needs more than one field or a parser is checked by the rules.
import { descriptions, stateDescriptions } from './asl-descriptions.mjs';
import { container, languages, schemas, stateTypes, statesOf } from './asl-schema.mjs';

const ref = (name) => ({ $ref: `#/$defs/${name}` });

/** Titles and descriptions for all fields below; `owner` names the object that has them. */
function documented(schema, owner, containerName) {
  if (schema === container) return ref(containerName);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((part) => documented(part, owner, containerName));
  const { properties, items, ...rest } = schema;
  return {
    ...rest,
    ...(items === undefined ? {} : { items: documented(items, owner, containerName) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([field, part]) => [field, fieldSchema(field, part, owner, containerName)]),
          ),
        }),
  };
}

function fieldSchema(field, schema, owner, containerName) {
  const sentence = descriptions[`${owner}.${field}`] ?? descriptions[field];
  if (sentence === undefined) throw new Error(`scripts/asl-descriptions.mjs has no row for ${owner}.${field}`);
  const inner = documented(schema === true ? {} : schema, field, containerName);
  const { description: form, ...rest } = inner;
  const says = form !== undefined && !/^(a string$|true or false$|")/.test(form);
  const description = !says ? sentence : `${sentence} ${form[0].toUpperCase()}${form.slice(1)}.`;
  return { title: field, description, ...rest };
}

/** The operators of JSONPath rules, for completion. */
function operators() {
  const timestamp = { type: 'string', description: 'A timestamp such as "2027-01-31T09:00:00Z".' };
  const operands = { String: { type: 'string' }, Numeric: { type: 'number' }, Timestamp: timestamp };
  const orders = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'];
  const compared = [
    ...Object.entries(operands).flatMap(([type, operand]) => orders.map((order) => [`${type}${order}`, operand])),
    ['BooleanEquals', { type: 'boolean' }],
  ];
  const tests = ['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'];
  const titled = (name, schema, description) => [name, { title: name, description, ...schema }];
  return Object.fromEntries([
    ...compared.flatMap(([name, operand]) => [
      titled(name, operand, operand.description ?? 'Compares the variable with this value.'),
      titled(`${name}Path`, { type: 'string' }, 'Compares the variable with the value at this path.'),
    ]),
    titled('StringMatches', { type: 'string' }, 'Matches the variable; "*" stands for any characters.'),
    ...tests.map((name) => titled(name, { type: 'boolean' }, 'Whether the test must hold or must fail.')),
  ]);
}

function pathRules() {
  const own = (field, schema) => ({ title: field, description: descriptions[field], ...schema });
  const several = { type: 'array', minItems: 1, items: ref('PathCondition') };
  const asked = {
    Variable: own('Variable', { type: 'string' }),
    And: own('And', several),
    Or: own('Or', several),
    Not: own('Not', ref('PathCondition')),
    ...operators(),
    Comment: own('Comment', { type: 'string' }),
  };
  const { properties, required } = languages.jsonpath.choiceRule;
  const ways = documented({ properties }, 'ChoiceRule').properties;
  return {
    PathCondition: { type: 'object', properties: asked, additionalProperties: false },
    PathRule: { type: 'object', required, properties: { ...asked, ...ways }, additionalProperties: false },
  };
}

/** A state, told apart by its Type; `suffix` says whose containers it holds. */
function stateOf(definitions, language, name, containerName) {
  const states = statesOf(language, languages[language]);
  for (const type of stateTypes) {
    const schema = documented(states[type], type, containerName);
    if (language === 'jsonpath' && type === 'Choice') schema.properties.Choices.items = ref('PathRule');
    definitions[`${name}${type}`] = { title: `${type} state`, ...schema, description: stateDescriptions[type] };
  }
  const types = stateTypes.map((type) => ({ const: type, description: stateDescriptions[type] }));
  definitions[name] = {
    type: 'object',
    required: ['Type'],
    properties: { Type: { title: 'Type', description: descriptions.Type, oneOf: types } },
    allOf: stateTypes.map((type) => ({
      if: { required: ['Type'], properties: { Type: { const: type } } },
      then: ref(`${name}${type}`),
    })),
  };
}

/** Branches and processors at once: only a processor may have a ProcessorConfig. */
function containerOf(stateName) {
  const schema = documented(schemas.validateProcessor, 'Container');
  schema.properties.States.additionalProperties = ref(stateName);
  return schema;
}

export function publishedSchema() {
  const $defs = pathRules();
  stateOf($defs, 'jsonata', 'JsonataState', 'JsonataContainer');
  stateOf($defs, 'jsonpath', 'PathState', 'PathContainer');
  // In a JSONPath machine a state may be in JSONata; the states inside it are again of the machine's language.
  stateOf($defs, 'jsonata', 'MixedState', 'PathContainer');
  const own = { required: ['QueryLanguage'], properties: { QueryLanguage: { const: 'JSONata' } } };
  $defs.AnyState = { if: own, then: ref('MixedState'), else: ref('PathState') };
  $defs.JsonataState.properties.QueryLanguage = { title: 'QueryLanguage', const: 'JSONata' };
  $defs.JsonataContainer = containerOf('JsonataState');
  $defs.PathContainer = containerOf('AnyState');

  const machine = documented(schemas.validateMachine, 'Machine');
  const states = (name) => ({ properties: { States: { additionalProperties: ref(name) } } });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:typestep:asl',
    title: 'Amazon States Language',
    ...machine,
    description: 'The definition of a state machine of AWS Step Functions.',
    if: own,
    then: states('JsonataState'),
    else: states('AnyState'),
    $defs,
  };
}
