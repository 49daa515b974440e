// One wrong JSONPath state for every rule, and the same state put right. The rules are asked directly.
import { expect, test } from 'vitest';
import { pathStateViewOf } from '../../../compiler/asl/rules/jsonpath/fields.js';
import { pathStateRules } from '../../../compiler/asl/rules/jsonpath/table.js';
import { aslPathMessages } from '../../../compiler/diagnostics/catalogue/asl-paths.js';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { JsonObject } from '../../../compiler/json.js';

interface Mistake {
  readonly code: keyof typeof aslPathMessages;
  readonly wrong: JsonObject;
  readonly at: string;
  readonly says: string;
  readonly right: JsonObject;
}

const nested = (levels: number): string => `${'States.Array('.repeat(levels)}${')'.repeat(levels)}`;
const pass = (parameters: JsonObject): JsonObject => ({ Type: 'Pass', Parameters: parameters });
const choice = (rule: JsonObject): JsonObject => ({ Type: 'Choice', Choices: [{ ...rule, Next: 'B' }] });

// prettier-ignore
const mistakes: readonly Mistake[] = [
  { code: 'asl/invalid-path', wrong: { Type: 'Pass', InputPath: 'order' }, at: '/InputPath', says: "a path starts with '$'", right: { Type: 'Pass', InputPath: '$.order', OutputPath: null } },
  { code: 'asl/invalid-path', wrong: { Type: 'Pass', OutputPath: '$.a[?(@.b]' }, at: '/OutputPath', says: "expected ')'", right: { Type: 'Pass', OutputPath: '$.a[?(@.b)]' } },
  { code: 'asl/invalid-path', wrong: { Type: 'Pass', InputPath: 5 }, at: '/InputPath', says: 'neither a text nor null', right: { Type: 'Pass', InputPath: '$$.Execution.Input' } },
  { code: 'asl/invalid-path', wrong: { Type: 'Pass', InputPath: "States.Format('a')" }, at: '/InputPath', says: 'is no path', right: { Type: 'Pass', InputPath: '$v.a' } },
  { code: 'asl/not-a-reference-path', wrong: { Type: 'Pass', ResultPath: '$.a[*]' }, at: '/ResultPath', says: 'Value is not a Reference Path', right: { Type: 'Pass', ResultPath: '$.a[0].b' } },
  { code: 'asl/not-a-reference-path', wrong: { Type: 'Pass', ResultPath: '$$.a' }, at: '/ResultPath', says: "must start with '$.'", right: { Type: 'Pass', ResultPath: null } },
  { code: 'asl/not-a-reference-path', wrong: { Type: 'Task', Catch: [{ ErrorEquals: ['E'], Next: 'B', ResultPath: '$v.a' }] }, at: '/Catch/0/ResultPath', says: "must start with '$.'", right: { Type: 'Task', Catch: [{ ErrorEquals: ['E'], Next: 'B', ResultPath: '$.e' }] } },
  { code: 'asl/not-a-reference-path', wrong: { Type: 'Wait', SecondsPath: '$..n' }, at: '/SecondsPath', says: 'more than one place', right: { Type: 'Wait', SecondsPath: '$.n' } },
  { code: 'asl/not-a-reference-path', wrong: { Type: 'Wait', TimestampPath: '$$.Execution.StartTime' }, at: '/TimestampPath', says: 'only `ItemsPath` can read the context object', right: { Type: 'Map', ItemsPath: '$$.Execution.Input.items' } },
  { code: 'asl/not-a-reference-path', wrong: { Type: 'Map', ItemReader: { ReaderConfig: { MaxItemsPath: '$.n.max()' } } }, at: '/ItemReader/ReaderConfig/MaxItemsPath', says: 'computed', right: { Type: 'Map', ItemReader: { ReaderConfig: { MaxItemsPath: '$.n' } } } },
  { code: 'asl/template-field', wrong: pass({ list: [{ 'a.$': 'x' }] }), at: '/Parameters/list/0/a.$', says: "The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call", right: pass({ list: [{ 'a.$': '$.x' }] }) },
  { code: 'asl/template-field', wrong: { Type: 'Pass', Assign: { 'a.$': 5 } }, at: '/Assign/a.$', says: 'not a string', right: { Type: 'Pass', Assign: { a: 5 } } },
  { code: 'asl/template-field', wrong: pass({ 'a.$': "States.Format('\\n')" }), at: '/Parameters/a.$', says: 'a backslash in a string', right: pass({ 'a.$': "States.Format('\\{')" }) },
  { code: 'asl/intrinsic-unknown', wrong: pass({ 'a.$': 'States.ArrayLenght($.x)' }), at: '/Parameters/a.$', says: 'there is no such intrinsic function', right: pass({ 'a.$': 'States.ArrayLength($.x)' }) },
  { code: 'asl/intrinsic-arguments', wrong: pass({ 'a.$': 'States.ArrayLength()' }), at: '/Parameters/a.$', says: '0 arguments, but takes 1', right: pass({ 'a.$': 'States.ArrayLength(States.Array())' }) },
  { code: 'asl/intrinsic-arguments', wrong: pass({ 'a.$': "States.MathAdd(1, '2')" }), at: '/Parameters/a.$', says: 'a string as argument 2, but takes a number there', right: pass({ 'a.$': 'States.MathAdd(1, $.two)' }) },
  { code: 'asl/intrinsic-arguments', wrong: { Type: 'Fail', CausePath: 'States.Format()' }, at: '/CausePath', says: 'at least 1', right: { Type: 'Fail', CausePath: "States.Format('{}', $.e)" } },
  { code: 'asl/intrinsic-nesting', wrong: pass({ 'a.$': nested(11) }), at: '/Parameters/a.$', says: 'more than 10 deep', right: pass({ 'a.$': nested(10) }) },
  { code: 'asl/repeated-field', wrong: pass({ a: 1, 'a.$': '$.a' }), at: '/Parameters/a.$', says: '`a` a second time', right: pass({ a: 1, 'b.$': '$.a' }) },
  { code: 'asl/forgotten-path-key', wrong: { Type: 'Map', ItemSelector: { id: '$.id' } }, at: '/ItemSelector/id', says: 'looks like a path', right: { Type: 'Map', ItemSelector: { 'id.$': '$.id', price: '$5' } } },
  { code: 'asl/static-result', wrong: { Type: 'Pass', Result: { 'a.$': '$.a' } }, at: '/Result/a.$', says: '`Result` is passed on as it is', right: { Type: 'Pass', Result: { a: 1, 'b.$': 'cash' } } },
  { code: 'asl/error-path', wrong: { Type: 'Fail', ErrorPath: 'States.ArrayLength($.x)' }, at: '/ErrorPath', says: 'States.ArrayLength gives a number', right: { Type: 'Fail', ErrorPath: '$.error', CausePath: 'States.UUID()' } },
  { code: 'asl/error-path', wrong: { Type: 'Fail', CausePath: '$.a[*]' }, at: '/CausePath', says: 'more than one place', right: { Type: 'Fail', CausePath: 'States.ArrayGetItem($.a, 0)' } },
  { code: 'asl/choice-rule', wrong: choice({ Variable: '$.a', NumericEquals: 1, StringEquals: 'a' }), at: '/Choices/0', says: 'only have one comparison operator', right: choice({ And: [{ Variable: '$.a', NumericEquals: 1 }, { Not: { Variable: '$.b', IsNull: true } }] }) },
  { code: 'asl/choice-rule', wrong: choice({ Variable: '$.a', NumericEquals: '1' }), at: '/Choices/0/NumericEquals', says: 'the operand of NumericEquals is a number', right: choice({ Variable: '$.a', NumericEqualsPath: '$.b' }) },
  { code: 'asl/choice-rule', wrong: choice({ Variable: '$.a', TimestampEquals: '2027-02-29T00:00:00Z' }), at: '/Choices/0/TimestampEquals', says: 'is no timestamp', right: choice({ Variable: '$.a', TimestampEquals: '2028-02-29T00:00:00Z' }) },
  { code: 'asl/choice-rule', wrong: choice({ Variable: '$.a', StringMatches: 'a\\b' }), at: '/Choices/0/StringMatches', says: 'a backslash goes before', right: choice({ Variable: '$.a', StringMatches: 'a\\*' }) },
];

const findings = (state: JsonObject): readonly Diagnostic[] =>
  pathStateRules.flatMap((rule) => rule(pathStateViewOf({ name: 'A', state, pointer: '/States/A' })));

test.each(mistakes)('$code $at', ({ wrong, code, at, says, right }) => {
  const found = findings(wrong);
  expect(found.map(({ code, pointer }) => ({ code, pointer }))).toEqual([{ code, pointer: `/States/A${at}` }]);
  expect(found[0]?.message).toContain(says);
  expect(found[0]?.help).toBeTruthy();
  expect(findings(right)).toEqual([]);
});

test('every code is provoked', () => {
  expect(new Set(mistakes.map(({ code }) => code))).toEqual(new Set(Object.keys(aslPathMessages)));
});
