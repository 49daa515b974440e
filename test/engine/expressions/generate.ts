// Random expressions over small random data, as text: every construct that the evaluator has and that does not depend
// on time or chance. Most are ill-typed somewhere, which is the point: errors must agree too.
import fc from 'fast-check';
import type { JsonObject } from '../../../compiler/json.js';

const key = fc.constantFrom('a', 'b', 'c');
const scalar = fc.constantFrom(null, true, false, 0, 1, 2, -1, 2.5, '', 'x', 'a', '10', 'ab c');
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

/** The variables `$x`, `$y` and `$z`; `$z` is often an array of objects, which paths are about. */
export const data: fc.Arbitrary<JsonObject> = fc.record({
  x: value,
  y: value,
  z: fc.oneof(value, fc.array(fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true }), { maxLength: 4 })),
}) as fc.Arbitrary<JsonObject>;

const literals = fc.constantFrom(
  '0',
  '1',
  '2',
  '-1',
  '2.5',
  '"x"',
  '"a"',
  '""',
  '"10"',
  'true',
  'false',
  'null',
  '[]',
  '{}',
  '[1,2,3]',
  '$now()',
  '$millis()',
);
const variables = fc.constantFrom('$x', '$y', '$z', '$nothing', '$x.a', '$y.b', '$z.a', '$z.a.b', '$z.c');
const unary = ['$not', '$exists', '$boolean', '$string', '$number', '$type', '$count', '$keys', '$merge', '$sort', '$join', '$length', '$uppercase', '$trim', '$sum', '$max', '$min', '$average', '$abs', '$floor', '$ceil', '$round', '$spread', '$reverse', '$distinct', '$sqrt', '$clone']; // prettier-ignore
const binary = ['$append', '$lookup', '$split', '$join', '$contains', '$substring', '$substringBefore', '$substringAfter', '$round', '$power', '$pad', '$zip']; // prettier-ignore
const operators = ['=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '&', 'and', 'or', 'in'];

const regex = fc.constantFrom('/a/', '/[a-c]+/', '/(x)|(a)/', '/b*/', '/^./', '/\\d+/', '/(a)(b)?/i', '/$/m', '/\\s/', '/1|0/', '/(.)(.)?/'); // prettier-ignore
const integerPicture = fc.constantFrom('0', '1', '000', '#,##0', '#:##0', '0,0,0', '#,###;o', '1;o', 'w', 'W', 'Ww', 'w;o', 'i', 'I', 'a', 'A', '٠', 'x', '', '##,##,##0', '#.##0,00', ';o', '1٠'); // prettier-ignore
const decimalPicture = fc.array(fc.constantFrom('0', '#', ',', '.', '0', '#', '%', '‰', 'e', ';', '$', '-', '00'), { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')); // prettier-ignore
const number = fc.oneof(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(0.5, 1234.5678, 0.00012, 1e21, 99.995, 1e-7, 12345678.125, '-3.5', '-1234567'), fc.double({ min: 1e-9, max: 1e9, noNaN: true })); // prettier-ignore
const millis = fc.oneof(fc.integer({ min: -3_000_000_000_000, max: 5_000_000_000_000 }), fc.constantFrom(0, 1_521_801_216_617, 1_546_214_400_000, 1_451_606_400_000)); // prettier-ignore
const component = fc.constantFrom(
  'Y',
  'M',
  'D',
  'd',
  'F',
  'W',
  'w',
  'X',
  'x',
  'H',
  'h',
  'P',
  'm',
  's',
  'f',
  'Z',
  'z',
  'C',
  'E',
  'Q',
);
const marker = fc.tuple(component, fc.constantFrom('', '', '', '01', '0001', '1', 'n', 'N', 'Nn', 'I', 'i', 'w', 'Ww', 'a', '1o', '01:01', '01:01t', '0', '0101', '#1', '#,##1'), fc.constantFrom('', '', '', ',2', ',2-2', ',*-3', ',3-3', ',1-4')).map((parts) => `[${parts.join('')}]`); // prettier-ignore
const datePicture = fc.oneof(
  fc.constantFrom('[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z]', '[D] [MNn] [Y]', '[D1o] [MNn,3-3] [Y]', '[h]:[m] [P]', '[Y]-[d]', '[Y]', '[H01]', '[M]/[D]/[Y,2-2]', '[FNn,3-3]', '[Dw] [M]', '[YI] [[[D]]]', 'x', '[Y][', '[X]-[W]-[F]', '[H]:[m01]:[s01] [z]', '[Dw] [MNn] [Yw]'), // prettier-ignore
  fc.array(fc.oneof(marker, marker, fc.constantFrom('-', ' ', 'T', ':', '[[', ']]', 'x')), { maxLength: 5 }).map((parts) => parts.join('')), // prettier-ignore
);
const zone = fc.constantFrom('', '', ', "+0000"', ', "+0530"', ', "-0500"', ', "-0330"', ', "0100"');

export const expressionText: fc.Arbitrary<string> = fc.letrec<{ any: string; inner: string; lambda: string }>((tie) => {
  const any = tie('any');
  const inner = tie('inner');
  return {
    any: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      { arbitrary: variables, weight: 4 },
      { arbitrary: literals, weight: 3 },
      fc.tuple(any, fc.constantFrom(...operators), any).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(fc.constantFrom(...unary), any).map(([f, a]) => `${f}(${a})`),
      fc.tuple(fc.constantFrom(...binary), any, any).map(([f, a, b]) => `${f}(${a}, ${b})`),
      fc.tuple(fc.constantFrom('$map', '$filter', '$sift', '$each', '$reduce', '$single', '$sort'), any, tie('lambda')).map(([f, a, l]) => `${f}(${a}, ${l})`), // prettier-ignore
      fc.tuple(any, any, any).map(([c, t, e]) => `(${c} ? ${t} : ${e})`),
      fc.array(any, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, any), { maxLength: 3 })
        .map((pairs) => `{${pairs.map(([k, v]) => `"${k}": ${v}`).join(', ')}}`),
      fc.tuple(any, inner).map(([l, r]) => `${l}.${r}`),
      fc.tuple(any, inner).map(([l, r]) => `${l}[${r}]`),
      any.map((e) => `${e}[]`),
      fc.tuple(any, key).map(([e, k]) => `${e}.${k}[0]`),
      fc.tuple(any, key).map(([e, k]) => `(${e}).${k}[]`),
      fc.tuple(any, any).map(([l, r]) => `($v := ${l}; $w := ${r}; [$v, $w])`),
      fc.tuple(any, fc.constantFrom(...unary)).map(([l, f]) => `(${l} ~> ${f})`),
      fc.tuple(any, fc.constantFrom(...binary), any).map(([l, f, r]) => `(${l} ~> ${f}(${r}))`),
      fc.tuple(tie('lambda'), any).map(([f, a]) => `${f}(${a}, 1)`),
      fc.tuple(fc.integer({ min: -2, max: 3 }), any).map(([l, r]) => `[${l}..${r}]`),
      any.map((e) => `(-${e})`),
      fc.tuple(any, inner, inner).map(([l, k, v]) => `${l}{$string(${k}): ${v}}`),
      fc.tuple(any, inner).map(([l, k]) => `${l}^(${k})`),
      fc.tuple(variables, inner).map(([l, r]) => `${l}@$v.${r}`),
      fc.tuple(variables, inner).map(([l, r]) => `${l}#$i.[$i, ${r}]`),
      fc.tuple(variables, key).map(([l, k]) => `${l}.${k}.%.b`),
      fc.tuple(any, inner).map(([l, u]) => `(${l} ~> |a[$type($) = "object"]|{"new": ${u}}|)`),
      fc
        .tuple(fc.constantFrom('$append', '$map', '$filter'), tie('lambda'), any)
        .map(([f, a, b]) => (f === '$append' ? `${f}(?, ${b})(${b})` : `${f}(?, ${a})([${b}, 1])`)),
      fc.tuple(fc.constantFrom('$match', '$contains', '$split'), any, regex).map(([f, a, r]) => `${f}(${a}, ${r})`),
      fc.tuple(any, regex, fc.constantFrom('"[$1]"', '"$0$$"', '"x"', 'function($m){$m.match & $m.start}', 'function($m){$m.groups[0]}')).map(([a, r, by]) => `$replace(${a}, ${r}, ${by})`), // prettier-ignore
      fc.tuple(any, integerPicture).map(([a, p]) => `$formatInteger(${a}, "${p}")`),
      fc.tuple(fc.integer({ min: -5, max: 5_000_000 }), integerPicture).map(([n, p]) => `$formatInteger(${n}, "${p}")`),
      fc.tuple(fc.integer({ min: 1, max: 4_000 }), integerPicture).map(([n, p]) => `$parseInteger($formatInteger(${n}, "${p}"), "${p}")`), // prettier-ignore
      // The package never ends on a negative number with an exponent.
      fc
        .tuple(number, decimalPicture)
        .map(([n, p]) => `$formatNumber(${n}, "${String(n).startsWith('-') ? p.replaceAll('e', '') : p}")`),
      fc.tuple(number, fc.integer({ min: 1, max: 37 })).map(([n, b]) => `$formatBase(${n}, ${b})`),
      fc.tuple(millis, datePicture, zone).map(([n, p, z]) => `$fromMillis(${n}, "${p}"${z})`),
      fc.tuple(millis, datePicture).map(([n, p]) => `$toMillis($fromMillis(${n}, "${p}"), "${p}")`),
      fc.tuple(fc.constantFrom('2018-02-05', '2020-12-31T23:59:58.5+0130', '12:30 pm', 'Mon', '5 March 2021', '99', ''), datePicture).map(([t, p]) => `$toMillis("${t}", "${p}")`), // prettier-ignore
    ),
    inner: fc.oneof({ arbitrary: key, weight: 3 }, fc.constantFrom('$', '*', '**', 'a.b', 'b[0]', '$.a', '$count($)', '$string($)', 'a = 1', 'b > 1', '[a]', '{"k": b}', '[a, b]', '(a; b)'), any), // prettier-ignore
    lambda: fc.oneof(
      fc.constantFrom('$string', '$boolean', '$keys', '$append', 'function($v){$v.a}', 'function($v, $i){[$v, $i]}', 'function($l, $r){$l > $r}', 'function($l, $r){$append($l, $r)}'), // prettier-ignore
      any.map((body) => `function($v, $i){${body}}`),
      fc.tuple(any, any).map(([c, body]) => `function($v){$v ? ${body} : ${c}}`),
    ),
  };
}).any;
