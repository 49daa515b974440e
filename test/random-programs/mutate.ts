// A source -> the same source with a few tokens or lines gone, doubled, swapped or replaced.
import { ts } from 'ts-morph';
import type { Choices } from './choices.js';

/** Tokens that a mistake may bring in, besides those of the source itself. */
const strangers = [
  ...[
    'await',
    'return',
    'throw',
    'break',
    'continue',
    'const',
    'let',
    'var',
    'typeof',
    'void',
    'delete',
    'new',
    'yield',
  ],
  ...['async', 'this', 'super', 'null', 'undefined', 'arguments', 'debugger', 'in', 'of', 'instanceof', 'as any', '!'],
  ...['if', 'else', 'for', 'while', 'do', 'switch', 'case', 'default', 'try', 'catch', 'finally', 'class', 'function'],
  ...['(', ')', '{', '}', '[', ']', ';', ',', '.', '?.', '...', '=>', '=', '+=', '??=', '++', '--', '?', ':', '??'],
  ...[
    '+',
    '-',
    '*',
    '/',
    '%',
    '**',
    '&',
    '|',
    '^',
    '<<',
    '>>>',
    '~',
    '&&',
    '||',
    '===',
    '!=',
    '<',
    '`',
    '/a/',
    '1n',
    '0x10',
  ],
  ...[
    "'x'",
    '""',
    '-0',
    'NaN',
    'Infinity',
    'process.env.X',
    'Date.now()',
    'Math.random()',
    'eval',
    '__proto__',
    '#x',
    '@x',
  ],
];

export function mutate(source: string, choices: Choices): string {
  let text = source;
  for (let left = choices.of(1, 1, 1, 2, 3); left > 0; left -= 1)
    text = choices.chance(4) ? mutateLines(text, choices) : mutateTokens(text, choices);
  return text;
}

function mutateTokens(source: string, choices: Choices): string {
  const tokens = tokensOf(source);
  if (tokens.length === 0) return source;
  const at = choices.pick(tokens.length);
  const token = tokens[at] ?? '';
  const known = tokens[choices.pick(tokens.length)] ?? '';
  const stranger = strangers[choices.pick(strangers.length)] ?? '';
  switch (choices.pick(6)) {
    case 0:
      return tokens.toSpliced(at, 1).join(' ');
    case 1:
      return tokens.toSpliced(at, 0, token).join(' ');
    case 2:
      return tokens.toSpliced(at, 2, tokens[at + 1] ?? '', token).join(' ');
    case 3:
      return tokens.with(at, known).join(' ');
    case 4:
      return tokens.with(at, stranger).join(' ');
    default:
      return tokens.toSpliced(at, 0, stranger).join(' ');
  }
}

function mutateLines(source: string, choices: Choices): string {
  const lines = source.split('\n');
  const at = choices.pick(lines.length);
  const line = lines[at] ?? '';
  const other = choices.pick(lines.length);
  switch (choices.pick(3)) {
    case 0:
      return lines.toSpliced(at, 1).join('\n');
    case 1:
      return lines.toSpliced(other, 0, line).join('\n');
    default:
      return lines
        .with(at, lines[other] ?? '')
        .with(other, line)
        .join('\n');
  }
}

function tokensOf(source: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, source);
  const tokens: string[] = [];
  let text = '';
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isBlank = kind === ts.SyntaxKind.WhitespaceTrivia;
    if (!isBlank) tokens.push(text + scanner.getTokenText());
    text = '';
  }
  return tokens;
}
