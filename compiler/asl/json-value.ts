// Decides whether an unknown value is plain JSON of a size and depth that the rest of the reader can walk.
// Everything behind this check may recurse over the value and trust its prototypes.
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { childPointer, describePlace } from './pointer.js';

export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
}

/** Where a value stands: pointers are made of it only when there is something to say. */
interface Place {
  readonly holder: Visit | undefined;
  readonly key: string | number;
}
interface Visit extends Place {
  readonly value: object;
  readonly depth: number;
}

export interface JsonSurvey {
  /** The first reason why the value cannot be read as JSON, if there is one. */
  readonly problem?: Diagnostic | undefined;
  /** A lower bound of the printed size. */
  readonly characters: number;
}

/** @example surveyJson({ a: 1 }, { characters: 100, depth: 10 }).problem // undefined */
export function surveyJson(value: unknown, limits: JsonLimits): JsonSurvey {
  // A lower bound of the printed size: it also ends the walk over values that share parts again and again.
  let characters = 0;
  const pending: Visit[] = [];

  const visit = (item: unknown, holder: Visit | undefined, key: string | number): Diagnostic | undefined => {
    const depth = (holder?.depth ?? 0) + 1;
    characters += typeof item === 'string' ? item.length + 2 : 1;
    if (characters > limits.characters) return diagnose('asl/too-large', { limit: limits.characters });
    const pointer = (): string => pointerOf({ holder, key });
    if (depth > limits.depth) return diagnose('asl/too-deep', { limit: limits.depth }, { pointer: topOf(pointer()) });
    const what = notJson(item);
    if (what !== undefined)
      return diagnose('asl/not-json', { place: describePlace(pointer()), what }, { pointer: pointer() });
    if (typeof item === 'object' && item !== null) pending.push({ value: item, holder, key, depth });
    return undefined;
  };

  let problem = visit(value, undefined, '');
  for (let next = pending.pop(); next !== undefined && problem === undefined; next = pending.pop()) {
    problem = visitChildren(next, visit);
    if (Object.hasOwn(next.value, '__proto__')) {
      const place = pointerOf(next);
      const pointer = childPointer(place, '__proto__');
      problem = diagnose('asl/forbidden-key', { place: describePlace(place) }, { pointer });
      break;
    }
    if (!Array.isArray(next.value)) for (const key of Object.keys(next.value)) characters += key.length + 3;
  }
  return { problem, characters };
}

function visitChildren(
  holder: Visit,
  visit: (item: unknown, holder: Visit, key: string | number) => Diagnostic | undefined,
): Diagnostic | undefined {
  const { value } = holder;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const problem = visit(value[i], holder, i);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    const problem = visit((value as { readonly [key: string]: unknown })[key], holder, key);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function pointerOf({ holder, key }: Place): string {
  return holder === undefined ? '' : childPointer(pointerOf(holder), key);
}

function notJson(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : String(value);
    case 'object': {
      if (value === null || Array.isArray(value)) return undefined;
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === null || prototype === Object.prototype) return undefined;
      // A plain object of another realm (a test runner's `vm` context) is as plain as ours.
      if (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null) return undefined;
      return `an instance of a class${nameOfClass(value)}`;
    }
    default:
      return value === undefined ? 'undefined' : `a ${typeof value}`;
  }
}

function nameOfClass({ constructor }: object): string {
  return typeof constructor === 'function' && constructor.name !== '' ? ` (${constructor.name})` : '';
}

/** Deep pointers are unreadable: the state that holds the place is enough. */
function topOf(pointer: string): string {
  return pointer.split('/').slice(0, 4).join('/');
}
