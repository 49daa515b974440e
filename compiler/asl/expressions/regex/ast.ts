// A JavaScript regular expression (no `u` flag) as a tree, in which every construct means exactly what it means there.
import type { CodeUnits } from './code-units.js';

export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'units'; readonly units: CodeUnits }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  /** `index` counts capturing groups from 1. */
  | { readonly kind: 'group'; readonly index: number; readonly body: RegexNode }
  | { readonly kind: 'assertion'; readonly what: Assertion }
  | RepeatNode;

export interface RepeatNode {
  readonly kind: 'repeat';
  readonly body: RegexNode;
  readonly min: number;
  readonly max: number;
  readonly prefers: 'more' | 'fewer';
  /** The capturing groups inside: from `first` up to, not including, `end`. Each round begins without them. */
  readonly first: number;
  readonly end: number;
}

export type Assertion = 'start' | 'end' | 'line-start' | 'line-end' | 'boundary' | 'no-boundary';

export interface ParsedRegex {
  readonly kind: 'parsed';
  readonly node: RegexNode;
  /** How many capturing groups. */
  readonly groups: number;
}
/** Something that no linear-time engine can do. */
export interface RefusedRegex {
  readonly kind: 'refused';
  readonly what: string;
  /** Index in the pattern. */
  readonly position: number;
}
