// `$contains`, `$match`, `$replace` and `$split`. A pattern is a text, a regular expression, or any function that gives
// matches as a regular expression does.
import { invoke } from '../apply.js';
import { spendArray, spendText, type Evaluation } from '../budget.js';
import { fault } from '../faults.js';
import { isArray, isFunction, isObject, sequenceOf, type FunctionValue, type ObjectValue, type Value } from '../values.js'; // prettier-ignore
import { strict, type NativeFunction } from './native.js';

type Pattern = string | FunctionValue;

export const patternFunctions = {
  contains: strict<[string, Pattern]>(2, ([text, token], evaluation, depth) =>
    typeof token === 'string' ? text.includes(token) : firstMatch(token, text, depth, evaluation) !== undefined,
  ),
  match: strict<[string, FunctionValue, number?]>(3, ([text, pattern, limit], evaluation, depth) => {
    if (limit !== undefined && limit < 0) throw fault('D3040', { value: limit, index: 3 });
    const result = sequenceOf();
    eachMatch(pattern, text, limit ?? Infinity, depth, evaluation, ({ match, start, groups }) => {
      result.push({ match, index: start, groups });
    });
    return result;
  }),
  split: strict<[string, Pattern, number?]>(3, ([text, separator, limit], evaluation, depth) => {
    if (limit !== undefined && limit < 0) throw fault('D3020', { value: limit, index: 3 });
    if (limit !== undefined && !(limit > 0)) return [];
    if (typeof separator === 'string') {
      spendArray(evaluation, separator === '' ? text.length : 0);
      return text.split(separator, limit);
    }
    const parts: string[] = [];
    let from = 0;
    const most = limit ?? Infinity;
    const count = eachMatch(separator, text, most, depth, evaluation, ({ start, end }) => {
      parts.push(text.substring(from, start as number));
      from = end as number;
    });
    if (count < most) parts.push(text.substring(from));
    return parts;
  }),
  replace: strict<[string, Pattern, Pattern, number?]>(4, ([text, pattern, replacement, limit], evaluation, depth) => {
    if (pattern === '') throw fault('D3010', { value: pattern, index: 2 });
    if (limit !== undefined && limit < 0) throw fault('D3011', { value: limit, index: 4 });
    const most = limit ?? Infinity;
    if (typeof pattern === 'string') return replaceText(text, pattern, replacement, most, evaluation);
    let result = '';
    let from = 0;
    eachMatch(pattern, text, most, depth, evaluation, (found) => {
      const start = found['start'] as number;
      const replaced =
        typeof replacement === 'string'
          ? filledIn(replacement, found)
          : invoke(replacement, [found], null, depth, evaluation);
      if (typeof replaced !== 'string') throw fault('D3012', { value: replaced });
      result += text.substring(from, start) + replaced;
      spendText(evaluation, result.length);
      from = start + String(found['match'] ?? '').length;
    });
    return result + text.substring(from);
  }),
} satisfies { readonly [name: string]: NativeFunction };

/** Gives how many there were. */
function eachMatch(
  pattern: FunctionValue,
  text: string,
  limit: number,
  depth: number,
  evaluation: Evaluation,
  visit: (match: ObjectValue) => void,
): number {
  let count = 0;
  if (!(limit > 0)) return count;
  let found = firstMatch(pattern, text, depth, evaluation);
  while (found !== undefined && count < limit) {
    if (!isObject(found)) throw fault('T1010');
    visit(found);
    count++;
    found = checked(invoke(found['next'], [], null, depth, evaluation));
  }
  return count;
}

function firstMatch(pattern: FunctionValue, text: string, depth: number, evaluation: Evaluation): Value {
  return checked(invoke(pattern, [text], null, depth, evaluation));
}

function checked(found: Value): Value {
  if (!isProper(found)) throw fault('T1010');
  return found;
}

/** One of the fields of a match is enough, and so is nothing at all. */
function isProper(found: Value): boolean {
  if (!found) return true;
  if (!isObject(found)) return false;
  const { start, groups, next } = found;
  return typeof start === 'number' || isArray(groups) || isFunction(next);
}

function replaceText(
  text: string,
  pattern: string,
  replacement: Pattern,
  limit: number,
  evaluation: Evaluation,
): string {
  let result = '';
  let from = 0;
  let at = text.indexOf(pattern);
  for (let count = 0; at !== -1 && count < limit; count++) {
    if (typeof replacement !== 'string')
      throw fault('limit-argument', { what: 'A function can only replace the matches of a regular expression' });
    result += text.slice(from, at) + replacement;
    spendText(evaluation, result.length);
    from = at + pattern.length;
    at = text.indexOf(pattern, from);
  }
  return result + text.slice(from);
}

/** `$0` is the match, `$1` the first group, `$$` a dollar sign. No group has more digits than there are groups. */
function filledIn(template: string, found: ObjectValue): string {
  const groups = isArray(found['groups']) ? found['groups'] : [];
  const width = String(Math.max(1, groups.length)).length;
  let result = '';
  let from = 0;
  for (let at = template.indexOf('$'); at !== -1; at = template.indexOf('$', from)) {
    result += template.slice(from, at);
    from = at + 1;
    const next = template.charAt(from);
    if (next === '$' || next === '0') {
      result += next === '$' ? '$' : String(found['match']);
      from++;
      continue;
    }
    let index = Number.parseInt(template.slice(from, from + width), 10);
    if (width > 1 && index > groups.length) index = Number.parseInt(template.slice(from, from + width - 1), 10);
    if (Number.isNaN(index)) {
      result += '$';
      continue;
    }
    const group = groups[index - 1];
    if (group !== undefined) result += String(group);
    from += String(index).length;
  }
  return result + template.slice(from);
}
