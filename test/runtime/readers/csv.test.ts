// Delimited files: recorded behaviour, AWS's rules, every place where a part can end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvItems } from '../../../src/runtime/readers/formats/csv.js';
import { javaHashOrder } from '../../../src/runtime/readers/java-hash-order.js';
import type { ReaderConfig } from '../../../src/runtime/readers/request.js';
import { all, failureOf, itemsOf } from './reading.js';

const firstRow: ReaderConfig = { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' };
const given = (...CSVHeaders: readonly string[]): ReaderConfig => ({
  InputType: 'CSV',
  CSVHeaderLocation: 'GIVEN',
  CSVHeaders,
});
/** Each row as the values of headers 0, 1, 2. */
const rows = async (text: string, count = 3, config: ReaderConfig = {}) => {
  const headers = Array.from({ length: count }, (_, index) => `h${index}`);
  const items = await itemsOf(text, { ...given(...headers), ...config });
  return items.map((item) => headers.map((header) => (item as { readonly [name: string]: string })[header]));
};

describe('RDR-06 as AWS was recorded', () => {
  const body = "Value4,Value5,Value6\n,,,\ntrue,1,'HelloWorld'\nNull,None,\n   \n";
  test.each([
    [
      'headers given',
      given('H1', 'H2', 'H3'),
      `Value1,Value2,Value3\n${body}`,
      '[{"H1":"Value1","H2":"Value2","H3":"Value3"},{"H1":"Value4","H2":"Value5","H3":"Value6"},{"H1":"","H2":"","H3":""},{"H1":"true","H2":"1","H3":"\'HelloWorld\'"},{"H1":"Null","H2":"None","H3":""},{"H1":"   ","H2":"","H3":""}]',
    ],
    [
      'fewer headers than fields',
      given('H1'),
      `Value1,Value2,Value3\n${body}`,
      '[{"H1":"Value1"},{"H1":"Value4"},{"H1":""},{"H1":"true"},{"H1":"Null"},{"H1":"   "}]',
    ],
    [
      'an empty header',
      firstRow,
      `H1,\n${body}`,
      '[{"":"Value5","H1":"Value4"},{"":"","H1":""},{"":"1","H1":"true"},{"":"None","H1":"Null"},{"":"","H1":"   "}]',
    ],
    [
      'headers that look like other types',
      firstRow,
      `0,True,{}\n${body}`,
      '[{"0":"Value4","{}":"Value6","True":"Value5"},{"0":"","{}":"","True":""},{"0":"true","{}":"\'HelloWorld\'","True":"1"},{"0":"Null","{}":"","True":"None"},{"0":"   ","{}":"","True":""}]',
    ],
  ])('%s', async (_name, config, text, expected) => {
    expect(JSON.stringify(await itemsOf(text, config))).toBe(expected);
  });

  test('duplicated headers', async () => {
    const failure = ['States.ItemReaderFailed', 'CSV headers cannot contain duplicates.'];
    expect(await failureOf(itemsOf(body, given('H1', 'H1', 'H3')))).toEqual(failure);
    expect(await failureOf(itemsOf('a,b,a\n1,2,3\n', firstRow))).toEqual(failure);
  });

  test.each([2, 100_000_000, 100_000_001])('MaxItems %i', async (MaxItems) => {
    const text = 'Col1,Col2\nValue1,Value2\nValue3,Value4\nValue5,Value6\nValue7,Value8\n';
    const expected = [1, 3, 5, 7].map((number) => ({ Col1: `Value${number}`, Col2: `Value${number + 1}` }));
    expect(await itemsOf(text, { ...firstRow, MaxItems })).toEqual(expected.slice(0, MaxItems));
  });
});

describe('RDR-06 by the rules of the documentation', () => {
  test('its example', async () => {
    const text =
      'abc,123,"This string contains commas, a double quotation marks (""), and a newline (\n)",{""MyKey"":""MyValue""},"[1,2,3]"\n';
    expect(await rows(text, 5)).toEqual([
      [
        'abc',
        '123',
        'This string contains commas, a double quotation marks ("), and a newline (\n)',
        '{"MyKey":"MyValue"}',
        '[1,2,3]',
      ],
    ]);
  });

  test.each([
    ['C:\\\\Program Files\\\\MyApp.exe,6534512', ['C:\\Program Files\\MyApp.exe', '6534512', '']],
    ['a\\,b,c', ['a,b', 'c', '']],
    ['a\\bc,d', ['abc', 'd', '']],
    ['"a\\"b",c', ['a"b', 'c', '']],
    ['a,"",c', ['a', '', 'c']],
    ['a,"""",c', ['a', '"', 'c']],
    ['a,"b ""c"" d",e', ['a', 'b "c" d', 'e']],
    ['a, "b, c",d', ['a', 'b, c', 'd']],
    ['abcd"e"f,g', ['abcd"e"f', 'g', '']],
    ['a,b,c,d,e', ['a', 'b', 'c']],
    ['', ['', '', '']],
  ])('%s', async (line, expected) => {
    expect(await rows(`${line}\nx,y,z`)).toEqual([expected, ['x', 'y', 'z']]);
  });

  test.each([
    ['COMMA', ','],
    ['PIPE', '|'],
    ['SEMICOLON', ';'],
    ['SPACE', ' '],
    ['TAB', '\t'],
  ] as const)('CSVDelimiter %s', async (CSVDelimiter, delimiter) => {
    const text = [`a${delimiter}b`, `1${delimiter}"2${delimiter}3"`, `4\\${delimiter}5${delimiter}6`].join('\n');
    expect(await itemsOf(text, { ...firstRow, CSVDelimiter })).toEqual([
      { a: '1', b: `2${delimiter}3` },
      { a: `4${delimiter}5`, b: '6' },
    ]);
  });

  test('fields come in the order that AWS shows', () => {
    const order = (...names: readonly string[]) => javaHashOrder(names).map((position) => names[position]);
    expect(order('userId', 'movieId', 'rating', 'timestamp')).toEqual(['rating', 'movieId', 'userId', 'timestamp']);
    expect(order('Bucket', 'Key', 'Size', 'LastModifiedDate')).toEqual(['LastModifiedDate', 'Bucket', 'Size', 'Key']);
  });
});

describe('hostile files', () => {
  test.each([
    ['an empty file', '', []],
    ['a header only', 'a,b', []],
    ['a header and a line break', 'a,b\n', []],
    ['a mark of byte order', '\ufeffa,b\n1,2\n', [{ a: '1', b: '2' }]],
    [
      'lone carriage returns',
      'a,b\r1,2\r3,4',
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ],
    ],
    [
      'mixed line breaks',
      'a,b\r\n1,2\n3,4\r5,6\r\n',
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
        { a: '5', b: '6' },
      ],
    ],
    ['no line break at the end', 'a\n1', [{ a: '1' }]],
    ['a quoted line break of Windows', 'a,b\r\n"1\r\n2",3\r\n', [{ a: '1\n2', b: '3' }]],
    ['a backslash at the end', 'a,b\n1,2\\', [{ a: '1', b: '2' }]],
  ])('%s', async (_name, text, expected) => {
    for (const partSize of [1, 2, 3, 7, 65_536]) expect(await itemsOf(text, firstRow, { partSize })).toEqual(expected);
  });

  test('names of the prototype are names', async () => {
    const [item] = await itemsOf('__proto__,constructor,toString\n1,2,3\n', firstRow);
    expect(JSON.parse(JSON.stringify(item))).toEqual(JSON.parse('{"__proto__":"1","constructor":"2","toString":"3"}'));
    expect(Object.keys(item as object)).toContain('__proto__');
  });

  test('characters that are split between parts', async () => {
    const text = 'n\u00e4me,\u{1f600}\n\u4f60\u597d,\u{1f680}\u{1f680}\n';
    for (const partSize of [1, 2, 3, 5]) {
      expect(await itemsOf(text, firstRow, { partSize })).toEqual([{ näme: '你好', '😀': '🚀🚀' }]);
    }
  });

  test('a field of 300 KB', async () => {
    const field = 'x'.repeat(300_000);
    expect(await itemsOf(`a,b\n${field},"${field}"\n`, firstRow)).toEqual([{ a: field, b: field }]);
  });

  test('a quote without an end', async () => {
    const [error, cause] = await failureOf(itemsOf('a,b\n1,"2\n3,4\n', firstRow));
    expect(error).toBe('States.ItemReaderFailed');
    expect(cause).toBe('Unterminated quoted field at end of CSV line. Beginning of lost text: [2\n3,4]');
  });

  test('rows of more than 8 MB, however they are written', async () => {
    const long = 'x'.repeat(8 * 1024 * 1024);
    const failure = ['States.ItemReaderFailed', 's3://b/file has a row of more than 8 MB.'];
    expect(await failureOf(itemsOf(`a\n${long}x\n`, firstRow))).toEqual(failure);
    expect(await failureOf(itemsOf(`a\n"${'x\n'.repeat(5 * 1024 * 1024)}"\n`, firstRow))).toEqual(failure);
    expect(await failureOf(itemsOf(`a\n${'\u4f60'.repeat(3 * 1024 * 1024)}\n`, firstRow))).toEqual(failure);
    expect(await itemsOf(`a\n${long.slice(2)}\n`, firstRow)).toHaveLength(1);
  });

  test('headers of more than 10 KiB', async () => {
    const failure = ['States.ItemReaderFailed', 'CSV headers cannot be larger than 10 KiB.'];
    expect(await failureOf(itemsOf(`${'a'.repeat(10_241)}\n1\n`, firstRow))).toEqual(failure);
    expect(await itemsOf(`${'a'.repeat(10_240)}\n1\n`, firstRow)).toHaveLength(1);
  });
});

test('what is written with quotes is read, wherever the parts end', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '\u{1f600}', ',', '"', '\n', ' ', '0'), maxLength: 6 });
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      lines: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(table, async ({ width, lines, lineBreak }) => {
      const headers = Array.from({ length: width }, (_, index) => `h${index}`);
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [headers, ...lines].map((fields) => fields.map(quoted).join(',') + lineBreak).join('');
      const expected = lines.map((fields) => Object.fromEntries(fields.map((field, at) => [headers[at], field])));
      for (let cut = 0; cut <= text.length; cut++) {
        const parts = [text.slice(0, cut), text.slice(cut)];
        const batches = await all(csvItems(parts, firstRow, 'text'));
        expect(batches.flatMap(({ items }) => items)).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test('the fast way and the parser agree on lines without quotes', async () => {
  const plain = fc.string({ unit: fc.constantFrom('a', ',', ' ', 'é', '\r', '\n', '\t'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(plain, async (text) => {
      // A backslash at the end of a line means nothing, but sends the line to the parser.
      const slow = text.replace(/[^\r\n]*$/, '').replaceAll(/([^\r\n]+)/g, '$1\\');
      const fast = text.replace(/[^\r\n]*$/, '');
      const read = async (source: string) =>
        (await all(csvItems([source], given('a', 'b', 'c'), 'text'))).flatMap(({ items }) => items);
      expect(await read(slow)).toEqual(await read(fast));
    }),
  );
});
