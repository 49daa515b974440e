// JSON on one line, readable and never longer than asked for.
import type { Json } from '../../../compiler/json.js';

/** Keys without quotes where JavaScript allows it, a blank after each comma, `…` where it was cut. */
export function payload(value: Json | undefined, width: number): string {
  const text = value === undefined ? '' : inline(value);
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${keyText(key)}: ${inline(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
