// JSONata as a small tree: what `select-jsonata` chooses and `emit` prints. Meaning is JSONata's, not JavaScript's.
import type { Json } from '../json.js';

export type JsonataOperator =
  'in' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or' | '&' | '+' | '-' | '*' | '/' | '%';

export type JsonataExpr =
  | { readonly kind: 'constant'; readonly value: null | boolean | number | string }
  /** A regular expression, as it stands between the slashes. */
  | { readonly kind: 'regex'; readonly source: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** A string is a field's name, a number an index. */
  | { readonly kind: 'path'; readonly base: JsonataExpr; readonly steps: readonly (string | number)[] }
  /** `base[index]`, the index any expression. */
  | { readonly kind: 'index'; readonly base: JsonataExpr; readonly index: JsonataExpr }
  | { readonly kind: 'array'; readonly elements: readonly JsonataExpr[] }
  /** `[value[]]`: the array of what a sequence holds, be it nothing, one value (an array even) or many. */
  | { readonly kind: 'list'; readonly value: JsonataExpr }
  /** `[from..to]`, whole numbers. */
  | { readonly kind: 'range'; readonly from: JsonataExpr; readonly to: JsonataExpr }
  /** `base[]`: a sequence of one stays an array. */
  | { readonly kind: 'keep'; readonly base: JsonataExpr }
  /** `{key: value}` with a key that is calculated. */
  | { readonly kind: 'keyed'; readonly key: JsonataExpr; readonly value: JsonataExpr }
  | { readonly kind: 'negate'; readonly operand: JsonataExpr }
  | { readonly kind: 'object'; readonly entries: readonly { readonly key: string; readonly value: JsonataExpr }[] }
  | {
      readonly kind: 'binary';
      readonly operator: JsonataOperator;
      readonly left: JsonataExpr;
      readonly right: JsonataExpr;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: JsonataExpr;
      readonly then: JsonataExpr;
      /** Absent: the value is missing when the condition does not hold. */
      readonly else?: JsonataExpr;
    }
  | { readonly kind: 'call'; readonly function: string; readonly arguments: readonly JsonataExpr[] }
  /** `function($a, $b){ body }` */
  | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: JsonataExpr }
  /** A call of a function that is a value. */
  | { readonly kind: 'apply'; readonly function: JsonataExpr; readonly arguments: readonly JsonataExpr[] }
  | {
      readonly kind: 'block';
      readonly bindings: readonly { readonly name: string; readonly value: JsonataExpr }[];
      readonly value: JsonataExpr;
    };

/** A JSON value of a definition with expressions in it: `{"id": "{% $user.id %}", "kind": "new"}`. */
export type Template =
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'entries'; readonly entries: readonly { readonly key: string; readonly value: Template }[] }
  | { readonly kind: 'elements'; readonly elements: readonly Template[] }
  | { readonly kind: 'expression'; readonly value: JsonataExpr };
