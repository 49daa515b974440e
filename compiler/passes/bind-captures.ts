// Program or expression with captured names -> the same with what those names hold: literals and resources.
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Bind } from '../ir/binding.js';
import type { CaptureExpr, Expr } from '../ir/expr.js';
import { isOnly } from '../ir/facts.js';
import { jsonExpr, undefinedExpr } from '../ir/make.js';
import type { Program } from '../ir/program.js';
import { rewriteExpr, rewriteProgram } from '../ir/walk.js';

export function bindProgram(program: Program, bind: Bind): { program: Program; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const bound = rewriteProgram(program, (expr) => bindOne(expr, bind, diagnostics));
  return { program: bound, diagnostics };
}

export function bindExpr(value: Expr, bind: Bind): { value: Expr; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const bound = rewriteExpr(value, (expr) => bindOne(expr, bind, diagnostics));
  return { value: bound, diagnostics };
}

function bindOne(expr: Expr, bind: Bind, diagnostics: Diagnostic[]): Expr {
  if (expr.kind !== 'capture') return expr;
  const binding = bind(expr.module, expr.name);
  switch (binding.kind) {
    case 'resource':
      return { kind: 'resource', resource: binding.resource, facts: expr.facts, span: expr.span };
    case 'undefined':
      return fitting(expr, undefinedExpr(expr.span), diagnostics);
    case 'value':
      return fitting(expr, jsonExpr(binding.value, expr.span), diagnostics);
    case 'unusable':
      diagnostics.push(
        diagnose('program/capture-not-json', { name: expr.name, what: binding.what }, { span: expr.span }),
      );
      return { kind: 'invalid', facts: expr.facts, span: expr.span };
  }
}

/** The types decided the translation, so a value that the types did not expect must not slip in. */
function fitting(expr: CaptureExpr, value: Expr, diagnostics: Diagnostic[]): Expr {
  // Declared as something that is no data, such as a task: where it is used says what is wrong.
  if (expr.facts.may.length === 0 || isOnly(value.facts, ...expr.facts.may)) return value;
  diagnostics.push(
    diagnose(
      'program/capture-type',
      { name: expr.name, is: value.facts.may.join(' or '), declared: expr.facts.may.join(' or ') },
      { span: expr.span },
    ),
  );
  return { kind: 'invalid', facts: expr.facts, span: expr.span };
}
