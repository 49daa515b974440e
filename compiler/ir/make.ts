// Constructors for expressions that passes and chains make themselves, facts filled in.
import type { Json } from '../json.js';
import type { Span } from '../diagnostics/span.js';
import type { Expr, ExprOf, LiteralExpr, StateDataExpr, UndefinedExpr, VariableExpr } from './expr.js';
import type { SwitchStep } from './program.js';
import { arrayOf, factsOf, factsOfJson, joinFacts, type Facts } from './facts.js';

/** The place of things that no source has, such as constants in a chain. */
export const nowhere: Span = { file: '', line: 0, column: 0, endLine: 0, endColumn: 0 };

export function literal(value: LiteralExpr['value'], span: Span = nowhere): LiteralExpr {
  return { kind: 'literal', value, facts: factsOfJson(value), span };
}

export function undefinedExpr(span: Span = nowhere): UndefinedExpr {
  return { kind: 'undefined', facts: factsOf('undefined'), span };
}

export function variable(name: string, facts: Facts, span: Span = nowhere): VariableExpr {
  return { kind: 'variable', name, facts, span };
}

export function stateData(field: StateDataExpr['field'], facts: Facts, span: Span = nowhere): StateDataExpr {
  return { kind: 'state-data', field, facts, span };
}

/** A JSON value as an expression. */
export function jsonExpr(value: Json, span: Span = nowhere): Expr {
  if (value === null || typeof value !== 'object') return literal(value, span);
  if (Array.isArray(value)) {
    const elements = value.map((element: Json) => jsonExpr(element, span));
    const facts = arrayOf(elements.map((element) => element.facts).reduce(joinFacts, { may: [] }));
    return { kind: 'array', elements, facts, span };
  }
  const entries = Object.entries(value).map(([key, field]) => ({ key, value: jsonExpr(field as Json, span) }));
  return { kind: 'object', entries, facts: factsOf('object'), span };
}

/** The JSON value that an expression always has, or undefined if it is not constant. */
export function constantOf(expr: Expr): Json | undefined {
  switch (expr.kind) {
    case 'literal':
      return expr.value;
    case 'object': {
      // A key given twice keeps its first place and its last value.
      const last = new Map(expr.entries.map((entry) => [entry.key, entry.value]));
      const entries: [string, Json][] = [];
      for (const [key, value] of last) {
        if (value.kind === 'undefined') continue;
        const constant = constantOf(value);
        if (constant === undefined) return undefined;
        entries.push([key, constant]);
      }
      return Object.fromEntries(entries);
    }
    case 'array': {
      const elements = expr.elements.map((element) => (element.kind === 'undefined' ? null : constantOf(element)));
      return elements.every((element) => element !== undefined) ? elements : undefined;
    }
    case 'template': {
      const parts = expr.parts.map((part) => (typeof part === 'string' ? part : textOf(part)));
      return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
    }
    default:
      return undefined;
  }
}

/** What a constant looks like in a template string, exactly as JavaScript writes it. */
function textOf(expr: Expr): string | undefined {
  if (expr.kind === 'undefined') return 'undefined';
  const constant = constantOf(expr);
  return constant === null || (constant !== undefined && typeof constant !== 'object') ? String(constant) : undefined;
}

/** What each case of a `switch` asks, in order. */
export function testsOf({ value, cases }: SwitchStep): readonly ExprOf<'compare'>[] {
  return cases.flatMap(({ test, span }) => (test === undefined ? [] : [isSame(value, test, span)]));
}

/** `left === right` */
export function isSame(left: Expr, right: Expr, span: Span): ExprOf<'compare'> {
  return { kind: 'compare', operator: '===', left, right, facts: factsOf('boolean'), span };
}
