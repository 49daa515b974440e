// Every expression ends, soon and always in the same way: AWS's bounds for depth and memory, fuel for time.
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.js';

const depth = { kind: 'error', message: expect.stringContaining('Stack overflow error') as string };
const memory = { kind: 'error', message: expect.stringContaining('memory limit exceeded') as string };
const time = { kind: 'error', message: expect.stringContaining('timeout') as string };

test.each([
  ['($f := function($x){$f($x)}; $f(1))', time],
  ['($f := function($x){$f($x + 1)}; $f(1))', time],
  ['($f := function(){$g()}; $g := function(){$f()}; $f())', time],
  ['($f := function($x){1 + $f($x)}; $f(1))', depth],
  ['($f := function($x){$map([$x], $f)}; $f(1))', depth],
  ['($f := function($x){[$f($x)]}; $f(1))', depth],
  ['[1..873783]', memory],
  ['$range(1, 100000000, 1)', memory],
  ['($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $length($p("x", 23)))', memory],
  ['($p := function($s, $n) { $n = 0 ? $s : $p([$s, $s], $n - 1) }; $p(1, 60))', memory],
  ['($p := function($s, $n) { $n = 0 ? $s : $p({"a": $s, "b": $s}, $n - 1) }; $string($p(1, 60)))', memory],
  ['($p := function($s, $n) { $n = 0 ? $s : $p({"a": $s, "b": $s}, $n - 1) }; $p(1, 60))', memory],
  ['$pad("x", 1000000000000)', memory],
  ['[1e21..1e21]', memory],
  ['[9007199254740992..9007199254740992]', memory],
  ['[1..2000].([1..2000].([1..2000].($)))', time],
])('%s', { timeout: 60_000 }, (text, outcome) => {
  expect(evaluate(text)).toMatchObject(outcome);
});

test('what AWS was measured to accept is accepted (JSN-13, QUO-03)', () => {
  expect(evaluate('$count([1..873782])')).toEqual({ kind: 'value', value: 873_782 });
  expect(evaluate('($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $length($p("x", 22)))')).toEqual({
    kind: 'value',
    value: 4_194_304,
  });
  expect(evaluate('($f := function($n, $acc){$n = 0 ? $acc : $f($n - 1, $acc + 1)}; $f(100000, 0))')).toEqual({
    kind: 'value',
    value: 100_000,
  });
});

test('nesting counts nodes, on branches that are taken', () => {
  const nested = (levels: number): string => '('.repeat(levels) + '1 + 1' + ')'.repeat(levels);
  expect(evaluate(nested(98))).toEqual({ kind: 'value', value: 2 });
  expect(evaluate(nested(99))).toMatchObject(depth);
  expect(evaluate(`true ? 1 : ${nested(200)}`)).toEqual({ kind: 'value', value: 1 });
  const recursive = (levels: number): string => `($f := function($n){$n = 0 ? 0 : 1 + $f($n - 1)}; $f(${levels}))`;
  expect(evaluate(recursive(20))).toEqual({ kind: 'value', value: 20 });
  expect(evaluate(recursive(60))).toMatchObject(depth);
});

test.each(['/^(a+)+$/', '/(a|aa)*b/', '/(.*)*c/'])('%s ends at once on long text', (regex) => {
  const text = `${'a'.repeat(100_000)}!`;
  expect(evaluate(`$contains($t, ${regex})`, { variables: { t: text } })).toEqual({ kind: 'value', value: false });
});

test('without limits only the work itself bounds an evaluation', () => {
  expect(evaluate('$count([1..1000000])', { limits: 'none' })).toEqual({ kind: 'value', value: 1_000_000 });
  const deep = '($f := function($n){$n = 0 ? 0 : 1 + $f($n - 1)}; $f(200))';
  expect(evaluate(deep, { limits: 'none' })).toEqual({ kind: 'value', value: 200 });
});

test('grouping and wildcards cost in proportion to what they give', () => {
  const items = Array.from({ length: 100_000 }, (_, value) => ({ key: 'k', value }));
  expect(evaluate('$count($items{key: value}.k)', { variables: { items } })).toEqual({ kind: 'value', value: 100_000 });
  const lists = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, [index, index]]));
  expect(evaluate('$count($lists.*)', { variables: { lists } })).toEqual({ kind: 'value', value: 40_000 });
  expect(evaluate('$count($spread($items))', { variables: { items } })).toEqual({ kind: 'value', value: 200_000 });
});
