// Text that remembers which parts of it are expressions, so that a failing one can be cut down to what matters.

export interface Tree {
  readonly parts: readonly (string | Tree)[];
}

/** Expressions between texts: t`$sum(${argument})`. */
export function t(texts: TemplateStringsArray, ...values: readonly (string | Tree)[]): Tree {
  return { parts: texts.flatMap((text, index) => (index < values.length ? [text, values[index] as Tree] : [text])) };
}

export function joined(trees: readonly (string | Tree)[], separator: string): Tree {
  return { parts: trees.flatMap((tree, index) => (index === 0 ? [tree] : [separator, tree])) };
}

export function textOf(tree: Tree | string): string {
  return typeof tree === 'string' ? tree : tree.parts.map(textOf).join('');
}

const atoms = ['1', '"a"', '$x', '[]', 'null', 'a', '$'];

/** Smaller trees, the smallest first: a part alone, or the whole with one part simpler. */
export function* smaller(tree: Tree): Generator<Tree> {
  for (const part of tree.parts) if (typeof part !== 'string') yield part;
  for (const [index, part] of tree.parts.entries()) {
    if (typeof part === 'string') continue;
    const put = (other: Tree | string): Tree => ({ parts: tree.parts.with(index, other) });
    if (!atoms.includes(textOf(part))) for (const atom of atoms) yield put({ parts: [atom] });
    for (const other of smaller(part)) yield put(other);
  }
}
