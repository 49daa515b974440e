// The tree as the `jsonata` package builds it, field by field, so that the two parsers can be compared as they are.
// It is written to while it is made; nobody but `convert.ts` sees it afterwards.

/** A place that a `%` looks for: so many levels up, under this label. */
export interface Slot {
  label: string;
  level: number;
  readonly index: number;
}
export type RawPair = [key: RawNode, value: RawNode];
export interface RawTerm {
  descending: boolean;
  expression: RawNode;
}
export interface RawStage {
  readonly type: 'filter' | 'index';
  readonly value?: unknown;
  readonly expr?: RawNode;
  readonly position: number | undefined;
}

export interface RawNode {
  type: string;
  value?: unknown;
  position?: number | undefined;
  /** Pairs where an object is written, a node before an operator. */
  lhs?: RawNode | RawPair[];
  /** Pairs behind `expr`, terms behind `^`, a node behind any other operator. */
  rhs?: RawNode | RawPair[] | RawTerm[];
  expression?: RawNode;
  expressions?: RawNode[];
  condition?: RawNode;
  then?: RawNode;
  else?: RawNode;
  pattern?: RawNode;
  update?: RawNode;
  delete?: RawNode;
  procedure?: RawNode;
  arguments?: RawNode[];
  body?: RawNode;
  signature?: { readonly definition: string };
  thunk?: true;
  nextFunction?: unknown;
  steps?: RawNode[];
  terms?: RawTerm[];
  predicate?: RawStage[];
  stages?: RawStage[];
  group?: { readonly lhs: RawPair[]; readonly position: number | undefined };
  keepArray?: boolean;
  keepSingletonArray?: true;
  consarray?: true;
  tuple?: true;
  focus?: unknown;
  index?: unknown;
  slot?: Slot;
  ancestor?: Slot;
  seekingParent?: Slot[];
}
