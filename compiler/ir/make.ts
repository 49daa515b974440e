// Constructors for expressions that passes and chains make themselves, facts filled in.
import type { Json } from '../json.js';
import type { Span } from '../diagnostics/span.js';
import type {
  ArithmeticOperator,
  Expr,
  ExprOf,
  LiteralExpr,
  ObjectExpr,
  StateDataExpr,
  UndefinedExpr,
  VariableExpr,
} from './expr.js';
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

export function objectOf(entries: ObjectExpr['entries'], span: Span = nowhere): ObjectExpr {
  return { kind: 'object', entries, facts: factsOf('object'), span };
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
    case 'arithmetic': {
      const [left, right] = [constantOf(expr.left), constantOf(expr.right)];
      if (left === undefined || right === undefined || isStructure(left) || isStructure(right)) return undefined;
      return asConstant(calculate[expr.operator](left, right));
    }
    case 'unary': {
      const operand = constantOf(expr.operand);
      if (operand === undefined || isStructure(operand) || expr.operator === 'typeof') return undefined;
      return asConstant(
        expr.operator === '-' ? -Number(operand) : expr.operator === '~' ? ~Number(operand) : Number(operand),
      );
    }
    default:
      return undefined;
  }
}

type Scalar = null | boolean | number | string;

function isStructure(value: Json): value is Exclude<Json, Scalar> {
  return typeof value === 'object' && value !== null;
}

/** What JSON cannot say (no number, without end, the negative zero) stays an expression. */
function asConstant(value: number | string): number | string | undefined {
  return typeof value === 'string' || (Number.isFinite(value) && !Object.is(value, -0)) ? value : undefined;
}

type Calculate = (left: Scalar, right: Scalar) => number | string;
const onNumbers =
  (operation: (left: number, right: number) => number): Calculate =>
  (left, right) =>
    operation(Number(left), Number(right));

/** JavaScript's own operators. */
const calculate: { readonly [O in ArithmeticOperator]: Calculate } = {
  '+': (left, right) =>
    typeof left === 'string' || typeof right === 'string' ? String(left) + String(right) : Number(left) + Number(right),
  '-': onNumbers((left, right) => left - right),
  '*': onNumbers((left, right) => left * right),
  '/': onNumbers((left, right) => left / right),
  '%': onNumbers((left, right) => left % right),
  '**': onNumbers((left, right) => left ** right),
  '&': onNumbers((left, right) => left & right),
  '|': onNumbers((left, right) => left | right),
  '^': onNumbers((left, right) => left ^ right),
  '<<': onNumbers((left, right) => left << right),
  '>>': onNumbers((left, right) => left >> right),
  '>>>': onNumbers((left, right) => left >>> right),
};

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
