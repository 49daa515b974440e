// `asl/*`: what the validator finds in a definition. Where AWS's own words for a mistake are known, the message
// carries them, so that a search for either finds both.
import { entry } from './entry.js';

const aws = (text: string): string => ` (AWS: ${text})`;
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `did you mean \`${suggestion}\`?`;

/** AWS names the missing fields of a container as a list, even a single one. */
const containerFields: ReadonlySet<string> = new Set(['States', 'StartAt']);

const document = {
  'asl/invalid-json': entry<{ reason: string }>({
    severity: 'error',
    summary: 'The definition is not JSON.',
    message: ({ reason }) => `the definition is not valid JSON: ${reason}`,
    help: () => 'correct the text at that place; JSON has no comments, no trailing commas and double quotes only',
  }),
  'asl/not-an-object': entry<{ what: string }>({
    severity: 'error',
    summary: 'The definition is JSON, but not an object.',
    message: ({ what }) =>
      `a definition is an object, but this is ${what}${aws('Definition must be a valid JSON object')}`,
    help: () => 'write { "QueryLanguage": "JSONata", "StartAt": "…", "States": { … } }',
  }),
  'asl/not-json': entry<{ place: string; what: string }>({
    severity: 'error',
    summary: 'A definition given as an object holds something that JSON cannot hold.',
    message: ({ place, what }) => `${place} is ${what}, which JSON cannot hold`,
    help: () => 'use null, booleans, finite numbers, strings, arrays and plain objects only, and leave fields out',
  }),
  'asl/forbidden-key': entry<{ place: string }>({
    severity: 'error',
    summary: 'A key is named `__proto__`.',
    message: ({ place }) => `${place} has a key \`__proto__\`, which JavaScript programs cannot carry safely`,
    help: () => 'give the key another name',
  }),
  'asl/too-large': entry<{ limit: number }>({
    severity: 'error',
    summary: 'The definition is larger than AWS accepts.',
    message: ({ limit }) => `the definition has more than ${limit} characters, the most that AWS accepts`,
    help: () => 'move states into a state machine of their own and start it with `states:startExecution`',
  }),
  'asl/too-deep': entry<{ limit: number }>({
    severity: 'error',
    summary: 'The definition is nested too deeply, or an object in it contains itself.',
    message: ({ limit }) => `the definition is nested more than ${limit} levels deep, or contains itself`,
    help: () => 'flatten the data, or build it in a task',
  }),
  'asl/duplicate-key': entry<{ key: string; place: string }>({
    severity: 'warning',
    summary: 'A name is written twice in one object of the JSON text; only the last one counts.',
    message: ({ key, place }) => `\`${key}\` is written more than once in ${place}; only the last one counts`,
    help: () => 'remove or rename all but one',
  }),
  'asl/mixed-query-language': entry<{ state: string }>({
    severity: 'error',
    summary: 'One state asks for JSONPath in a JSONata definition.',
    message: ({ state }) =>
      `state \`${state}\` asks for JSONPath in a JSONata definition` +
      aws("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"),
    help: () => 'remove `QueryLanguage` from the state and write its paths as JSONata expressions',
  }),
} as const;

const shape = {
  'asl/unknown-field': entry<{
    field: string;
    owner: string;
    allowed: readonly string[];
    suggestion?: string | undefined;
    hint?: string | undefined;
  }>({
    severity: 'error',
    summary: 'A field that does not exist here.',
    message: ({ field, owner }) => `${owner} has no field \`${field}\`${aws(`Field '${field}' is not supported`)}`,
    help: ({ allowed, suggestion, hint }) => hint ?? meant(suggestion, `allowed here: ${list(allowed)}`),
  }),
  'asl/jsonpath-field': entry<{ field: string; place: string; instead: string }>({
    severity: 'error',
    summary: 'A field of the JSONPath query language in a JSONata definition.',
    message: ({ field, place }) =>
      `${place} belongs to JSONPath` +
      aws(
        `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage`,
      ),
    help: ({ instead }) => instead,
  }),
  'asl/jsonata-field': entry<{ field: string; place: string; instead: string }>({
    severity: 'error',
    summary: 'A field of the JSONata query language in a JSONPath state.',
    message: ({ field, place }) =>
      `${place} belongs to JSONata` +
      aws(
        `The QueryLanguage is set to 'JSONPath', but field '${field}' is only supported for the 'JSONata' QueryLanguage`,
      ),
    help: ({ instead }) => `set "QueryLanguage": "JSONata" on the state or at the top, or ${instead}`,
  }),
  'asl/jsonpath-rule': entry<{ place: string }>({
    severity: 'error',
    summary: 'A choice rule with JSONPath comparison operators in a JSONata definition.',
    message: ({ place }) => `${place} is written with JSONPath operators, and this is a JSONata definition`,
    help: () => 'write the rule as { "Condition": "{% $states.input.age >= 18 %}", "Next": "…" }',
  }),
  'asl/assign-at-end': entry<{ state: string; type: string }>({
    severity: 'error',
    summary: '`Assign` on a Succeed or Fail state.',
    message: ({ state, type }) =>
      `state \`${state}\` is a ${type} state and cannot assign variables${aws("Field 'Assign' is not supported")}`,
    help: () => 'nothing runs after this state, so nothing could read them: remove `Assign`',
  }),
  'asl/missing-field': entry<{ fields: readonly string[]; owner: string }>({
    severity: 'error',
    summary: 'A required field is missing.',
    message: ({ fields, owner }) =>
      `${owner} needs ${fields.map((field) => `\`${field}\``).join(' and ')}` +
      aws(
        fields.length === 1 && !containerFields.has(fields[0] ?? '')
          ? `The field '${fields[0]}' is required but was missing`
          : `These fields are required: [${fields.join(', ')}]`,
      ),
    help: ({ fields }) => `add ${list(fields)}`,
  }),
  'asl/unknown-state-type': entry<{
    state: string;
    type: string;
    allowed: readonly string[];
    suggestion?: string | undefined;
  }>({
    severity: 'error',
    summary: 'The `Type` of a state is none of the eight.',
    message: ({ state, type, allowed }) =>
      `state \`${state}\` has the type ${type}, which does not exist` +
      aws(`The field 'Type' should have one of these values: [${allowed.join(', ')}]`),
    help: ({ allowed, suggestion }) => meant(suggestion, `write one of ${list(allowed)}`),
  }),
  'asl/empty-field': entry<{ place: string }>({
    severity: 'error',
    summary: 'A list or object that needs at least one element has none.',
    message: ({ place }) => `${place} is empty${aws('Value cannot be empty')}`,
    help: () => 'put at least one element into it',
  }),
  'asl/invalid-field': entry<{
    place: string;
    expected: string;
    found: string;
    suggestion?: string | undefined;
    /** AWS's words, where they are known. */
    words?: string | undefined;
  }>({
    severity: 'error',
    summary: 'A field has a value of the wrong type or out of its range.',
    message: ({ place, expected, found, words }) =>
      `${place} must be ${expected}, but is ${found}${words === undefined ? '' : aws(words)}`,
    help: ({ expected, suggestion }) => meant(suggestion, `write ${expected}`),
  }),
} as const;

const flow = {
  'asl/missing-target': entry<{
    place: string;
    target: string;
    suggestion?: string | undefined;
    elsewhere?: boolean | undefined;
  }>({
    severity: 'error',
    summary: '`StartAt`, `Next` or `Default` names a state that does not exist.',
    message: ({ place, target }) =>
      `${place} names \`${target}\`, and there is no such state${aws(`Missing 'Next' target: ${target}`)}`,
    help: ({ suggestion, elsewhere }) =>
      elsewhere === true
        ? 'a transition stays among the states beside it: none leads into or out of a branch or a processor'
        : meant(suggestion, 'name a state of `States`; upper and lower case differ'),
  }),
  'asl/missing-transition': entry<{ state: string; type: string }>({
    severity: 'error',
    summary: 'A state has neither `Next` nor `"End": true`.',
    message: ({ state, type }) =>
      `state \`${state}\` does not say what follows: a ${type} state has \`Next\` or \`"End": true\``,
    help: () => 'add `"Next": "…"`, or `"End": true` where the execution ends here',
  }),
  'asl/next-and-end': entry<{ state: string; next: string }>({
    severity: 'error',
    summary: 'A state has both `Next` and `"End": true`.',
    message: ({ state, next }) => `state \`${state}\` both goes on to \`${next}\` and ends the execution`,
    help: () => 'remove `Next` or `End`',
  }),
  'asl/duplicate-state-name': entry<{ state: string; other: string }>({
    severity: 'error',
    summary: 'Two states of one machine have the same name, in different branches or processors.',
    message: ({ state, other }) =>
      `the name \`${state}\` is taken by a state in ${other}${aws(`DUPLICATE_STATE_NAME: Duplicate State name: ${state}`)}`,
    help: () => 'names are unique in the whole machine, nested states included: give one of them another name',
  }),
  'asl/only-one-field': entry<{ state: string; fields: readonly string[] }>({
    severity: 'error',
    summary: 'Two fields that mean the same thing, or exclude each other.',
    message: ({ state, fields }) =>
      `state \`${state}\` has ${list(fields)}${aws(`There should only be one of the following fields: [${fields.join(', ')}]`)}`,
    help: ({ fields }) => `keep one of ${list(fields)}`,
  }),
  'asl/unreachable-state': entry<{ state: string; start: string }>({
    severity: 'error',
    summary: 'No way leads from `StartAt` to the state.',
    message: ({ state, start }) =>
      `no way leads from \`${start}\` to state \`${state}\`${aws(`State "${state}" is not reachable.`)}`,
    help: () => 'remove the state, or name it in `StartAt`, `Next`, `Default` or a catcher',
  }),
  'asl/no-terminal-state': entry({
    severity: 'error',
    summary: 'No state ends the execution.',
    message: () => `no state ends the execution${aws('Workflow has no terminal state')}`,
    help: () => 'add a Succeed or Fail state, or `"End": true` to the last one',
  }),
  'asl/state-name-length': entry<{ state: string; length: number }>({
    severity: 'error',
    summary: 'A state name is empty or longer than 80 characters.',
    message: ({ state, length }) =>
      length === 0
        ? 'a state has an empty name'
        : `the state name \`${state}\` has ${length} characters; 80 are allowed`,
    help: () => 'give the state a name of 1 to 80 characters',
  }),
} as const;

const fields = {
  'asl/wait-duration': entry<{ state: string; fields: readonly string[] }>({
    severity: 'error',
    summary: 'A Wait state has not exactly one of `Seconds` and `Timestamp`.',
    message: ({ state, fields }) =>
      fields.length === 0
        ? `state \`${state}\` does not say how long to wait`
        : `state \`${state}\` says twice how long to wait: ${list(fields)}`,
    help: ({ fields }) =>
      fields.length === 0 ? 'add `Seconds` or `Timestamp`' : 'keep exactly one of `Seconds` and `Timestamp`',
  }),
  'asl/invalid-timestamp': entry<{ place: string; found: string }>({
    severity: 'error',
    summary: 'A timestamp is not in the form that AWS reads.',
    message: ({ place, found }) =>
      `${place} is ${found}, which is not a timestamp${aws('String does not match RFC3339 timestamp')}`,
    help: () => 'write it like "2027-01-31T09:00:00Z" (capital T and Z, or an offset such as +01:00)',
  }),
  'asl/heartbeat-not-below-timeout': entry<{ state: string; heartbeat: number; timeout: number }>({
    severity: 'error',
    summary: '`HeartbeatSeconds` is not smaller than `TimeoutSeconds`.',
    message: ({ state, heartbeat, timeout }) =>
      `state \`${state}\` expects a heartbeat every ${heartbeat} s, but times out after ${timeout} s`,
    help: () => 'make `HeartbeatSeconds` smaller than `TimeoutSeconds`',
  }),
  'asl/resource-not-an-arn': entry<{ state: string; found: string; resource: string }>({
    severity: 'error',
    summary: 'The `Resource` of a task is not an ARN.',
    message: ({ state, found, resource }) =>
      `state \`${state}\` has the resource ${found}, which is not an ARN` +
      aws(
        `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
      ),
    help: ({ resource }) =>
      /^[\w-]+$/.test(resource)
        ? `for a Lambda function, write "arn:aws:states:::lambda:invoke" and "Arguments": { "FunctionName": "${resource}" }`
        : 'write an ARN, such as "arn:aws:states:::lambda:invoke"; it cannot be an expression',
  }),
  'asl/missing-argument': entry<{
    state: string;
    resource: string;
    argument: string;
    field: 'Arguments' | 'Parameters';
    written?: string | undefined;
  }>({
    severity: 'error',
    summary: 'The arguments of a task lack one that its service needs.',
    message: ({ state, resource, argument, field }) =>
      `\`${field}\` of state \`${state}\` has no \`${argument}\`, which ${resource} needs` +
      aws(`The field '${argument}' is required but was missing`),
    help: ({ argument, written }) =>
      written === undefined ? `add \`${argument}\`` : `write \`${written}\` as \`${argument}\``,
  }),
  'asl/max-delay-not-above-interval': entry<{ place: string; maxDelay: number; interval: number }>({
    severity: 'error',
    summary: '`MaxDelaySeconds` of a retrier is not greater than its `IntervalSeconds`.',
    message: ({ place, maxDelay, interval }) =>
      `${place} is ${maxDelay}, which is not greater than \`IntervalSeconds\`, ${interval}`,
    help: () => 'raise `MaxDelaySeconds`, lower `IntervalSeconds` (1 when absent), or remove `MaxDelaySeconds`',
  }),
  'asl/states-all-not-alone': entry<{ place: string }>({
    severity: 'error',
    summary: '`States.ALL` stands in `ErrorEquals` together with other names.',
    message: ({ place }) => `${place} has \`States.ALL\` beside other names; it must stand alone`,
    help: () =>
      'keep `States.ALL` only, since it matches the others too, or move it into an entry of its own at the end',
  }),
  'asl/states-all-not-last': entry<{ place: string }>({
    severity: 'error',
    summary: 'A retrier or catcher for `States.ALL` is not the last one.',
    message: ({ place }) => `${place} matches \`States.ALL\` but is not the last one`,
    help: () => 'move it to the end of the list',
  }),
  'asl/unknown-error-name': entry<{ place: string; name: string; suggestion?: string | undefined }>({
    severity: 'warning',
    summary: 'An error name starts with `States.`, but AWS has no such error.',
    message: ({ place, name }) => `${place} names \`${name}\`, which is none of the errors of AWS`,
    help: ({ suggestion }) => meant(suggestion, 'names that start with `States.` are reserved; use another one'),
  }),
  'asl/error-never-matches': entry<{ place: string; name: string }>({
    severity: 'warning',
    summary: 'A retrier or catcher names an error that AWS never retries or catches.',
    message: ({ place, name }) => `${place} names \`${name}\`, which always fails the execution and never gets here`,
    help: () => 'remove the name',
  }),
  'asl/variable-name': entry<{ place: string; name: string; why: string }>({
    severity: 'error',
    summary: 'A name in `Assign` cannot be the name of a variable.',
    message: ({ place, name, why }) => `${place} cannot assign a variable named \`${name}\`: ${why}`,
    help: () =>
      'use a letter, then letters, digits and underscores, at most 80 in all; a field of a variable cannot be assigned',
  }),
} as const;

export const aslMessages = { ...document, ...shape, ...flow, ...fields } as const;
