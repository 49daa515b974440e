// Paths: names in all spellings, wildcards, parents, predicates, focus, index, order-by, group-by, singletons kept.
import type { Grammar } from './grammar.js';
import { joined, t, type Tree } from './tree.js';

const names = ['a', 'b', 'c', 'k', '`a b`', '"a"', 'a', 'b'] as const;

export function path(grammar: Grammar): Tree {
  const { draw } = grammar;
  const steps = Array.from({ length: 1 + draw.int(3) }, () => decorated(grammar, step(grammar)));
  const whole = t`${decorated(grammar, start(grammar))}.${joined(steps, '.')}`;
  const kept = draw.chance(0.1) ? t`${whole}[]` : whole;
  return draw.chance(0.15) ? grouped(grammar, kept) : draw.chance(0.1) ? t`(${kept})${decoration(grammar)}` : kept;
}

function start({ draw, any, inner, item }: Grammar): Tree {
  const kind = draw.int(12);
  if (kind < 5) return t`${draw.pick(['$x', '$z', '$z', '$o', '$l', '$y'])}`;
  if (kind < 6) return t`${draw.pick(['$', '$$', 'a', '$states.input', 'b', '*', '**', '%'])}`;
  if (kind < 7) return t`[${item()}, ${item()}]`;
  if (kind < 8) return t`(${any()}; [${item()}])`;
  if (kind < 9) return t`{"a": ${item()}, "b": ${item()}}`;
  return kind < 10 ? t`(${inner()})` : t`(${any()})`;
}

function step({ draw, inner, any, item, depth }: Grammar): Tree {
  const kind = draw.int(20);
  if (kind < 10 || depth <= 0) return t`${draw.pick(names)}`;
  if (kind < 11) return t`*`;
  if (kind < 12) return t`**`;
  if (kind < 13) return t`%`;
  if (kind < 14) return t`(${inner()})`;
  if (kind < 15) return t`[${item()}]`;
  if (kind < 16) return t`{"k": ${item()}}`;
  if (kind < 17) return t`$${draw.pick(['string', 'count', 'keys', 'sum', 'type', 'length', 'uppercase', 'boolean', 'number', 'spread', 'abs', 'not', 'exists'])}(${draw.pick(['', '$', 'a', 'b'])})`; // prettier-ignore
  if (kind < 18) return t`$`;
  if (kind < 19) return t`(${any()})`;
  return t`$${draw.pick(['v', 'i', 'x'])}`;
}

function decorated(grammar: Grammar, tree: Tree): Tree {
  const { draw } = grammar;
  let result = tree;
  while (draw.chance(0.25)) result = t`${result}${decoration(grammar)}`;
  return result;
}

function decoration({ draw, inner }: Grammar): Tree {
  const kind = draw.int(12);
  if (kind < 2) return t`[${String(draw.int(4) - 1)}]`;
  if (kind < 5) return t`[${inner()}]`;
  if (kind < 6) return t`[]`;
  if (kind < 7) return t`[[${inner()}, 0]]`;
  if (kind < 8) return t`@$${draw.pick(['v', 'e'])}`;
  if (kind < 9) return t`#$${draw.pick(['i', 'v'])}`;
  if (kind < 10) return t`[$i = 0]`;
  const terms = Array.from({ length: 1 + draw.int(2) }, () => t`${draw.pick(['', '>', '<'])}${inner()}`);
  return t`^(${joined(terms, ', ')})`;
}

function grouped({ draw, inner }: Grammar, tree: Tree): Tree {
  const pairs = Array.from({ length: 1 + draw.int(2) }, () => {
    const key = draw.chance(0.7) ? t`$string(${inner()})` : draw.chance(0.7) ? t`"k"` : inner();
    return t`${key}: ${inner()}`;
  });
  return t`${tree}{${joined(pairs, ', ')}}`;
}
