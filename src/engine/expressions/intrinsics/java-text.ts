// Values as Java writes them: what States.Format puts in the place of `{}`. Recorded on AWS: `{Arg1=1, Arg2=[]}`.
import type { Json } from '../../../../compiler/json.js';
import { isArray, isObject } from '../jsonpath/values.js';

/** @example javaText({ a: 1, b: ['x', null] }) // '{a=1, b=[x, null]}' */
export function javaText(value: Json): string {
  if (isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (isObject(value)) {
    const fields = Object.entries(value).map(([key, field]) => `${key}=${javaText(field)}`);
    return `{${fields.join(', ')}}`;
  }
  return typeof value === 'number' ? javaNumber(value) : String(value);
}

/** Whole numbers are Java's integers, the others its doubles: `1.5E10` from ten million up and below a thousandth. */
function javaNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return size < 1e21 ? String(value) : scientific(value);
  return size >= 1e7 || size < 1e-3 ? scientific(value) : String(value);
}

function scientific(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
