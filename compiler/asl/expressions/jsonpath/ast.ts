// The syntax tree of a path in AWS's dialect of JSONPath (Jayway's): what it starts from, then its steps. Plain data;
// `definite` says whether it names at most one place, so whether its value is bare or gathered in an array.
import type { Json } from '../../../json.js';
import type { PathFunctionName } from './functions.js';

/** `$`, `$$`, `$name`; `@` only inside a filter. */
export type PathRoot =
  | { readonly kind: 'input' }
  | { readonly kind: 'context' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'item' };

export interface Path {
  readonly kind: 'path';
  /** As written, without white space around it: AWS quotes it in causes. */
  readonly text: string;
  readonly root: PathRoot;
  readonly steps: readonly Step[];
  readonly definite: boolean;
}

export type Step =
  /** `double`: written in double quotes, which shows in messages. */
  | { readonly kind: 'name'; readonly name: string; readonly double?: true }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly double?: true }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'indices'; readonly indices: readonly number[] }
  | Slice
  | { readonly kind: 'wildcard' }
  /** `..`: the next step is tried on every object and array from here down. */
  | { readonly kind: 'descend' }
  | { readonly kind: 'filter'; readonly filter: Filter; readonly text: string }
  | FunctionCall;

/** At least one of the two is there. */
export interface Slice {
  readonly kind: 'slice';
  readonly from?: number;
  readonly to?: number;
}
export interface FunctionCall {
  readonly kind: 'function';
  readonly name: PathFunctionName;
  readonly arguments: readonly FunctionArgument[];
}
export type FunctionArgument = Path | { readonly kind: 'json'; readonly value: Json };

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly operand: Filter }
  | { readonly kind: 'exists'; readonly path: Path }
  | {
      readonly kind: 'relation';
      readonly operator: RelationOperator;
      readonly left: FilterOperand;
      readonly right: FilterOperand;
    };

export const relationOperators = [
  '==', '!=', '===', '!==', '<', '<=', '>', '>=', '=~',
  'in', 'nin', 'subsetof', 'anyof', 'noneof', 'all', 'contains', 'size', 'empty',
] as const; // prettier-ignore
export type RelationOperator = (typeof relationOperators)[number];

export type FilterOperand =
  | Path
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string };
