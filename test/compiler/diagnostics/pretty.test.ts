// Printed diagnostics look as users know them, for every kind of place and every kind of source line.
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { printDiagnostics } from '../../../compiler/diagnostics/print/pretty.js';

const base: Diagnostic = { code: 'ts/unsupported-syntax', severity: 'error', message: 'no' };

function frameOf(source: string, line: number, column: number, endLine: number, endColumn: number): string {
  const span = { file: 'w.ts', line, column, endLine, endColumn };
  const text = printDiagnostics([{ ...base, span }], { sourceOf: () => source, color: 'never' });
  return text.split('\n').slice(1).join('\n');
}

test('place, message, the enclosing line, the place underlined, the help indented', () => {
  const source = [
    ...Array<string>(11).fill(''),
    'await Promise.all(orders.map(async (order) => {',
    '      const id = order.id;',
    '      total += (await charge(order)).amount;',
    '}));',
  ].join('\n');
  const diagnostic: Diagnostic = {
    ...base,
    message: '`total` belongs to the workflow; iterations that run at the same time cannot write it',
    help: 'return the amount from each iteration and add them up afterwards:\nconst amounts = await Promise.all(…);',
    span: { file: 'workflow.ts', line: 14, column: 7, endLine: 14, endColumn: 12 },
  };
  const text = printDiagnostics([diagnostic], { sourceOf: (file) => (file === 'workflow.ts' ? source : undefined), color: 'never' }); // prettier-ignore
  expect(`\n${text}\n`).toBe(`
workflow.ts:14:7 error ts/unsupported-syntax: \`total\` belongs to the workflow; iterations that run at the same time cannot write it
   12 │ await Promise.all(orders.map(async (order) => {
   14 │       total += (await charge(order)).amount;
      │       ^^^^^
   help: return the amount from each iteration and add them up afterwards:
         const amounts = await Promise.all(…);
`);
});

describe('places', () => {
  const print = (diagnostic: Diagnostic): string => printDiagnostics([diagnostic], { sourceOf: () => undefined, color: 'never' }); // prettier-ignore

  test('a pointer, the whole definition, none', () => {
    expect(print({ ...base, pointer: '/States/A/Next' })).toBe('/States/A/Next error ts/unsupported-syntax: no');
    expect(print({ ...base, pointer: '' })).toBe('/ error ts/unsupported-syntax: no');
    expect(print({ ...base, severity: 'warning' })).toBe('warning ts/unsupported-syntax: no');
  });

  test('a span wins over a pointer; without the source or the line there is no frame', () => {
    const span = { file: 'w.ts', line: 9, column: 2, endLine: 9, endColumn: 3 };
    expect(print({ ...base, span, pointer: '/StartAt' })).toBe('w.ts:9:2 error ts/unsupported-syntax: no');
    expect(frameOf('one line', 2, 1, 2, 2)).toBe('');
  });

  test('several are apart by a blank line', () => {
    expect(printDiagnostics([base, base], { sourceOf: () => undefined, color: 'never' }).split('\n')).toHaveLength(3);
    expect(printDiagnostics([], { sourceOf: () => undefined, color: 'never' })).toBe('');
  });
});

describe('code frames', () => {
  test('tabs become columns', () => {
    expect(frameOf('\tlet\tx;', 1, 6, 1, 7)).toBe(['    1 │     let x;', '      │         ^'].join('\n'));
  });

  test('wide characters take two columns, combining ones none', () => {
    expect(frameOf("f('日本', x)", 1, 9, 1, 10)).toBe(["    1 │ f('日本', x)", '      │           ^'].join('\n'));
    expect(frameOf("'👩‍👩‍👧', x", 1, 13, 1, 14)).toBe(["    1 │ '👩‍👩‍👧', x", '      │       ^'].join('\n'));
    expect(frameOf('é = e\u0301, x', 1, 9, 1, 10)).toBe(['    1 │ é = e\u0301, x', '      │        ^'].join('\n'));
    expect(frameOf("'日本'", 1, 1, 1, 5)).toBe(["    1 │ '日本'", '      │ ^^^^^^'].join('\n'));
  });

  test('an empty span still shows where', () => {
    expect(frameOf('f(', 1, 3, 1, 3)).toBe(['    1 │ f(', '      │   ^'].join('\n'));
  });

  test('a span of two lines, of many lines, and one that ends before a line', () => {
    const source = 'while (a) {\n  b();\n  c();\n}\nd();';
    expect(frameOf(source, 2, 3, 3, 7)).toBe(
      ['    1 │ while (a) {', '    2 │   b();', '      │   ^^^^', '    3 │   c();', '      │   ^^^^'].join('\n'),
    );
    expect(frameOf(source, 1, 1, 4, 2)).toBe(
      ['    1 │ while (a) {', '      │ ^^^^^^^^^^^', '    ⋮ │', '    4 │ }', '      │ ^'].join('\n'),
    );
    expect(frameOf(source, 5, 1, 6, 1)).toBe(['    5 │ d();', '      │ ^^^^'].join('\n'));
  });

  test('Windows line ends, and large line numbers', () => {
    expect(frameOf('a;\r\nb;\r\n', 2, 1, 2, 3)).toBe(['    2 │ b;', '      │ ^^'].join('\n'));
    const far = `${'\n'.repeat(123_455)}x;`;
    expect(frameOf(far, 123_456, 1, 123_456, 3)).toBe(['123456 │ x;', '       │ ^^'].join('\n'));
  });

  test('a head that is far above is left out', () => {
    const source = `f(() => {\n${'  a();\n'.repeat(30)}  b();\n`;
    expect(frameOf(source, 32, 3, 32, 4)).toBe(['   32 │   b();', '      │   ^'].join('\n'));
  });

  test('very long lines are cut around the place, which stays underlined', () => {
    const source = `${'a'.repeat(5_000)}TARGET${'b'.repeat(5_000)}`;
    const [line = '', marks = ''] = frameOf(source, 1, 5_001, 1, 5_007).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line).toMatch(/^ {4}1 │ …a+TARGETb+…$/);
    expect(marks.indexOf('^')).toBe(line.indexOf('TARGET'));
    expect(marks.trimEnd()).toMatch(/ \^{6}$/);

    const [head = '', all = ''] = frameOf(source, 1, 1, 1, 10_007).split('\n');
    expect(head).toMatch(/^ {4}1 │ a+…$/);
    expect(all.length).toBeLessThanOrEqual(head.length);
  });
});

test('nothing in the source or in a name can command the terminal', () => {
  const evil = 'x\u001b[2Jy\u202e';
  const span = { file: `${evil}.ts`, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const diagnostic: Diagnostic = { ...base, message: evil, help: evil, span };
  const text = printDiagnostics([diagnostic], { sourceOf: () => evil, color: 'never' });
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).toContain('x\\u{1b}[2Jy\\u{202e}');
});

test('colours are there when asked for, and only then', () => {
  const diagnostic: Diagnostic = { ...base, help: 'h', span: { file: 'w.ts', line: 1, column: 1, endLine: 1, endColumn: 2 } }; // prettier-ignore
  const colored = printDiagnostics([diagnostic], { sourceOf: () => 'x', color: 'always' });
  const plain = printDiagnostics([diagnostic], { sourceOf: () => 'x', color: 'never' });
  expect(colored).toContain('\u001b[31merror\u001b[39m');
  // eslint-disable-next-line no-control-regex -- they are what is taken away
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});
