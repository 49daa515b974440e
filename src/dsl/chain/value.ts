// A small function or a constant of a chain -> an expression, bound at the call. An uncompiled function is an error.
import { bindExpression } from '../../../compiler/compile.js';
import { diagnose, hasErrors, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { InternalError } from '../../../compiler/diagnostics/errors.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import { unknownFacts, withoutKinds } from '../../../compiler/ir/facts.js';
import { jsonExpr, nowhere, stateData, undefinedExpr } from '../../../compiler/ir/make.js';
import { bindOf } from '../bindings.js';
import { attachmentOf } from '../compile-function.js';
import { jsonOf } from '../json-value.js';
import type { Attachment } from '../symbols.js';

export interface BoundValue {
  readonly value: Expr;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param what names the value in messages, such as "`output` of state `CheckVerified`". */
export function bindValue(value: unknown, what: string): BoundValue {
  if (typeof value === 'function') return bindFunction(attachmentOf(value), what);
  if (value === undefined) return { value: undefinedExpr(), diagnostics: [] };
  const json = jsonOf(value);
  if (json.ok) return { value: jsonExpr(json.value), diagnostics: [] };
  return { value: invalid, diagnostics: [diagnose('dsl/chain-not-json', { what, found: json.what })] };
}

/** What a task gives on without an output of its own: its result, which is there, whatever it is. */
export const taskResult: BoundValue = {
  value: stateData('result', withoutKinds(unknownFacts, 'undefined')),
  diagnostics: [],
};

const invalid: Expr = { kind: 'invalid', facts: { may: [] }, span: nowhere };

function bindFunction(attachment: Attachment | undefined, what: string): BoundValue {
  if (attachment === undefined) return { value: invalid, diagnostics: [diagnose('dsl/chain-not-compiled', { what })] };
  const { compiled } = attachment;
  if (compiled.kind !== 'expression') throw new InternalError(`${what} has a compiled ${compiled.kind} attached`);
  if (hasErrors(compiled.diagnostics)) return { value: invalid, diagnostics: compiled.diagnostics };
  const bound = bindExpression(compiled.value, bindOf(attachment));
  return { value: bound.value, diagnostics: [...compiled.diagnostics, ...bound.diagnostics] };
}

/** True where the expression came from a function, whose place in the source is known. */
export function isPlaced(value: Expr): boolean {
  return value.span.file !== nowhere.file;
}
