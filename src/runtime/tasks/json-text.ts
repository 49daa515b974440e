// A parameter that a service takes as JSON text: given as JSON, as text that is JSON already, or as other text, which
// then is a JSON string.
import type { Json } from '../../../compiler/json.js';

/**
 * @example
 * jsonText({ a: 1 }); // '{"a":1}'
 * jsonText('{"a": 1}'); // '{"a": 1}'
 * jsonText('hello'); // '"hello"'
 */
export function jsonText(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
