// The syntax tree of a call of an intrinsic function, `States.Format('{}', $.id)`. Plain data; names are not checked
// here, so that a misspelt one can be reported as such.
import type { Path } from '../jsonpath/ast.js';

export interface IntrinsicCall {
  readonly kind: 'call';
  /** As written, without white space around it: AWS quotes the outermost call in causes. */
  readonly text: string;
  /** `States.Format`. */
  readonly name: string;
  readonly arguments: readonly IntrinsicArgument[];
}
export type IntrinsicArgument =
  | IntrinsicCall
  | Path
  /** `raw` still has its escapes: States.Format tells `{}` from `\{\}`. */
  | { readonly kind: 'string'; readonly value: string; readonly raw: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };
