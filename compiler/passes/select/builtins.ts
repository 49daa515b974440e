// Operations of the library -> the JSONata that does the same: the table of all of them, one file a group.
import type { BuiltinName } from '../../ir/builtins.js';
import type { ExprOf } from '../../ir/expr.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { arrayRows } from './builtins/arrays.js';
import { checkedRows } from './builtins/checked.js';
import { conversionRows } from './builtins/conversions.js';
import { numberRows } from './builtins/numbers.js';
import type { Row } from './builtins/row.js';
import { structureRows } from './builtins/structures.js';
import { textRows } from './builtins/texts.js';
import { writeRows } from './builtins/writes.js';
import type { Context } from './context.js';

const rows: { readonly [N in BuiltinName]: Row } = {
  ...arrayRows,
  ...checkedRows,
  ...conversionRows,
  ...numberRows,
  ...structureRows,
  ...textRows,
  ...writeRows,
};

export function selectBuiltin(expr: ExprOf<'builtin'>, context: Context): JsonataExpr {
  return rows[expr.name](expr.arguments, context, expr);
}
