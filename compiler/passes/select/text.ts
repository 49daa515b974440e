// Template strings -> `&`. Constants are turned into text here, exactly; the rest is left to `$string`, whose
// numbers have 15 significant digits (a declared difference).
import type { Expr, ExprOf } from '../../ir/expr.js';
import { isOnly, mayBe } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { constantOf } from '../../ir/make.js';
import { binary, call, conditional, constant, exists } from './build.js';
import { kept } from './kept.js';
import { once, refuse, type Context } from './context.js';

interface Piece {
  readonly value: JsonataExpr;
  readonly isText: boolean;
}

export function selectTemplateString(expr: ExprOf<'template'>, context: Context): JsonataExpr {
  const pieces: Piece[] = [];
  for (const part of flat(expr.parts)) {
    const piece = typeof part === 'string' ? textPiece(part) : pieceOf(part, context);
    const last = pieces.at(-1);
    if (last?.value.kind === 'constant' && piece.value.kind === 'constant') {
      pieces[pieces.length - 1] = textPiece(String(last.value.value) + String(piece.value.value));
    } else pieces.push(piece);
  }
  const [first, ...rest] = pieces.filter(({ value }) => value.kind !== 'constant' || value.value !== '');
  if (first === undefined) return constant('');
  if (rest.length > 0) return rest.reduce((left, right) => binary('&', left, right.value), first.value);
  return first.isText ? first.value : call('string', first.value);
}

/** Templates in templates, and texts joined by `+`, become one row. */
function flat(parts: ExprOf<'template'>['parts']): ExprOf<'template'>['parts'] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (part.kind === 'template') return flat(part.parts);
    const joins =
      part.kind === 'arithmetic' &&
      part.operator === '+' &&
      (isOnly(part.left.facts, 'string') || isOnly(part.right.facts, 'string'));
    return joins ? flat([part.left, part.right]) : [part];
  });
}

function textPiece(text: string): Piece {
  return { value: constant(text), isText: true };
}

function pieceOf(part: Expr, context: Context): Piece {
  return { value: textOf(part, context), isText: part.kind === 'literal' || isOnly(part.facts, 'string') };
}

function textOf(part: Expr, context: Context): JsonataExpr {
  if (part.kind === 'literal' || part.kind === 'undefined') {
    return constant(String(part.kind === 'literal' ? part.value : undefined));
  }
  if (mayBe(part.facts, 'object', 'array')) {
    const is = part.facts.may.filter((kind) => kind === 'object' || kind === 'array').join(' or ');
    return refuse(context, 'program/object-in-text', { is: `an ${is.replace(' or ', ' or an ')}` }, part.span);
  }
  const known = constantOf(part);
  if (known !== undefined) return constant(String(known));
  const value = context.value(kept(part, 'finite'));
  if (!mayBe(part.facts, 'undefined')) return value;
  return once(context, value, (it) => conditional(exists(it), it, constant('undefined')));
}
