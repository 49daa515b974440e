// Checks the arguments of a call against a signature such as `<s-nn?:s>` and fixes them up the way JSONata does:
// a missing first argument becomes the context, a single value becomes an array where an array is wanted.
import { fault } from './faults.js';
import { isArray, type Value } from './values.js';

export type CheckArguments = (args: readonly Value[], context: Value) => readonly Value[];

interface Parameter {
  /** Symbols of the values that it takes; `m` is a missing value. */
  readonly takes: string;
  readonly count: 'one' | 'optional' | 'many';
  readonly context: boolean;
  readonly array: boolean;
  /** `n` of `a<n>`. */
  readonly element: string | undefined;
}

const plurals: { readonly [symbol: string]: string } = {
  a: 'arrays',
  b: 'booleans',
  f: 'functions',
  n: 'numbers',
  o: 'objects',
  s: 'strings',
};

const known = new Map<string, CheckArguments>();

export function signatureCheck(signature: string): CheckArguments {
  let check = known.get(signature);
  if (check === undefined) {
    if (known.size > 1_000) known.clear();
    check = checkOf(parse(signature));
    known.set(signature, check);
  }
  return check;
}

function parse(signature: string): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const amend = (change: Partial<Parameter>): void => {
    const last = parameters.pop();
    if (last !== undefined) parameters.push({ ...last, ...change });
  };
  for (let at = 1; at < signature.length && signature[at] !== ':'; at++) {
    const symbol = signature.charAt(at);
    if ('snblo'.includes(symbol)) parameters.push(parameter(`${symbol}m`));
    else if (symbol === 'a') parameters.push({ ...parameter('asnblfom'), array: true });
    else if (symbol === 'f') parameters.push(parameter('f'));
    else if (symbol === 'j') parameters.push(parameter('asnblom'));
    else if (symbol === 'x') parameters.push(parameter('asnblfom'));
    else if (symbol === '-') amend({ context: true, count: 'optional' });
    else if (symbol === '?') amend({ count: 'optional' });
    else if (symbol === '+') amend({ count: 'many' });
    else if (symbol === '(') {
      const end = closing(signature, at, '(', ')');
      parameters.push(parameter(`${signature.slice(at + 1, end)}m`));
      at = end;
    } else if (symbol === '<') {
      const end = closing(signature, at, '<', '>');
      amend({ element: signature.slice(at + 1, end) });
      at = end;
    }
  }
  return parameters;
}

function parameter(takes: string): Parameter {
  return { takes, count: 'one', context: false, array: false, element: undefined };
}

function closing(text: string, start: number, open: string, close: string): number {
  let depth = 1;
  let at = start;
  while (depth > 0 && at < text.length) {
    at++;
    if (text[at] === close) depth--;
    else if (text[at] === open) depth++;
  }
  return at;
}

function checkOf(parameters: readonly Parameter[]): CheckArguments {
  const counts = { one: '', optional: '?', many: '+' } as const;
  const parts = parameters.map(({ takes, count }) => `[${takes}]${counts[count]}`);
  const pattern = new RegExp(`^${parts.map((part) => `(${part})`).join('')}$`);
  return (args, context) => {
    if (fits(parameters, args)) return args;
    const supplied = args.map(symbolOf).join('');
    const match = pattern.exec(supplied);
    if (match === null) throw mismatch(parts, supplied);
    return assign(parameters, match, args, context);
  };
}

/** The usual case: one argument for each parameter, nothing to fix up. */
function fits(parameters: readonly Parameter[], args: readonly Value[]): boolean {
  if (args.length !== parameters.length) return false;
  for (let index = 0; index < args.length; index++) {
    const { takes, array, element } = parameters[index] as Parameter;
    const symbol = symbolOf(args[index]);
    if (array) {
      if (symbol !== 'a' || (element !== undefined && !elementsFit(args[index], element, symbol, symbol))) return false;
    } else if (!takes.includes(symbol)) return false;
  }
  return true;
}

function assign(
  parameters: readonly Parameter[],
  match: RegExpExecArray,
  args: readonly Value[],
  context: Value,
): readonly Value[] {
  const result: Value[] = [];
  let next = 0;
  parameters.forEach((parameter, index) => {
    const taken = match[index + 1] ?? '';
    if (taken !== '') {
      for (const symbol of taken) {
        result.push(parameter.array ? asArray(parameter, args[next], symbol, taken, next) : args[next]);
        next++;
      }
    } else if (parameter.context) {
      if (!parameter.takes.includes(symbolOf(context))) throw fault('T0411', { value: context, index: next + 1 });
      result.push(context);
    } else {
      result.push(args[next]);
      next++;
    }
  });
  return result;
}

function asArray({ element }: Parameter, value: Value, symbol: string, taken: string, index: number): Value {
  if (symbol === 'm') return undefined;
  if (element !== undefined && !elementsFit(value, element, symbol, taken))
    throw fault('T0412', { value, index: index + 1, type: plurals[element] });
  return isArray(value) ? value : [value];
}

function elementsFit(value: Value, element: string, symbol: string, taken: string): boolean {
  if (!isArray(value)) return symbol === 'a' || taken === element;
  if (value.length === 0) return true;
  const wanted = element.charAt(0);
  for (const item of value) if (symbolOf(item) !== wanted) return false;
  return true;
}

/** Which argument is to blame: the first one at which the signature, read from the left, stops matching. */
function mismatch(parts: readonly string[], supplied: string): unknown {
  let pattern = '^';
  let good = 0;
  for (const part of parts) {
    pattern += part;
    const match = new RegExp(pattern).exec(supplied);
    if (match === null) break;
    good = match[0].length;
  }
  return fault('T0410', { index: good + 1 });
}

function symbolOf(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 's';
    case 'number':
      return 'n';
    case 'boolean':
      return 'b';
    case 'function':
      return 'f';
    case 'object':
      return value === null ? 'l' : Array.isArray(value) ? 'a' : 'o';
    default:
      return 'm';
  }
}
