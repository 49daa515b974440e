// Where an answer differs from a recording. Times, and tokens such as `<uuid:1>`, stand for anything; the same token for the
// same thing. A text that is a JSON object is recorded as that object.
import type { Json, JsonObject } from '../../../compiler/json.js';

/**
 * @example
 * differences({ revisionId: '<uuid:1>' }, { revisionId: 'x' }) // []
 */
export function differences(expected: Json, found: Json | undefined): readonly string[] {
  return compare(expected, found, '', new Map());
}

type Tokens = Map<string, string>;

function compare(expected: Json, found: Json | undefined, at: string, tokens: Tokens): readonly string[] {
  const differs = [`${at}: ${JSON.stringify(found)} is not ${JSON.stringify(expected)}`];
  if (expected === 'datetime') return typeof found === 'number' ? [] : differs;
  if (typeof expected === 'string') return isText(expected, found, tokens) ? [] : differs;
  if (typeof expected !== 'object' || expected === null) return expected === found ? [] : differs;
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return differs;
    return (expected as readonly Json[]).flatMap((item, i) => compare(item, found[i] as Json, `${at}/${i}`, tokens));
  }
  const value = typeof found === 'string' && found.startsWith('{') ? (JSON.parse(found) as Json) : found;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return differs;
  const names = new Set([...Object.keys(expected), ...Object.keys(value)]);
  return [...names].flatMap((name) => {
    const wanted = (expected as JsonObject)[name];
    const given = (value as JsonObject)[name];
    if (wanted === undefined) return [`${at}/${name}: ${JSON.stringify(given)} is not in the recording`];
    return compare(wanted, given, `${at}/${name}`, tokens);
  });
}

function isText(expected: string, found: Json | undefined, tokens: Tokens): boolean {
  if (expected === found) return true;
  if (!/^<[\w-]+:\d+>$/.test(expected) || typeof found !== 'string') return false;
  const known = tokens.get(expected);
  tokens.set(expected, known ?? found);
  return known === undefined || known === found;
}
