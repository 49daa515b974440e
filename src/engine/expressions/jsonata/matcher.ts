// A regular expression as the function that JSONata makes of it: text -> the first match, with a function for the
// next one. One literal evaluated once has one place where it goes on searching, as in the package.
import { searchRegex } from '../regex/search.js';
import type { Program } from '../regex/program.js';
import { functionValue } from './apply.js';
import { spend, type Evaluation } from './budget.js';
import { fault, located } from './faults.js';
import type { FunctionValue, ObjectValue, Value } from './values.js';

/** `position` and `source` name the literal in errors. */
export function matcherOf(program: Program, source: string, position: number, evaluation: Evaluation): FunctionValue {
  let lastIndex = 0;
  const search = (given: Value, from: number): ObjectValue | undefined => {
    const text = subject(given);
    const found =
      from > text.length ? undefined : searchRegex(program, text, from, (units) => spend(evaluation, units));
    if (found === undefined) {
      lastIndex = 0;
      return undefined;
    }
    const [start, end] = found as readonly [number, number];
    lastIndex = end;
    const groups: Value[] = [];
    for (let at = 2; at < found.length; at += 2)
      groups.push(found[at + 1] === -1 ? undefined : text.slice(found[at], found[at + 1]));
    return { match: text.slice(start, end), start, end, groups, next: bare(functionValue(0, () => next(given))) };
  };
  const next = (given: Value): Value => {
    if (typeof given === 'string' && lastIndex >= given.length) return undefined;
    const result = search(given, lastIndex);
    // A search that matches nothing at all would never get on.
    if (result?.['match'] === '') throw located(fault('D1004', { value: source }), position, undefined);
    return result;
  };
  return bare(functionValue(2, ([given, from]) => search(given, Math.max(0, Math.trunc(Number(from)) || 0))));
}

function bare(matcher: FunctionValue): FunctionValue {
  matcher.bare = true;
  return matcher;
}

function subject(given: Value): string {
  if (typeof given === 'string') return given;
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  throw fault('limit-argument', { what: 'A regular expression can only be applied to a string' });
}
