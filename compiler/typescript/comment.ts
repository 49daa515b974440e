// A function -> the first paragraph of the JSDoc above it. Read from the text, since no JSDoc is parsed.
import { ts } from 'ts-morph';

export function commentOf(node: ts.Node): string | undefined {
  const owner = commented(node);
  const text = owner.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, owner.pos) ?? [];
  const doc = ranges.map(({ pos, end }) => text.slice(pos, end)).findLast((comment) => comment.startsWith('/**'));
  const paragraph = doc === undefined ? '' : firstParagraph(doc);
  return paragraph === '' ? undefined : paragraph;
}

/** The statement or member that a comment about this node stands above. */
function commented(node: ts.Node): ts.Node {
  let owner = node;
  while (!ts.isStatement(owner) && !ts.isClassElement(owner) && !ts.isPropertyAssignment(owner)) {
    if (ts.isSourceFile(owner.parent)) return owner;
    owner = owner.parent;
  }
  return owner;
}

function firstParagraph(doc: string): string {
  const lines = doc
    .slice(3, -2)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  const start = lines.findIndex((line) => line !== '');
  const rest = start === -1 ? [] : lines.slice(start);
  const end = rest.findIndex((line) => line === '' || line.startsWith('@'));
  return (end === -1 ? rest : rest.slice(0, end)).join(' ');
}
