// A node of the syntax tree -> its place, as it is printed and stored.
import { ts } from 'ts-morph';
import type { Span } from '../diagnostics/span.js';
import { relativeTo } from './project/paths.js';

export function spanOf(node: ts.Node, base: string): Span {
  const file = node.getSourceFile();
  return spanBetween(file, node.getStart(file), node.end, base);
}

export function spanBetween(file: ts.SourceFile, start: number, end: number, base: string): Span {
  const from = ts.getLineAndCharacterOfPosition(file, start);
  const to = ts.getLineAndCharacterOfPosition(file, end);
  return {
    file: relativeTo(base, file.fileName),
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
