// Data, paths, templates and expressions of random definitions; some of them fail on most data.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { Draw } from './draw.js';

export interface Names {
  /** Variables that may be read here: some state assigns them, but perhaps none that has run. */
  readonly readable: readonly string[];
  /** Variables that may be assigned here. */
  readonly own: readonly [string, ...(readonly string[])];
}
export type Place = 'input' | 'result' | 'errorOutput';

const written: readonly [Json, ...(readonly Json[])] = [
  {},
  { a: 1, b: { c: 'x' }, list: [1, 2, 3], n: 2 },
  {
    a: 1,
    b: { c: 'x' },
    list: [
      { list: [1, 2], n: 1, a: 1 },
      { list: [], n: 3, a: 2 },
    ],
    n: 3,
  },
  {
    a: 1,
    b: { c: 'x' },
    list: [
      { list: [{ list: [] }], n: 1, a: 1 },
      { list: [1], n: 3 },
    ],
    n: 1,
  },
  [1, 2, 3],
  [],
  'text',
  null,
  7,
  { list: [{ a: 1 }, { a: [] }, {}], n: 0 },
  { a: 'é😀', n: 'two', list: 'no' },
];
const odd = JSON.parse('{"__proto__": {"a": 1}, "list": [null], "a": {"a": {"a": -1.5e300}}, "n": 41}') as Json;

/** What may stand in a definition. */
export const constant = (draw: Draw): Json => draw.pick(written);
/** What may come from outside. */
export const anyInput = (draw: Draw): Json => draw.pick([...written, odd] as unknown as typeof written);

export function bigText(draw: Draw): string {
  return 'x'.repeat(draw.pick([262_142, 262_143, 131_071, 300_000]));
}

/** A value for `Output`, `Arguments` and their like. */
export function template(draw: Draw, names: Names, place: Place): Json {
  switch (draw.int(6)) {
    case 0:
      return `{% ${expression(draw, names, place)} %}`;
    case 1:
      return { a: `{% ${expression(draw, names, place)} %}`, b: 1 };
    case 2:
      return [`{% ${expression(draw, names, place)} %}`, { list: [1, 2] }];
    case 3:
      return constant(draw);
    case 4:
      return { a: { b: { c: 1 } }, list: [1, 2, 3, 4], n: 1 };
    default:
      return { list: '{% [1..5] %}', a: `{% ${expression(draw, names, place)} %}` };
  }
}

export function expression(draw: Draw, names: Names, place: Place): string {
  const variable = names.readable.length === 0 ? '1' : `$${draw.pick(names.readable as [string])}`;
  if (!draw.chance(25)) {
    const whole = place === 'input' ? '$states.input' : `$states.${place}`;
    return draw.pick([
      '$states.input',
      '{"list": [1, 2, 3], "n": 2, "a": $random()}',
      whole,
      '$uuid()',
      '$states.context.State',
    ]);
  }
  return draw.pick([
    '$states.input',
    '1',
    place === 'input' ? '$states.input.a' : `$states.${place}`,
    place === 'input' ? '$states.input' : `$states.${place}.a`,
    '$states.context.State.Name',
    variable,
    `$exists(${variable}) ? ${variable} : 0`,
    '$states.input.list',
    '$random()',
    '$uuid()',
    '$now()',
    '$states.context.Map.Item.Value',
    '$states.context.State.RetryCount',
    '$states.context',
    '$error("on purpose")',
    '$states.input.missing',
    '"a" + 1',
    '$number($states.input.a)',
    '$sum($states.input.list)',
    '-0',
    '$states.input.list[0]',
    'function($x) { $x }',
    '{"token": $states.context.Task.Token}',
    '$map($states.input.list, function($v, $i) { $i })',
    '$states.context.Execution.Input',
  ]);
}

/** A JSONPath payload template; at the top of an `Assign` the keys are names of variables. */
export function payload(draw: Draw, names: Names): JsonObject {
  const result: { [key: string]: Json } = {};
  for (const name of ['a', 'b', 'list'].slice(0, 1 + draw.int(3)))
    Object.assign(result, payloadField(draw, names, name));
  return result;
}

export function payloadField(draw: Draw, names: Names, name: string): JsonObject {
  if (draw.chance(30)) return { [name]: constant(draw) };
  return { [`${name}.$`]: draw.chance(40) ? intrinsic(draw, names) : path(draw, names) };
}

export function path(draw: Draw, names: Names): string {
  const variable = names.readable.length === 0 ? '$.a' : `$${draw.pick(names.readable as [string])}`;
  if (!draw.chance(25)) return draw.pick(['$', '$', '$$.State.Name', '$$.Execution.Input', variable]);
  return draw.pick([
    '$',
    '$.a',
    '$.list',
    '$$.State.Name',
    '$.b.c',
    '$.list[0]',
    '$.list[*]',
    '$..a',
    '$.missing',
    variable,
    '$$.Execution.Input',
    '$$.Map.Item.Value',
    '$.list[?(@ > 1)]',
    '$$.Task.Token',
  ]);
}

function intrinsic(draw: Draw, names: Names): string {
  if (!draw.chance(40))
    return draw.pick(['States.UUID()', 'States.ArrayRange(1, 5, 1)', "States.Format('{}', $$.State.Name)"]);
  return draw.pick([
    'States.UUID()',
    "States.Format('{}-{}', $$.State.Name, 1)",
    'States.MathAdd(1, 2)',
    'States.MathAdd($.n, 1)',
    'States.ArrayGetItem($.list, 1)',
    'States.ArrayLength($.list)',
    'States.MathRandom(1, 100)',
    "States.StringToJson('{')",
    `States.JsonToString(${path(draw, names)})`,
    'States.Array($.a, $.b)',
    'States.ArrayRange(1, 5, 1)',
  ]);
}

export const referencePath = (draw: Draw): string =>
  draw.pick(['$.n', '$.a', '$', '$.list', '$.list[0]', '$.b.c', '$.missing']);

/** Where a result goes; some of these conflict with most data. */
export const resultPath = (draw: Draw): string | null =>
  draw.pick<string | null>([
    '$',
    null,
    '$.r',
    '$',
    '$.r',
    '$.n',
    '$.r',
    '$.a',
    '$.b.c',
    '$.list[0]',
    '$.list[9]',
    '$.a.b.c',
    '$.n.x',
  ]);

export const filterPath = (draw: Draw): string | null =>
  draw.pick<string | null>([
    '$',
    '$',
    '$',
    '$$.Execution.Input',
    null,
    '$.a',
    '$.list',
    '$.r',
    '$.missing',
    '$$.Execution.Input',
    '$..a',
  ]);
