// `asl/*`: what the validator finds in JSONata expressions and the texts that hold them, with AWS's words where they are
// known.
import { entry } from './entry.js';

const aws = (text: string): string => ` (AWS: ${text})`;
const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `did you mean \`${suggestion}\`?`;

export const aslJsonataMessages = {
  'asl/not-an-expression': entry<{ place: string }>({
    severity: 'warning',
    summary: 'A text looks like an expression but is not exactly `{% … %}`, so AWS takes it as it is.',
    message: ({ place }) => `${place} looks like an expression, but is taken as plain text`,
    help: () => 'start the text exactly with {% and end it exactly with %}, without blanks outside',
  }),
  'asl/path-key': entry<{ place: string; key: string }>({
    severity: 'warning',
    summary: 'A key ends in `.$`, which means a path in JSONPath mode and nothing in JSONata mode.',
    message: ({ place, key }) => `${place} has the key \`${key}\`, which is passed on as it is; it is no path here`,
    help: ({ key }) => `write "${key.slice(0, -2)}" with an expression, for example "{% $states.input.id %}"`,
  }),
  'asl/jsonata-syntax': entry<{ place: string; reason: string; position: number; near: string }>({
    severity: 'error',
    summary: 'A JSONata expression cannot be parsed.',
    message: ({ place, reason, position, near }) =>
      `${place} is not valid JSONata at character ${position}${near === '' ? '' : `, near \`${near}\``}` +
      aws(`INVALID_JSONATA_EXPRESSION: ${reason}`),
    help: ({ near, reason }) => {
      if (/[=!]=$/.test(near)) return 'JSONata compares with `=` and `!=`';
      if (/&&?$|\|\|?$/.test(near)) return 'JSONata joins conditions with `and` and `or`; `&` joins texts';
      if (/!$/.test(near)) return 'JSONata negates with `$not(…)`';
      return `correct the expression at that place: ${reason}`;
    },
  }),
  'asl/jsonata-top-level-name': entry<{ place: string; name: string; instead: string }>({
    severity: 'error',
    summary: 'A JSONata expression reads a bare name, `$` or `$$` at its top level, where AWS has no data.',
    message: ({ place, name }) =>
      `${place} reads \`${name}\` without saying from where` +
      aws(`Reference to '${name}' at the top level is not supported.`),
    help: ({ instead }) => instead,
  }),
  'asl/states-field': entry<{ place: string; field: string; suggestion?: string | undefined }>({
    severity: 'error',
    summary: '`$states` has no such field.',
    message: ({ place, field }) => `${place} reads \`$states.${field}\`, which does not exist`,
    help: ({ suggestion }) =>
      meant(suggestion, '`$states` has `input`, `context`, and in some places `result` or `errorOutput`'),
  }),
  'asl/states-field-here': entry<{ place: string; field: 'result' | 'errorOutput' }>({
    severity: 'error',
    summary: '`$states.result` or `$states.errorOutput` is used where it has no value.',
    message: ({ place, field }) => `${place} reads \`$states.${field}\`, which has no value there`,
    help: ({ field }) =>
      field === 'result'
        ? 'only `Output` and `Assign` of a Task state have a result; assign it to a variable there'
        : 'only `Output` and `Assign` of a catcher have an error output; assign it to a variable there',
  }),
  'asl/jsonata-unknown-function': entry<{ place: string; name: string; suggestion?: string | undefined }>({
    severity: 'warning',
    summary: 'A JSONata expression calls a function that AWS does not have.',
    message: ({ place, name }) => `${place} calls \`$${name}\`, and there is no such function`,
    help: ({ name, suggestion }) =>
      name === 'eval'
        ? 'AWS disables `$eval`; write the expression itself, or `$parse` to read JSON text'
        : meant(
            suggestion === undefined ? undefined : `$${suggestion}`,
            'define it in the expression, or use a built-in function',
          ),
  }),
  'asl/jsonata-arguments': entry<{ place: string; name: string; count: number; takes: string }>({
    severity: 'warning',
    summary: 'A JSONata expression calls a function with more or fewer arguments than it takes.',
    message: ({ place, name, count, takes }) =>
      `${place} calls \`$${name}\` with ${count} ${count === 1 ? 'argument' : 'arguments'}, but it takes ${takes}` +
      aws(`T0410: Argument … of function "${name}" does not match function signature`),
    help: () => 'correct the call; it stops the execution with States.QueryEvaluationError when it is reached',
  }),
  'asl/jsonata-regex': entry<{ place: string; what: string }>({
    severity: 'error',
    summary: 'A regular expression needs look-around or back references, which cannot be run in bounded time.',
    message: ({ place, what }) => `${place} uses ${what} in a regular expression, which typestep does not run`,
    help: () => 'write the pattern without it, for example with `$split`, `$substringBefore` or a second pattern',
  }),
  'asl/unassigned-variable': entry<{ place: string; name: string; suggestion?: string | undefined }>({
    severity: 'warning',
    summary: 'A JSONata expression reads a variable that no state assigns.',
    message: ({ place, name }) => `${place} reads \`$${name}\`, which no state assigns`,
    help: ({ suggestion }) =>
      meant(suggestion === undefined ? undefined : `$${suggestion}`, 'assign it in `Assign` of an earlier state'),
  }),
} as const;
