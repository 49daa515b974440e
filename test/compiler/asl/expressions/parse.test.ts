// Text -> tree: every node kind, and the parser's complaints as AWS shows them.
import { expect, test } from 'vitest';
import type { JsonataNode } from '../../../../compiler/asl/expressions/jsonata/ast.js';
import { parseJsonata } from '../../../../compiler/asl/expressions/jsonata/parse.js';
import { childrenOf } from '../../../../compiler/asl/expressions/jsonata/walk.js';

function kindsIn(node: JsonataNode): readonly string[] {
  return [node.kind, ...childrenOf(node).flatMap(kindsIn)];
}

test.each([
  ['"a"', ['literal']],
  ['-1', ['literal']],
  ['-$x', ['negate', 'variable']],
  ['/a/i', ['regex']],
  ['$x.a', ['path', 'variable', 'name']],
  ['a.*.**', ['path', 'name', 'wildcard', 'descendant']],
  ['a.b.%', ['path', 'name', 'name', 'parent']],
  ['$x^(>a)', ['path', 'variable', 'sort', 'path', 'name']],
  ['[1, $x]', ['array', 'literal', 'variable']],
  ['{"a": 1}', ['object', 'literal', 'literal']],
  ['$x{"a": $}', ['variable', 'literal', 'variable']],
  ['$x[a = 1]', ['variable', 'binary', 'path', 'name', 'literal']],
  ['$x.y[0]', ['path', 'variable', 'name', 'literal']],
  ['$x ? 1 : 2', ['conditional', 'variable', 'literal', 'literal']],
  ['($v := 1; $v)', ['block', 'bind', 'literal', 'variable']],
  ['function($v){$f($v)}', ['lambda', 'call', 'variable', 'variable']],
  ['$f(?, 1)', ['partial', 'variable', 'literal']],
  ['$x ~> $f', ['apply', 'variable', 'variable']],
  ['|$|{}, "a"|', ['transform', 'variable', 'object', 'literal']],
])('%s', (text, kinds) => {
  const parsed = parseJsonata(text);
  expect(parsed.kind === 'parsed' ? kindsIn(parsed.ast) : parsed).toEqual(kinds);
});

test.each([
  ['[1,2}', 'S0202', 'Expected "]", got "}"', 5],
  ['"abc', 'S0101', 'String literal must be terminated by a matching quote', 4],
  ['1 +', 'S0207', 'Unexpected end of expression', 3],
  ['}', 'S0211', 'The symbol "}" cannot be used as a unary operator', 1],
  ['/ab', 'S0302', 'No terminating / in regular expression', 3],
  ['$x ?? 1', 'S0211', 'The symbol "?" cannot be used as a unary operator', 5],
  ['', 'S0207', 'Unexpected end of expression', 0],
])('%s is refused', (text, code, message, position) => {
  expect(parseJsonata(text)).toEqual({ kind: 'error', code, message, position });
});

test('a regular expression that JavaScript cannot read, and nesting without end, are errors and not crashes', () => {
  expect(parseJsonata('/(/')).toMatchObject({ kind: 'error' });
  expect(parseJsonata('('.repeat(100_000))).toMatchObject({ kind: 'error' });
});

test('the same text is the same tree', () => {
  expect(parseJsonata('$states.input')).toBe(parseJsonata('$states.input'));
});
