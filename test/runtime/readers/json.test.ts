// JSON and JSON Lines: as JSON.parse reads them, in whatever parts they come.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { jsonItems } from '../../../src/runtime/readers/formats/json-items.js';
import { jsonLines } from '../../../src/runtime/readers/formats/jsonl.js';
import { ReadProblem } from '../../../src/runtime/readers/read-problem.js';
import { all, failureOf, itemsOf } from './reading.js';

const read = (parts: readonly string[], pointer = ''): readonly Json[] => {
  const reader = jsonItems(pointer, 'text');
  return [...parts.flatMap((part) => reader.push(part)), ...reader.end()];
};
const splitAt = (text: string, cuts: readonly number[]): readonly string[] => {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  return places.slice(1).map((end, index) => text.slice(places[index], end));
};
const cuts = fc.array(fc.nat(), { maxLength: 12 });
const document = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as Json);
const spaced = (value: Json, space: number) => JSON.stringify(value, undefined, space);

describe('RDR-07 arrays and objects', () => {
  test('elements are those of JSON.parse, wherever the parts end', () => {
    fc.assert(
      fc.property(fc.array(document), cuts, fc.nat(3), (items, places, space) => {
        expect(read(splitAt(spaced(items, space), places))).toEqual(items);
      }),
    );
  });

  test('entries of an object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), document), cuts, (object, places) => {
        const entries = Object.entries(object).map(([Key, Value]) => ({ Key, Value }));
        expect(read(splitAt(JSON.stringify(object), places))).toEqual(entries);
      }),
    );
  });

  test('what ItemsPointer selects', () => {
    fc.assert(
      fc.property(fc.array(document), document, fc.string(), fc.nat(3), cuts, (items, other, name, index, places) => {
        const inner = [...Array.from({ length: index }, () => other), items, other];
        const whole = JSON.stringify({ before: other, [`${name}!`]: inner, after: other });
        const token = `${name}!`.replaceAll('~', '~0').replaceAll('/', '~1');
        fc.pre(token.length < 1000);
        expect(read(splitAt(whole, places), `/${token}/${index}`)).toEqual(items);
      }),
    );
  });

  test('broken documents are refused, as JSON.parse does', () => {
    const damage = fc.record({ at: fc.nat(), put: fc.constantFrom('', ',', ']', '}', '"', ':', 'x', '1', '\\', '[') });
    fc.assert(
      fc.property(fc.array(document), damage, cuts, (items, { at, put }, places) => {
        const text = JSON.stringify(items);
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + put + text.slice(place + 1);
        let expected: Json;
        try {
          expected = JSON.parse(broken) as Json;
        } catch {
          expect(() => read(splitAt(broken, places))).toThrow(ReadProblem);
          return;
        }
        if (Array.isArray(expected)) expect(read(splitAt(broken, places))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    ' ',
    '[',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '{"a"',
    '{"a":',
    '{"a":1,}',
    '[1] x',
    '[1]]',
    '{1:2}',
    '["a" "b"]',
  ])('%j is no JSON', (text) =>
    expect(() => read([text])).toThrow(/^States.ItemReaderFailed: text is not valid JSON: /),
  );

  test.each(['1', '"text"', 'true', ' null '])('%s is not iterable', (text) => {
    expect(() => read([text])).toThrow('States.ItemReaderFailed: Attempting to map over non-iterable node.');
  });

  test('empty ones have no items', () => {
    expect(read(['[]'])).toEqual([]);
    expect(read([' { } '])).toEqual([]);
  });

  test('names of the prototype are names', () => {
    expect(read(['{"__proto__":1}'])).toEqual([{ Key: '__proto__', Value: 1 }]);
    expect(JSON.stringify(read(['[{"__proto__":1}]']))).toBe('[{"__proto__":1}]');
  });
});

describe('RDR-05 ItemsPointer', () => {
  const text = '{"inventory":{"products":{"featured":[{"id":1}],"a/b":{"~":[2]}}},"list":[[1],[2,3]],"n":1}';
  test.each([
    ['/inventory/products/featured', [{ id: 1 }]],
    ['/inventory/products/a~1b/~0', [2]],
    ['/list/1', [2, 3]],
    ['/list', [[1], [2, 3]]],
  ])('%s', (pointer, expected) => {
    expect(read([text], pointer)).toEqual(expected);
  });

  test.each(['/missing', '/list/2', '/list/-', '/list/01', '/n/x', '/inventory/products/featured/0/id/x', '/'])(
    '%s leads nowhere',
    (pointer) => {
      expect(() => read([text], pointer)).toThrow(
        'States.ItemReaderFailed: The provided ReaderConfig.ItemsPointer does not match any valid path in the JSON structure.',
      );
    },
  );

  test('a number is not iterable', () => {
    expect(() => read([text], '/n')).toThrow('Attempting to map over non-iterable node.');
  });

  test.each(['list', '/a~2', '/~', `/${'x'.repeat(2000)}`])('%s is no pointer', async (ItemsPointer) => {
    const failure = ['States.Runtime', 'ReaderConfig.ItemsPointer is not a JSON Pointer'];
    expect(await failureOf(itemsOf('[]', { InputType: 'JSON', ItemsPointer }))).toEqual(failure);
  });

  test('what it selects begins in the first 16 MB', () => {
    const padding = ' '.repeat(16 * 1024 * 1024 - 6);
    expect(read(['{"a":', padding, '[1]}'], '/a')).toEqual([1]);
    expect(() => read(['{"a": ', padding, '[1]}'], '/a')).toThrow(/begins after the first 16 MB of text/);
  });
});

describe('files', () => {
  test('an item has at most 8 MB', async () => {
    const item = (length: number) => JSON.stringify(['x'.repeat(length - 2)]);
    const limit = 8 * 1024 * 1024;
    expect(await itemsOf(item(limit), { InputType: 'JSON' })).toHaveLength(1);
    const failure = ['States.ItemReaderFailed', 's3://b/file has an item of more than 8 MB.'];
    expect(await failureOf(itemsOf(item(limit + 1), { InputType: 'JSON' }))).toEqual(failure);
  });

  test('JSON Lines: one item a line, blank lines are none', async () => {
    const text = '{"a":1}\n\n  \r\n[2]\r\n"three"';
    for (const partSize of [1, 3, 1000]) {
      expect(await itemsOf(text, { InputType: 'JSONL' }, { partSize })).toEqual([{ a: 1 }, [2], 'three']);
    }
    expect(await itemsOf('', { InputType: 'JSONL' })).toEqual([]);
  });

  test('JSON Lines are those of JSON.parse, wherever the parts end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document), cuts, fc.constantFrom('\n', '\r\n', ''), async (items, places, end) => {
        const text = items.map((item) => JSON.stringify(item)).join('\n') + end;
        const batches = await all(jsonLines(splitAt(text, places), 'text'));
        expect(batches.flatMap((batch) => batch.items)).toEqual(items);
      }),
    );
  });

  test('a line that is no JSON is named', async () => {
    const [error, cause] = await failureOf(itemsOf('{}\n\n{"a":\n', { InputType: 'JSONL' }));
    expect(error).toBe('States.ItemReaderFailed');
    expect(cause).toMatch(/^Line 3 of s3:\/\/b\/file is not valid JSON: /);
  });

  test('only a line has a limit, not the lines together', async () => {
    const line = JSON.stringify('x'.repeat(5 * 1024 * 1024));
    const items = await itemsOf(`${line}\n${line}\n${line}`, { InputType: 'JSONL' }, { partSize: 1_000_000 });
    expect(items).toHaveLength(3);
  });

  test('a line has at most 8 MB', async () => {
    const text = `"${'x'.repeat(8 * 1024 * 1024)}"\n`;
    const failure = ['States.ItemReaderFailed', 's3://b/file has a line of more than 8 MB.'];
    expect(await failureOf(itemsOf(text, { InputType: 'JSONL' }))).toEqual(failure);
    expect(await failureOf(itemsOf(text, { InputType: 'JSONL' }, { partSize: 1 << 26 }))).toEqual(failure);
  });
});
