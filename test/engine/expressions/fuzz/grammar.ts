// The whole language as random text: each family of constructs is one function, and any of them may stand wherever an
// expression can. Half of what comes out is ill-typed somewhere, which is the point: errors must agree too.
import { callOf } from './calls.js';
import type { Draw } from './draw.js';
import { path } from './paths.js';
import { formatted } from './pictures.js';
import { matched } from './patterns.js';
import { joined, t, type Tree } from './tree.js';

/** What a family needs to make parts of its own. */
export interface Grammar {
  readonly draw: Draw;
  readonly depth: number;
  /**
   * Not inside `[ ]` or `{ }`: the package evaluates their parts concurrently, so whether one sees a variable that
   * another binds hangs on how many turns of the event loop each takes.
   */
  readonly mayBind: boolean;
  /** Any expression, one level further down. */
  any(): Tree;
  /** Any expression inside an array or object. */
  item(): Tree;
  /** Any expression that reads the context item, as in a step or predicate. */
  inner(): Tree;
  /** An expression whose value is a function. */
  callable(): Tree;
}

type Family = readonly [weight: number, make: (grammar: Grammar) => Tree];

export const variables = ['$x', '$y', '$z', '$s', '$n', '$l', '$o'] as const;
export const locals = ['v', 'w', 'i', 'e', 'f'] as const;
const literals = ['0', '1', '2', '-1', '2.5', '1e3', '"x"', '"a"', '""', '"10"', "'b'", '"\\u00e9\\n"', '"😀"', 'true', 'false', 'null', '[]', '{}', '[1,2,3]', '[[]]', '[[1]]', '$nothing', '1234567890123456', '0.1']; // prettier-ignore
export const operators = ['=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '&', 'and', 'or', 'in'] as const;

const leaves: readonly Family[] = [
  [6, ({ draw }) => t`${draw.pick(variables)}`],
  [4, ({ draw }) => t`${draw.pick(literals)}`],
  [1, ({ draw }) => t`$${draw.pick(locals)}`],
  [
    1,
    ({ draw }) => t`${draw.pick(['$', '$$', 'a', 'b', 'k', '$$.a', '$states.input.a', '*', '**', '$x.a', '$z.b.c'])}`,
  ],
];

const families: readonly Family[] = [
  [6, ({ draw, any }) => t`(${any()} ${draw.pick(operators)} ${any()})`],
  [1, ({ any }) => t`(-${any()})`],
  [10, callOf],
  [8, path],
  [3, formatted],
  [3, matched],
  [2, ({ any }) => t`(${any()} ? ${any()} : ${any()})`],
  [1, ({ any }) => t`(${any()} ? ${any()})`],
  [3, array],
  [3, object],
  [3, block],
  [
    2,
    ({ draw, item }) =>
      t`[${draw.chance(0.7) ? String(draw.int(6) - 2) : item()}..${draw.chance(0.7) ? String(draw.int(6)) : item()}]`,
  ],
  [3, lambdaCall],
  [1, ({ callable }) => callable()],
  [2, recursion],
  [2, ({ any, callable }) => t`(${any()} ~> ${callable()})`],
  [1, ({ any, callable }) => t`((${callable()} ~> ${callable()})(${any()}))`],
  [2, ({ any, inner, draw }) => t`(${any()} ~> |${draw.pick(['$', 'a', '*', '**', 'b[0]', '$[a = 1]', '$.a'])}|${draw.chance(0.7) ? t`{"k": ${inner()}, "new": ${inner()}}` : inner()}${draw.pick(['', ', "a"', ', ["a", "b"]', ', a'])}|)`], // prettier-ignore
  [1, ({ any, draw, callable }) => t`${callable()}(${any()}${draw.chance(0.5) ? t`, ${any()}` : ''})`],
  [1, ({ any }) => t`(${any()})[]`],
  [1, bareBind],
  // Chance has no oracle, but what does not hang on it has.
  [1, ({ draw, any }) => t`$${draw.pick(['count', 'max', 'sort'])}($shuffle(${any()}))`],
  [1, ({ draw }) => t`($random() ${draw.pick(['< 1', '>= 0', '= 2'])})`],
];

function array({ draw, item }: Grammar): Tree {
  return t`[${joined(Array.from({ length: draw.int(4) }, item), ', ')}]`;
}

function object({ draw, item }: Grammar): Tree {
  const names = ['a', 'b', 'c', 'k', 'a'];
  const pairs = Array.from({ length: draw.int(4) }, (_, at) =>
    draw.chance(0.85) ? t`"${names[at] as string}": ${item()}` : t`${item()}: ${item()}`,
  );
  return t`{${joined(pairs, ', ')}}`;
}

function block(grammar: Grammar): Tree {
  const { draw, any } = grammar;
  const parts = Array.from({ length: 1 + draw.int(3) }, () =>
    draw.chance(0.5) ? t`$${draw.pick(locals)} := ${any()}` : any(),
  );
  return t`(${joined(parts, '; ')}; ${any()})`;
}

function bareBind({ draw, any, mayBind }: Grammar): Tree {
  return mayBind ? t`$${draw.pick(locals)} := ${any()}` : t`($${draw.pick(locals)} := ${any()})`;
}

const signatures = ['<n:n>', '<s-:s>', '<a:a>', '<a<n>:n>', '<x?:x>', '<nn?:n>', '<(sn)-s?:x>', '<s-n?:s>', '<o:o>', '<a<s>-:x>', '<j-:j>', '<f:x>', '<xf?:x>', '<b-b?:b>', '<(ao)-:x>', '<n+:a>', '<u:u>', '<l:l>', '<n-n?:n>', '<sn:s>', '<a-:a>']; // prettier-ignore
const parameterLists = ['', '$v', '$v', '$v, $i', '$v, $i, $e', '$v, $w'] as const;

export function lambda(grammar: Grammar): Tree {
  const { draw, any, inner } = grammar;
  const signature = draw.chance(0.15) ? draw.pick(signatures) : '';
  const word = draw.chance(0.1) ? 'λ' : 'function';
  const body = draw.chance(0.3) ? inner() : any();
  return t`${word}(${draw.pick(parameterLists)})${signature}{${body}}`;
}

function lambdaCall(grammar: Grammar): Tree {
  const { draw, any } = grammar;
  const args = joined(
    Array.from({ length: draw.int(3) }, () => (draw.chance(0.12) ? t`?` : any())),
    ', ',
  );
  const call = t`($f := ${lambda(grammar)}; $f(${args}))`;
  return draw.chance(0.2) ? t`${call}(${any()})` : draw.chance(0.3) ? t`${any()}.${call}` : call;
}

/** Recursion that ends: in tail position, not in tail position, mutual, and through a higher-order function. */
function recursion({ draw, any }: Grammar): Tree {
  const times = String(draw.int(6));
  switch (draw.int(5)) {
    case 0:
      return t`($f := function($v, $w){$v <= 0 ? $w : $f($v - 1, ${any()})}; $f(${times}, ${any()}))`;
    case 1:
      return t`($f := function($v){$v <= 0 ? ${any()} : [$f($v - 1), $v]}; $f(${times}))`;
    case 2:
      return t`($e := function($v){$v <= 0 ? ${any()} : $f($v - 1)}; $f := function($v){$v <= 0 ? ${any()} : $e($v - 1)}; $f(${times}))`;
    case 3:
      return t`($f := function($v){$v <= 0 ? ${any()} : $map([1, 2], function($i){$f($v - 2)})}; $f(${String(draw.int(4))}))`;
    default:
      return t`($f := function($v){(${any()}; $v <= 0 ? ${any()} : $f($v - 1))}; ${any()}.$f(${times}))`;
  }
}

function choose(draw: Draw, from: readonly Family[]): Family[1] {
  let left = draw.int(from.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of from) if ((left -= weight) < 0) return make;
  throw new Error('unreachable');
}

const innerLeaves = ['a', 'b', 'c', '$', '*', '**', 'a.b', 'b[0]', '$.a', '$count($)', '$string($)', 'a = 1', 'b > 1', '[a]', '{"k": b}', '[a, b]', '(a; b)', '0', '-1', 'true', '$v', '$i', '%', '%.a', '%.%.b', '$$.a', '`a b`', '"a"', '[0, 1]', 'c.a', '$length()', '$sum(a)']; // prettier-ignore
const functionNames = ['$string', '$boolean', '$not', '$keys', '$append', '$sum', '$count', '$uppercase', '$number', '$type', '$exists', '$round', '$reverse', '$length', '$trim', '$lookup', '$substring', '$max', '$spread', '$merge', '$distinct', '$f', '$zip', '$floor', '$contains', '$join', '$abs', '$clone', '$sort', '$now', '$average', '$map', '$filter']; // prettier-ignore
const partials = ['$append(?, 1)', '$substring(?, 0, 2)', '$map(?, $string)', '$contains("abc", ?)', '$lookup(?, "a")', '$append(?, ?)', '$pad(?, 5, ?)', '$filter(?, $boolean)', '$round(?, 1)', '$string(?)', '$power(?, 2)', '$join(?, "-")', '$reduce(?, $append)', '$merge(?)']; // prettier-ignore

function grammarOf(draw: Draw, depth: number, mayBind: boolean): Grammar {
  const any = (bind: boolean): Tree => {
    const deeper = grammarOf(draw, depth - 1, bind);
    return choose(draw, depth <= 0 || draw.chance(0.35) ? leaves : families)(deeper);
  };
  return {
    draw,
    depth,
    mayBind,
    any: () => any(mayBind),
    item: () => any(false),
    inner: () => (draw.chance(0.7) || depth <= 0 ? t`${draw.pick(innerLeaves)}` : any(mayBind)),
    callable: () => {
      const kind = draw.int(10);
      if (kind < 3) return t`${draw.pick(functionNames)}`;
      if (kind < 5) return t`${draw.pick(partials)}`;
      if (kind === 5) return t`/${draw.pick(['a', 'b+', '(a)(b)?', '[a-c]', 'x|y', '\\\\d'])}/`;
      return lambda(grammarOf(draw, depth - 1, mayBind));
    },
  };
}

/** One expression. */
export function expression(draw: Draw): Tree {
  const depth = 1 + draw.int(4);
  const grammar = grammarOf(draw, depth, true);
  return draw.chance(0.15) ? path(grammar) : choose(draw, families)(grammar);
}
