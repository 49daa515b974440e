// The syntax tree of a JSONata 2.0.6 expression as the rest of typestep sees it: exactly the node kinds that the
// parser of the `jsonata` package can give, typed, frozen in meaning and free of the parser's own bookkeeping.

/** What any node may carry besides its kind. */
export interface NodeFields {
  /** Index in the expression's text just behind the token that made the node. */
  readonly position: number;
  /** `expr[p1][p2]`, in order. On a step of a path they are `stages` instead. */
  readonly predicates?: readonly JsonataNode[];
  /** `expr{key: value}`. */
  readonly group?: readonly Pair[];
  /** `expr[]`: a single result stays an array. */
  readonly keepArray?: true;
  readonly step?: StepFields;
}

/** What a node carries when it is a step of a path. */
export interface StepFields {
  readonly stages?: readonly Stage[];
  /** `step@$name`. */
  readonly focus?: string;
  /** `step#$name`. */
  readonly index?: string;
  /** The step takes part in a stream of tuples, because something refers to what it binds. */
  readonly tuple?: true;
  /** The label under which a later `%` finds the parent of this step. */
  readonly ancestor?: string;
}

export type Stage =
  { readonly kind: 'filter'; readonly expression: JsonataNode } | { readonly kind: 'index'; readonly name: string };

export type Pair = readonly [key: JsonataNode, value: JsonataNode];

export interface LiteralNode extends NodeFields {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}
export interface RegexNode extends NodeFields {
  readonly kind: 'regex';
  readonly source: string;
  readonly flags: string;
}
/** `$name`; `$` is the empty name, `$$` the name `$`. */
export interface VariableNode extends NodeFields {
  readonly kind: 'variable';
  readonly name: string;
}
export interface PathNode extends NodeFields {
  readonly kind: 'path';
  readonly steps: readonly [JsonataNode, ...JsonataNode[]];
  /** A step has `[]`: a single result stays an array. */
  readonly keepSingleton?: true;
  /** An enclosing path needs the tuples, not only their values. */
  readonly tuple?: true;
}
export interface NameNode extends NodeFields {
  readonly kind: 'name';
  readonly name: string;
}
export interface WildcardNode extends NodeFields {
  readonly kind: 'wildcard';
}
export interface DescendantNode extends NodeFields {
  readonly kind: 'descendant';
}
export interface ParentNode extends NodeFields {
  readonly kind: 'parent';
  readonly label: string;
}
export interface SortNode extends NodeFields {
  readonly kind: 'sort';
  readonly terms: readonly { readonly order: 'ascending' | 'descending'; readonly expression: JsonataNode }[];
}
export interface ArrayNode extends NodeFields {
  readonly kind: 'array';
  readonly items: readonly JsonataNode[];
  /** First or last step of a path: the array is one value there, it does not melt into the sequence. */
  readonly whole?: true;
}
export interface ObjectNode extends NodeFields {
  readonly kind: 'object';
  readonly pairs: readonly Pair[];
}
export interface NegateNode extends NodeFields {
  readonly kind: 'negate';
  readonly operand: JsonataNode;
}
export const binaryOperators = [
  '+', '-', '*', '/', '%', '=', '!=', '<', '<=', '>', '>=', '&', 'and', 'or', 'in', '..',
] as const; // prettier-ignore
export type BinaryOperator = (typeof binaryOperators)[number];
export interface BinaryNode extends NodeFields {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: JsonataNode;
  readonly right: JsonataNode;
}
export interface ConditionalNode extends NodeFields {
  readonly kind: 'conditional';
  readonly condition: JsonataNode;
  readonly then: JsonataNode;
  readonly otherwise?: JsonataNode;
}
export interface BlockNode extends NodeFields {
  readonly kind: 'block';
  readonly expressions: readonly JsonataNode[];
  /** A part is a `whole` array: as the first step of a path, the block is evaluated once. */
  readonly whole?: true;
}
export interface BindNode extends NodeFields {
  readonly kind: 'bind';
  readonly name: string;
  readonly value: JsonataNode;
}
export interface LambdaNode extends NodeFields {
  readonly kind: 'lambda';
  readonly parameters: readonly string[];
  /** `<s-n:s>`, when the author wrote one. */
  readonly signature?: string;
  readonly body: JsonataNode;
}
export interface CallNode extends NodeFields {
  readonly kind: 'call';
  readonly procedure: JsonataNode;
  readonly arguments: readonly JsonataNode[];
}
export interface PartialNode extends NodeFields {
  readonly kind: 'partial';
  readonly procedure: JsonataNode;
  /** `undefined` stands for `?`. */
  readonly arguments: readonly (JsonataNode | undefined)[];
}
/** `left ~> right`. */
export interface ApplyNode extends NodeFields {
  readonly kind: 'apply';
  readonly left: JsonataNode;
  readonly right: JsonataNode;
}
/** `| pattern | update, removal |`. */
export interface TransformNode extends NodeFields {
  readonly kind: 'transform';
  readonly pattern: JsonataNode;
  readonly update: JsonataNode;
  readonly removal?: JsonataNode;
}

export type JsonataNode =
  | LiteralNode
  | RegexNode
  | VariableNode
  | PathNode
  | NameNode
  | WildcardNode
  | DescendantNode
  | ParentNode
  | SortNode
  | ArrayNode
  | ObjectNode
  | NegateNode
  | BinaryNode
  | ConditionalNode
  | BlockNode
  | BindNode
  | LambdaNode
  | CallNode
  | PartialNode
  | ApplyNode
  | TransformNode;

export type NodeKind = JsonataNode['kind'];
export type NodeOf<K extends NodeKind> = Extract<JsonataNode, { kind: K }>;
