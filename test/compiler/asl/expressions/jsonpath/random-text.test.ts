// Whatever the text, the parsers answer with a tree or with a place and a reason; a tree's own text gives it again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIntrinsic } from '../../../../../compiler/asl/expressions/intrinsics/parse.js';
import { parsePath } from '../../../../../compiler/asl/expressions/jsonpath/parse.js';

const pieces = fc.constantFrom(
  ...[
    '$',
    '$$',
    '@',
    '.',
    '..',
    '[',
    ']',
    '(',
    ')',
    '?',
    '*',
    ',',
    ':',
    "'",
    '"',
    '\\',
    '/',
    '!',
    '&&',
    '||',
    '==',
    '=~',
  ],
  ...[
    ' ',
    'a',
    'b c',
    '0',
    '-1',
    '1.5',
    'in',
    'null',
    'length()',
    "['x']",
    '[?(@.a)]',
    'States.Array(',
    '{',
    '}',
    'é',
    '😀',
  ],
);
const text = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''));

test('paths', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('', '$'), (rest, start) => {
      const parsed = parsePath(start + rest);
      if (parsed.kind === 'parsed') expect(parsePath(parsed.path.text)).toEqual(parsed);
      else expect(parsed.position).toBeLessThanOrEqual((start + rest).length);
    }),
    { numRuns: 3000 },
  );
});

test('calls', () => {
  fc.assert(
    fc.property(text, (rest) => {
      const parsed = parseIntrinsic(`States.Array(${rest}`);
      if (parsed.kind === 'parsed') expect(parseIntrinsic(parsed.call.text)).toEqual(parsed);
    }),
    { numRuns: 3000 },
  );
});
