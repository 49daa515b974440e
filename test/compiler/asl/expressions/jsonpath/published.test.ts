// Every path and every call of published definitions is one for us, too (source and licence in the table).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkIntrinsic } from '../../../../../compiler/asl/expressions/intrinsics/check.js';
import { parseIntrinsic } from '../../../../../compiler/asl/expressions/intrinsics/parse.js';
import { parsePath } from '../../../../../compiler/asl/expressions/jsonpath/parse.js';

const { paths, calls } = JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as {
  readonly paths: readonly string[];
  readonly calls: readonly string[];
};

test.each(paths)('%s', (text) => {
  expect(parsePath(text)).toMatchObject({ kind: 'parsed' });
});

test.each(calls)('%s', (text) => {
  const parsed = parseIntrinsic(text);
  expect(parsed.kind === 'parsed' ? checkIntrinsic(parsed.call) : parsed).toEqual([]);
});
