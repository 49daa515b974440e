// Any intrinsic function with any arguments ends: with a JSON value, or with AWS's error that names the whole call.
import { expect, test } from 'vitest';
import { intrinsicNames } from '../../../../compiler/asl/expressions/intrinsics/signatures.js';
import { linkIntrinsic } from '../../../../src/engine/expressions/intrinsics/compile.js';
import { value, world } from '../fuzz/data.js';
import { drawFrom, type Draw } from '../fuzz/draw.js';
import { scopeWith } from '../jsonpath/scope.js';

const literals = ["''", "'a'", "'a,b'", "'{}'", "'\\{\\}'", "'{'", "'MD5'", "'SHA-512'", "'é😀'", "'YWI='", "'%'", '0', '-1', '1.5', '2147483647', '-2147483648', '1e300', '1001', 'true', 'false', 'null']; // prettier-ignore
const paths = ['$', '$.x', '$.l', '$.o', '$.s', '$.n', '$.z[*]', '$.missing', '$.l[0]', '$$', '$$.k', '$v', '$v.a', "$['x']"]; // prettier-ignore

function call(draw: Draw, depth: number): string {
  const count = draw.int(4);
  const args = Array.from({ length: count }, () => {
    if (depth > 0 && draw.chance(0.25)) return call(draw, depth - 1);
    return draw.chance(0.5) ? draw.pick(literals) : draw.pick(paths);
  });
  return `${draw.pick(intrinsicNames)}(${args.join(draw.pick([', ', ',', ' , ']))})`;
}

test('calls of anything with anything', { timeout: 30_000 }, () => {
  const ended = new Map<string, number>();
  for (let seed = 0; seed < 3_000; seed++) {
    const draw = drawFrom(seed);
    const text = call(draw, 3);
    const linked = linkIntrinsic(text);
    if (linked.kind === 'refused') {
      ended.set('refused', (ended.get('refused') ?? 0) + 1);
      continue;
    }
    const scope = scopeWith(world(draw).variables, { context: { k: 1 }, variables: { v: value(draw, 2) } });
    const result = linked.intrinsic.evaluate(scope);
    ended.set(result.kind, (ended.get(result.kind) ?? 0) + 1);
    if (result.kind === 'value') expect(JSON.parse(JSON.stringify(result.value)), text).toEqual(result.value);
    else {
      expect(result.error, text).toBe('States.Runtime');
      expect(result.cause.startsWith(`The function '${text}' had the following error: `), result.cause).toBe(true);
    }
  }
  expect([...ended.keys()].sort()).toEqual(['error', 'value']);
});
