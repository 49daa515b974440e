// The answer of an HTTP API -> how the task ends, with AWS's names of errors and the shape of its result.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { resultTooLarge } from '../../../engine/limits.js';
import type { TaskOutcome } from '../../ports.js';
import type { ExchangeAnswer } from './exchange.js';
import { HttpTaskFailure, runtimeFailure } from './failure.js';

const unreadable = /^(application\/octet-stream|image\/.*|video\/.*|audio\/.*)$/;

/** Throws what the task fails with. */
export function outcomeOf({ status, statusText, headers, body }: ExchangeAnswer): TaskOutcome {
  if (status < 200 || status >= 300) throw new HttpTaskFailure(`States.Http.StatusCode.${status}`, statusText);
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), value]);
  }
  const contentType = byName.get('content-type')?.[0] ?? '';
  const type = mediaType(contentType);
  if (unreadable.test(type)) {
    throw runtimeFailure(`The response has the content type ${type}, which HTTP tasks do not support.`);
  }
  if (body === 'too-large') throw new HttpTaskFailure('States.DataLimitExceeded', resultTooLarge('http'));
  const text = decode(body, contentType);
  const output: JsonObject = {
    Headers: Object.fromEntries(byName),
    // Only this type: a deployed workflow had to parse `application/vnd.api+json` itself (docs/decisions/009).
    ResponseBody: type === 'application/json' ? parse(text) : text,
    StatusCode: status,
    StatusText: statusText,
  };
  return { kind: 'succeeded', output };
}

function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function decode(body: Buffer, contentType: string): string {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    throw runtimeFailure('The body of the response cannot be read as text.');
  }
}

/** What calls itself JSON and is not arrives as text. */
function parse(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return text;
  }
  if (mayOverflow.test(text) && holdsInfinity(value)) {
    throw runtimeFailure('The body of the response holds a number that is too large.');
  }
  return value;
}

/** `1e999` is JSON, but JavaScript makes it Infinity, which nobody could write down again. */
const mayOverflow = /\d[eE]\+?\d{3}|\d{309}/;

/** Without recursion: the text may be nested as deep as it is long. */
function holdsInfinity(value: Json): boolean {
  const left = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === Infinity || next === -Infinity) return true;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) left.push(inner as Json);
  }
  return false;
}
