// What reading a text gives: one node for each document in it, or where it is broken.
import type { SourceNode } from './node.js';

export interface SyntaxError {
  readonly kind: 'error';
  readonly code: 'asl/invalid-json' | 'asl/invalid-yaml';
  readonly offset: number;
  readonly reason: string;
}
export type ReadResult = { readonly kind: 'nodes'; readonly nodes: readonly SourceNode[] } | SyntaxError;
