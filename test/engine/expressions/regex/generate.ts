// Random regular expressions as text, most of them valid, and texts on which they often match.
import fc from 'fast-check';

const single = fc.constantFrom('a', 'b', 'c', 'B', '1', ' ', '\n', '\r', '\u2028', 'é', 'É', 'ß', 'ſ', 's', 'K', '\u212a', 'Σ', 'ς', '😀', '_', '-', '/', '"'); // prettier-ignore
const escape = fc.constantFrom('\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\b', '\\B', '\\n', '\\t', '\\x61', '\\u0062', '\\cA', '\\c', '\\0', '\\1', '\\7', '\\8', '\\12', '\\/', '\\.', '\\-', '\\k', '\\p', '\\u', '\\x', '\\]', '\\{'); // prettier-ignore
const classPart = fc.oneof(
  single,
  escape,
  fc.constantFrom('a-c', 'A-Z', '\\d-x', 'À-ÿ', 'α-ω', '\\ud800-\\udfff', '^', '[', '-', '.', '$', '{'),
);
const quantifier = fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0}', '{1,2}', '{0,2}?', '{2,}', '{,2}', '{1', '{0,1}'); // prettier-ignore

export const pattern: fc.Arbitrary<string> = fc.letrec<{ any: string; term: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    { arbitrary: fc.array(tie('term'), { maxLength: 3 }).map((terms) => terms.join('')), weight: 3 },
    fc.tuple(tie('any'), tie('any')).map(([left, right]) => `${left}|${right}`),
  ),
  term: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    { arbitrary: single, weight: 4 },
    escape,
    fc.constantFrom('.', '^', '$', ']', '}', '{', '\\b'),
    fc.tuple(fc.constantFrom('', '^'), fc.array(classPart, { maxLength: 3 })).map(([not, parts]) => `[${not}${parts.join('')}]`), // prettier-ignore
    fc.tuple(fc.constantFrom('(', '(?:', '(?:', '(?<n>'), tie('any')).map(([open, body]) => `${open}${body})`),
    { arbitrary: fc.tuple(tie('term'), quantifier).map(([body, times]) => `${body}${times}`), weight: 2 },
    fc.tuple(fc.constantFrom('(', '(?:'), tie('any'), quantifier).map(([open, body, times]) => `${open}${body})${times}`), // prettier-ignore
  ),
})).any;

export const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(single, fc.constantFrom('a', 'ab', 'c', 'A', 'x', '{', '\\', '.', 'S', '\u0001', '\0', 'u', '{2}')), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
