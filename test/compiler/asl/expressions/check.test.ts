// What an expression refers to, without running it.
import { expect, test } from 'vitest';
import { factsOf, topLevelMessage, type ExpressionFacts } from '../../../../compiler/asl/expressions/jsonata/check.js';
import { parseJsonata } from '../../../../compiler/asl/expressions/jsonata/parse.js';

function names(text: string): {
  readonly [K in Exclude<keyof ExpressionFacts, 'unsupportedRegexes' | 'miscounted'>]: readonly string[];
} {
  const parsed = parseJsonata(text);
  if (parsed.kind === 'error') throw new Error(parsed.message);
  const { topLevel, states, variables, unknownFunctions } = factsOf(parsed.ast);
  const only = (list: ExpressionFacts['topLevel']): readonly string[] => list.map(({ name }) => name);
  return {
    topLevel: only(topLevel),
    states: only(states),
    variables: only(variables),
    unknownFunctions: only(unknownFunctions),
  };
}

test.each([
  ['phone', ['phone']],
  ['phone.number & $x', ['phone']],
  ['$', ['$']],
  ['$$', ['$$']],
  ['$.a', ['$']],
  ['$sum(price)', ['price']],
  ['*', ['*']],
  ['(a; 1)', ['a']],
  ['[a, {"k": b}]', ['a', 'b']],
  ['$x[price > 1]', []],
  ['$x.(a & b)', []],
  ['$x.{"k": $.a}', []],
  ['$x{name: $}', []],
  ['$x^(price)', []],
  ['$map($x, function($v){ $v.a & b })', []],
  ['$x ~> |$|{"a": b}|', []],
])('the top level of %s', (text, topLevel) => {
  expect(names(text).topLevel).toEqual(topLevel);
});

test('what AWS says about it', () => {
  expect(topLevelMessage('phone')).toBe("Reference to 'phone' at the top level is not supported.");
});

test.each([
  ['$states.input.id & $states.context.State.Name', ['input', 'context']],
  ['$states', ['']],
  ['$states[0].x', ['x']],
  ['$map($x, function($v){ $states.result })', ['result']],
  ['$x[a = $states.errorOutput.Error]', ['errorOutput']],
])('fields of $states in %s', (text, states) => {
  expect(names(text).states).toEqual(states);
});

test.each([
  ['$a & $b.c', ['a', 'b']],
  ['($v := $a; $v)', ['a']],
  ['($v := 1; ($w := $v; $w) & $w)', ['w']],
  ['function($p){ $p & $q }', ['q']],
  ['$x@$e.$e', ['x']],
  ['$x#$i[$i = 0]', ['x']],
  ['$map($x, $string)', ['x']],
  ['$states.input', []],
])('variables in %s', (text, variables) => {
  expect(names(text).variables).toEqual(variables);
});

test.each([
  ['$foo(1)', ['foo']],
  ['$eval("1")', ['eval']],
  ['$foo(?, 1)', ['foo']],
  ['($f := function(){1}; $f())', []],
  ['$sum([1]) + $uuid()', []],
])('unknown functions in %s', (text, unknownFunctions) => {
  expect(names(text).unknownFunctions).toEqual(unknownFunctions);
});

test.each([
  ['$match($x, /a+/)', []],
  ['$match($x, /(a)\\1/)', ['the back-reference \\1']],
  ['$x[$contains(a, /b(?=c)/)]', ['look-ahead (?=…)']],
])('regular expressions in %s', (text, unsupported) => {
  const parsed = parseJsonata(text);
  if (parsed.kind === 'error') throw new Error(parsed.message);
  expect(factsOf(parsed.ast).unsupportedRegexes.map(({ name }) => name)).toEqual(unsupported);
});

test.each([
  ['$hash("a")', ['hash 1']],
  ['$uppercase("a", 1)', ['uppercase 2']],
  ['"a" ~> $uppercase()', []],
  ['"a" ~> $uppercase("b")', ['uppercase 2']],
  ['$map([1], $zip())', ['zip 0']],
  ['$millis(1)', ['millis 1']],
  ['$states.input.a.$string()', []],
  ['$substring(?, 0)("abc")', []],
  ['($sum := function($x){$x}; $sum())', []],
  ['$range(1, 2)', ['range 2']],
  ['$reduce([1], $append, 0, 1)', ['reduce 4']],
])('calls with other numbers of arguments in %s', (text, found) => {
  const parsed = parseJsonata(text);
  if (parsed.kind === 'error') throw new Error(parsed.message);
  expect(factsOf(parsed.ast).miscounted.map(({ name, count }) => `${name} ${count}`)).toEqual(found);
});
