// Random paths in Jayway's dialect over random documents: every kind of step, spelling, filter, operator and function.
import type { Json } from '../../../../../compiler/json.js';
import type { Draw } from '../../fuzz/draw.js';

const keys = ['a', 'b', 'c', 'a', 'b', 'list', 'length', 'a b', "it's", 'x.y', 'ü', '__proto__', 'constructor', '0', 'a-b', '$', '@', '😀']; // prettier-ignore
const scalars: readonly Json[] = [0, 1, 2, -1, 1.5, 10, 3, 'x', 'a', '', '1', '10', 'ab', 'AB', 'a.b', true, false, null, 1e3, '1.5', 'true', 'null', 123456789012]; // prettier-ignore

function value(draw: Draw, depth: number): Json {
  const kind = depth <= 0 ? 0 : draw.int(10);
  if (kind < 4) return draw.pick(scalars);
  if (kind < 7) return Array.from({ length: draw.int(5) }, () => value(draw, depth - 1));
  return object(draw, depth - 1);
}

function object(draw: Draw, depth: number): Json {
  const made: { [key: string]: Json } = {};
  for (let count = draw.int(5); count > 0; count--) {
    const key = draw.pick(keys);
    Object.defineProperty(made, key, { value: value(draw, depth), enumerable: true, configurable: true, writable: true }); // prettier-ignore
  }
  return made;
}

export function document(draw: Draw): Json {
  const rows = Array.from({ length: 1 + draw.int(5) }, () => object(draw, 2));
  const whole = { ...(object(draw, 3) as { readonly [key: string]: Json }), list: rows, numbers: [3, 1, 2.5, draw.int(9)], n: draw.int(3) }; // prettier-ignore
  return draw.chance(0.85) ? whole : draw.chance(0.5) ? rows : value(draw, 2);
}

export function path(draw: Draw): string {
  const start = draw.chance(0.3) ? '$.list' : draw.chance(0.1) ? '$.numbers' : '$';
  const steps = Array.from({ length: draw.int(5) }, () => step(draw, 2));
  return `${start}${steps.join('')}${draw.chance(0.12) ? call(draw) : ''}`;
}

function quoted(draw: Draw, key: string): string {
  const quote = draw.chance(0.8) ? "'" : '"';
  return quote + key.replaceAll(quote, `\\${quote}`) + quote;
}

function index(draw: Draw): string {
  return String(draw.int(7) - 3);
}

function step(draw: Draw, depth: number): string {
  switch (draw.int(depth > 0 ? 15 : 12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return `.${draw.pick(['a', 'b', 'c', 'list', 'length', 'n', 'a-b', 'ü', '0', '__proto__', '😀'])}`;
    case 4:
      return `[${quoted(draw, draw.pick(keys))}]`;
    case 5:
    case 6:
      return `${draw.chance(0.1) ? '.' : ''}[${index(draw)}]`;
    case 7:
      return draw.pick(['.*', '[*]', '.[*]', '[ * ]']);
    case 8:
      return `[${draw.pick([`${index(draw)}:${index(draw)}`, `${index(draw)}:`, `:${index(draw)}`, `${index(draw)}:${index(draw)}:${index(draw)}`, ':', `${index(draw)} : ${index(draw)}`])}]`; // prettier-ignore
    case 9:
      return `[${index(draw)}${draw.pick([',', ', '])}${index(draw)}]`;
    case 10:
      return `[${quoted(draw, draw.pick(keys))},${quoted(draw, draw.pick(keys))}]`;
    case 11:
      return `..${draw.pick(['a', 'b', '*', 'c', "['a']", "['a','b']", '[0]', '[-1]', '[*]', 'list', '[0:2]', '[?(@.a)]', '[?(@ == 1)]'])}`; // prettier-ignore
    default:
      return `${draw.chance(0.05) ? '.' : ''}[?(${filter(draw, depth)})]`;
  }
}

const operators = ['==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in', 'nin', 'subsetof', 'anyof', 'noneof', 'all', 'contains', 'size', 'empty', '==', '!=', '>']; // prettier-ignore
const literals = ['1', '2', '-1', '1.5', "'x'", "'1'", '"a"', 'true', 'false', 'null', "''", '[1,2]', "['a','x']", '[]', '10', "'1.5'", '1e3', "'true'", '3', '{"a":1}', "'10'", "[1,'1',null]"]; // prettier-ignore
const regexes = ['/a.*/', '/A/i', '/x|ab/', '/[0-9]+/', '/.*b$/', '/(a|b)+/', '/1\\.5/', '/./', '//', '/AB/i', '/\\w+/', '/a\\/b/', '/tru.*/']; // prettier-ignore

function operand(draw: Draw, depth: number): string {
  const kind = draw.int(10);
  if (kind < 5) return `@${draw.pick(['', '.a', '.b', '.a.b', '[0]', "['a b']", '.c', '.list', '.length()', '.a[0]', '[-1]', '.*', '..a', '.a.length()', '.size()'])}`; // prettier-ignore
  if (kind < 6) return `$.${draw.pick(['n', 'a', 'list[0].a', 'numbers', 'list', 'list.length()', 'numbers[1]', 'missing'])}`; // prettier-ignore
  return depth > 0 && draw.chance(0.08) ? `@.a[?(${filter(draw, depth - 1)})]` : draw.pick(literals);
}

function filter(draw: Draw, depth: number): string {
  const kind = draw.int(14);
  if (kind < 3 && depth > 0) return `${filter(draw, depth - 1)}${draw.pick([' && ', ' || ', '&&', '||'])}${filter(draw, depth - 1)}`; // prettier-ignore
  if (kind < 4 && depth > 0) return `(${filter(draw, depth - 1)})`;
  if (kind < 5 && depth > 0) return `!(${filter(draw, depth - 1)})`;
  if (kind < 6) return `${draw.chance(0.3) ? '!' : ''}@${draw.pick(['.a', '.b', "['a b']", '[0]', '.a.b', '.c', '.list', '.*', '..a'])}`; // prettier-ignore
  if (kind < 8) return draw.chance(0.9) ? `${operand(draw, 0)} =~ ${draw.pick(regexes)}` : `${draw.pick(regexes)} =~ ${operand(draw, 0)}`; // prettier-ignore
  const operator = draw.pick(operators);
  const left = operand(draw, depth);
  if (operator === 'size') return `${left} size ${draw.pick(['0', '1', '2', '3', "'1'", '@.n'])}`;
  if (operator === 'empty') return `${left} empty ${draw.pick(['true', 'false', '1'])}`;
  const space = /^[a-z]/.test(operator) || draw.chance(0.6) ? ' ' : '';
  return `${left}${space}${operator}${space}${operand(draw, depth)}`;
}

function call(draw: Draw): string {
  const name = draw.pick(['length', 'min', 'max', 'avg', 'sum', 'stddev', 'concat', 'keys', 'append', 'first', 'last', 'index', 'size']); // prettier-ignore
  const argument = (): string => draw.pick(['1', '2.5', '"x"', '$.n', '$.numbers', '$.list[0].a', '-1', '$.numbers[*]', '$..a', "'y'"]); // prettier-ignore
  const count = name === 'index' ? 1 : draw.chance(0.75) && name !== 'append' && name !== 'concat' ? 0 : 1 + draw.int(2); // prettier-ignore
  const rest = name === 'index' ? [draw.pick(['0', '1', '-1', '5'])] : Array.from({ length: count }, argument);
  return `.${name}(${rest.join(draw.pick([',', ', ']))})`;
}
