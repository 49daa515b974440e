// Operators and writes that are refused, each with the rewrite that its message proposes, which compiles.
import { describe, expect, test } from 'vitest';
import type { Code } from '../../../compiler/diagnostics/catalogue.js';
import { prepare } from './workbench.js';

const box = `const box = { count: 0, inner: { n: 1 }, list: [[1]] };`;
const pairs: readonly (readonly [code: Code, refused: string, rewrite: string])[] = [
  [
    'program/shared-write',
    `${box} const inner = box.inner; inner.n = 2; return [box, inner];`,
    `${box} box.inner.n = 2; return box;`,
  ],
  [
    'program/shared-write',
    `${box} const other = { box }; other.box.count = 1; return [box, other];`,
    `${box} const other = { box: { ...box } }; other.box.count = 1; return [box, other];`,
  ],
  [
    'program/shared-write',
    `${box} let other = box; box.count = 1; other = { ...other }; return other;`,
    `${box} const other = box; box.count = 1; return other;`,
  ],
  [
    'program/shared-write',
    `${box} const kept = [box.list[0]]; box.list[0]![0] = 2; return [kept, box];`,
    `${box} const kept = [[...(box.list[0] ?? [])]]; box.list[0]![0] = 2; return [kept, box];`,
  ],
  [
    'program/shared-write',
    `const pair = { a: user.tags, b: user.tags }; pair.a[0] = 'x'; return pair;`,
    `const pair = { a: [...user.tags], b: user.tags }; pair.a[0] = 'x'; return pair;`,
  ],
  [
    'program/shared-write',
    `${box} const f = (b: typeof box.inner) => { b.n = 5; }; f(box.inner); return box;`,
    `${box} const f = (b: typeof box) => { b.inner.n = 5; }; f(box); return box;`,
  ],
  ['program/wrong-kind', `return { ...(user.tags as unknown as object) , a: 1 };`, `return { ...user.address, a: 1 };`],
  ['program/wrong-kind', `return [...user.id];`, `return [user.id];`],
  ['program/compare-mixed', `return (user as any).x + 1;`, `return (user as any as { x: number }).x + 1;`],
  ['program/compare-mixed', `return (user as any).x == 1;`, `return (user as any as { x: number }).x == 1;`],
  ['program/object-in-text', `return 'tags: ' + user.tags;`, `return 'tags: ' + user.tags[0];`],
];

describe('what is refused, and its rewrite', () => {
  test.each(pairs.map(([code, refused, rewrite]) => [code, refused, prepare(refused), prepare(rewrite)] as const))(
    '%s: %s',
    (code, _text, refused, rewrite) => {
      expect([...refused().codes, ...refused().checked]).toEqual([code]);
      expect([...rewrite().codes, ...rewrite().checked]).toEqual([]);
    },
  );
});
