// Errors of an evaluation: thrown as plain data inside, handed out as `JsonataError` with the message that the
// `jsonata` package would give. Codes without a template here cannot occur.
import type { Value } from './values.js';

/** What goes wrong while evaluating. `code` is absent for AWS's limits, which have none. */
export interface JsonataError {
  readonly code?: string;
  readonly message: string;
  readonly position: number;
}

/** In flight: call sites fill in what the place of the error did not know. */
export interface Fault {
  readonly fault: true;
  readonly code: string;
  token?: string;
  position?: number;
  readonly inserts: { readonly [name: string]: Value };
}

export function fault(code: FaultCode, inserts: { readonly [name: string]: Value } = {}): Fault {
  return { fault: true, code, inserts };
}

export function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === 'object' && thrown !== null && (thrown as { fault?: unknown }).fault === true;
}

/** Adds position and function or operator name, unless something nearer to the error did. */
export function located(thrown: unknown, position: number, token: string | undefined): unknown {
  if (isFault(thrown)) {
    thrown.position ??= position;
    if (token !== undefined) thrown.token ??= token;
  }
  return thrown;
}

export function errorOf(thrown: Fault): JsonataError {
  const template = templates[thrown.code as FaultCode];
  const insert = (name: string): Value => (name === 'token' ? thrown.token : thrown.inserts[name]);
  const message = template
    .replace(/\{\{\{([^}]+)\}\}\}/g, (_, name: string) => spelled(insert(name)))
    .replace(/\{\{([^}]+)\}\}/g, (_, name: string) => quoted(insert(name)));
  const { position = 0 } = thrown;
  return thrown.code.startsWith('limit') ? { message, position } : { code: thrown.code, message, position };
}

/** A function has no text. */
function spelled(value: Value): string {
  return typeof value === 'function' ? '' : String(value);
}

/** A transform can make a value that holds itself. */
function quoted(value: Value): string {
  try {
    return String(JSON.stringify(value));
  } catch {
    return '…';
  }
}

export type FaultCode = keyof typeof templates;

// Texts from jsonata 2.0.6 (MIT, github.com/jsonata-js/jsonata), since AWS shows them unchanged.
const templates = {
  S0202: 'Expected ")", got ".."',
  S0208: 'Parameter 2 of function definition must be a variable name (start with $)',
  T0410: 'Argument {{index}} of function {{token}} does not match function signature',
  T0411: 'Context value is not a compatible type with argument {{index}} of function {{token}}',
  T0412: 'Argument {{index}} of function {{token}} must be an array of {{type}}',
  D1001: 'Number out of range: {{value}}',
  D1002: 'Cannot negate a non-numeric value: {{value}}',
  D1004: 'Regular expression matches zero length string',
  T1003: 'Key in object structure must evaluate to a string; got: {{value}}',
  T1005: 'Attempted to invoke a non-function. Did you mean ${{{token}}}?',
  T1006: 'Attempted to invoke a non-function',
  T1007: 'Attempted to partially apply a non-function. Did you mean ${{{token}}}?',
  T1008: 'Attempted to partially apply a non-function',
  T1010: 'The matcher function argument passed to function {{token}} does not return the correct object structure',
  D1009: 'Multiple key definitions evaluate to same key: {{value}}',
  D1010: 'Attempted to access the Javascript object prototype',
  T2001: 'The left side of the {{token}} operator must evaluate to a number',
  T2002: 'The right side of the {{token}} operator must evaluate to a number',
  T2003: 'The left side of the range operator (..) must evaluate to an integer',
  T2004: 'The right side of the range operator (..) must evaluate to an integer',
  T2006: 'The right side of the function application operator ~> must be a function',
  T2007: 'Type mismatch when comparing values {{value}} and {{value2}} in order-by clause',
  T2008: 'The expressions within an order-by clause must evaluate to numeric or string values',
  T2009: 'The values {{value}} and {{value2}} either side of operator {{token}} must be of the same data type',
  T2010: 'The expressions either side of operator {{token}} must evaluate to numeric or string values',
  T2011: 'The insert/update clause of the transform expression must evaluate to an object: {{value}}',
  T2012: 'The delete clause of the transform expression must evaluate to a string or array of strings: {{value}}',
  D2014: 'The size of the sequence allocated by the range operator (..) must not exceed 1e6.  Attempted to allocate {{value}}.', // prettier-ignore
  D3001: 'Attempting to invoke string function on Infinity or NaN',
  D3010: 'Second argument of replace function cannot be an empty string',
  D3011: 'Fourth argument of replace function must evaluate to a positive number',
  D3012: 'Attempted to replace a matched string with a non-string value',
  D3020: 'Third argument of split function must evaluate to a positive number',
  D3030: 'Unable to cast value to a number: {{value}}',
  D3040: 'Third argument of match function must evaluate to a positive number',
  D3050: 'The second argument of reduce function must be a function with at least two arguments',
  D3060: 'The sqrt function cannot be applied to a negative number: {{value}}',
  D3061: 'The power function has resulted in a value that cannot be represented as a JSON number: base={{value}}, exponent={{exp}}', // prettier-ignore
  D3070: 'The single argument form of the sort function can only be applied to an array of strings or an array of numbers.  Use the second argument to specify a comparison function', // prettier-ignore
  D3080: 'The picture string must only contain a maximum of two sub-pictures',
  D3081: "The sub-picture must not contain more than one instance of the 'decimal-separator' character",
  D3082: "The sub-picture must not contain more than one instance of the 'percent' character",
  D3083: "The sub-picture must not contain more than one instance of the 'per-mille' character",
  D3084: "The sub-picture must not contain both a 'percent' and a 'per-mille' character",
  D3085: 'The mantissa part of a sub-picture must contain at least one character that is either an \'optional digit character\' or a member of the \'decimal digit family\'', // prettier-ignore
  D3086: 'The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character', // prettier-ignore
  D3087: 'The sub-picture must not contain a \'grouping-separator\' character that appears adjacent to a \'decimal-separator\' character', // prettier-ignore
  D3088: "The sub-picture must not contain a 'grouping-separator' at the end of the integer part",
  D3089: "The sub-picture must not contain two adjacent instances of the 'grouping-separator' character",
  D3090: 'The integer part of the sub-picture must not contain a member of the \'decimal digit family\' that is followed by an instance of the \'optional digit character\'', // prettier-ignore
  D3091: 'The fractional part of the sub-picture must not contain an instance of the \'optional digit character\' that is followed by a member of the \'decimal digit family\'', // prettier-ignore
  D3092: 'A sub-picture that contains a \'percent\' or \'per-mille\' character must not contain a character treated as an \'exponent-separator\'', // prettier-ignore
  D3093: 'The exponent part of the sub-picture must comprise only of one or more characters that are members of the \'decimal digit family\'', // prettier-ignore
  D3100: 'The radix of the formatBase function must be between 2 and 36.  It was given {{value}}',
  D3110: 'The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given {{value}}',
  D3130: 'Formatting or parsing an integer as a sequence starting with {{value}} is not supported by this implementation', // prettier-ignore
  D3131: 'In a decimal digit pattern, all digits must be from the same decimal group',
  D3132: 'Unknown component specifier {{value}} in date/time picture string',
  D3133: "The 'name' modifier can only be applied to months and days in the date/time picture string, not {{value}}",
  D3134: 'The timezone integer format specifier cannot have more than four digits',
  D3135: "No matching closing bracket ']' in date/time picture string",
  D3136: 'The date/time picture string is missing specifiers required to parse the timestamp',
  D3137: '{{{message}}}',
  D3138: 'The $single() function expected exactly 1 matching result.  Instead it matched more.',
  D3139: 'The $single() function expected exactly 1 matching result.  Instead it matched 0.',
  D3140: 'Malformed URL passed to ${{{functionName}}}(): {{value}}',
  D3141: '{{{message}}}',
  // AWS's own limits: measured, shown without a code.
  'limit-depth': 'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.', // prettier-ignore
  'limit-memory': 'Expression evaluation memory limit exceeded: Check for excessive memory usage',
  'limit-time': 'Expression evaluation timeout: Check for infinite loop',
  // Ours: a value decided at run time asks for something that is not there. Loud, never approximated.
  'limit-unsupported': 'typestep does not have {{{what}}} yet',
  'limit-argument': '{{{what}}}',
} as const;
