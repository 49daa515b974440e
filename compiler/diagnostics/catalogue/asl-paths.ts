// `asl/*`: what the validator finds in states whose query language is JSONPath, with AWS's words where they are known.
import { entry } from './entry.js';

const aws = (text: string): string => ` (AWS: ${text})`;

/** AWS says the same of every value of a `.$` field that it cannot use. */
const awsField = (key: string | undefined): string =>
  key === undefined
    ? ''
    : aws(`The value for the field '${key}' must be a valid JSONPath or a valid intrinsic function call`);

export const aslPathMessages = {
  'asl/invalid-path': entry<{ place: string; reason: string }>({
    severity: 'error',
    summary: '`InputPath` or `OutputPath` is no path.',
    message: ({ place, reason }) => `${place} is no path: ${reason}`,
    help: () => 'write a path such as `$.order.id`, or null for an empty object; functions are written in `Parameters`',
  }),
  'asl/not-a-reference-path': entry<{ place: string; reason: string }>({
    severity: 'error',
    summary: 'A path that must name exactly one place can name several, is computed, or begins elsewhere.',
    message: ({ place, reason }) => `${place} is no Reference Path: ${reason}${aws('Value is not a Reference Path')}`,
    help: () => 'use names and indices only, as in `$.orders[0].id`',
  }),
  'asl/template-field': entry<{ place: string; key: string; reason: string }>({
    severity: 'error',
    summary: 'A `.$` field of a payload template is neither a path nor a call of an intrinsic function.',
    message: ({ place, key, reason }) => `${place} is neither a path nor a call: ${reason}${awsField(key)}`,
    help: ({ key }) =>
      `write a path such as "$.id", or name the field "${key.slice(0, -2)}" to pass the value on as it is`,
  }),
  'asl/intrinsic-unknown': entry<{
    place: string;
    name: string;
    /** Of a `.$` field. */
    key?: string | undefined;
    suggestion?: string | undefined;
  }>({
    severity: 'error',
    summary: 'An intrinsic function is called that does not exist.',
    message: ({ place, name, key }) =>
      `${place} calls \`${name}\`, and there is no such intrinsic function${awsField(key)}`,
    help: ({ suggestion }) =>
      suggestion === undefined ? 'use one of the 18 functions that AWS has' : `did you mean \`${suggestion}\`?`,
  }),
  'asl/intrinsic-arguments': entry<{ place: string; name: string; what: string; key?: string | undefined }>({
    severity: 'error',
    summary: 'An intrinsic function gets other arguments than it takes.',
    message: ({ place, name, what, key }) => `${place} gives \`${name}\` ${what}${awsField(key)}`,
    help: ({ name }) => `correct the arguments of \`${name}\``,
  }),
  'asl/intrinsic-nesting': entry<{ place: string; limit: number; key?: string | undefined }>({
    severity: 'error',
    summary: 'Calls of intrinsic functions are nested deeper than AWS accepts.',
    message: ({ place, limit, key }) => `${place} nests calls more than ${limit} deep${awsField(key)}`,
    help: () => 'compute a part of it in a Pass state before',
  }),
  'asl/repeated-field': entry<{ place: string; key: string }>({
    severity: 'error',
    summary: 'Two fields of a payload template have the same name once `.$` is gone.',
    message: ({ place, key }) => `${place} gives \`${key}\` a second time`,
    help: ({ key }) => `keep either \`${key}\` or \`${key}.$\``,
  }),
  'asl/forgotten-path-key': entry<{ place: string }>({
    severity: 'warning',
    summary: 'A text of a payload template looks like a path, but its key does not end in `.$`.',
    message: ({ place }) => `${place} looks like a path or a call, but is passed on as it is`,
    help: () => 'let the key end in `.$` if it is meant as one',
  }),
  'asl/static-result': entry<{ place: string }>({
    severity: 'warning',
    summary: '`Result` of a Pass state holds what looks like a path; it is passed on as it is.',
    message: ({ place }) => `${place} looks like a path or a call, but \`Result\` is passed on as it is`,
    help: () => 'use `Parameters` instead of `Result`, with keys that end in `.$`',
  }),
  'asl/error-path': entry<{ place: string; reason: string }>({
    severity: 'error',
    summary: '`ErrorPath` or `CausePath` is neither a Reference Path nor a call that gives a text.',
    message: ({ place, reason }) => `${place} gives no text: ${reason}`,
    help: () => 'write a path such as `$.error`, or a call such as `States.JsonToString($.error)`',
  }),
  'asl/choice-rule': entry<{ place: string; reason: string }>({
    severity: 'error',
    summary: 'A rule of a Choice state is not one comparison, or its operand has the wrong type.',
    message: ({ place, reason }) => `${place} is no choice rule: ${reason}`,
    help: () => 'write `Variable` and one comparison, such as `"NumericGreaterThan": 10`, or `And`, `Or`, `Not`',
  }),
} as const;
