// Any value -> the JSON it is, or words for why it is none. Never calls `toJSON`, so a Date is not silently a string.
import type { Json } from '../../compiler/json.js';

/** `what` completes the sentence "`name` is …". */
export type JsonResult = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly what: string };

/** A deep copy as JSON. Fields that are undefined are left out, as JSON has no such value. */
export function jsonOf(value: unknown): JsonResult {
  const problem: Problem = { found: undefined };
  const json = copy(value, { path: '', above: [], problem });
  if (problem.found === undefined) return { ok: true, value: json };
  const { path, what } = problem.found;
  const container = Array.isArray(value) ? 'an array' : 'an object';
  return { ok: false, what: path === '' ? what : `${container} whose \`${path}\` is ${what}` };
}

interface Problem {
  found: { readonly path: string; readonly what: string } | undefined;
}
interface Visit {
  readonly path: string;
  readonly above: readonly object[];
  readonly problem: Problem;
}

function copy(value: unknown, visit: Visit): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse(visit, String(value));
  if (typeof value !== 'object') return refuse(visit, nameOfPrimitive(value));
  if (visit.above.includes(value)) return refuse(visit, 'an object that contains itself');
  const above = [...visit.above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (element: unknown, index) =>
      copy(element, { ...visit, above, path: `${visit.path}[${index}]` }),
    );
  }
  if (!isPlain(value)) return refuse(visit, `an instance of ${classNameOf(value)}`);
  if (Object.getOwnPropertySymbols(value).length > 0) return refuse(visit, 'an object with symbols as keys');
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      copy(field, { ...visit, above, path: visit.path === '' ? name : `${visit.path}.${name}` }),
    ]),
  );
}

function refuse(visit: Visit, what: string): null {
  visit.problem.found ??= { path: visit.path, what };
  return null;
}

function nameOfPrimitive(value: unknown): string {
  if (typeof value === 'undefined') return 'undefined';
  return `a ${typeof value}`;
}

/** Also true for objects of another realm, as test runners make them. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function classNameOf(value: object): string {
  const { constructor } = value as { constructor?: unknown };
  return typeof constructor === 'function' && constructor.name !== '' ? constructor.name : 'an unnamed class';
}
