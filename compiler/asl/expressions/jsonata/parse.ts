// The text of a JSONata expression -> its tree, or the parser's complaint as AWS words it. The same text gives the
// same object, so everything that is derived from a tree may be cached by it.
import type { JsonataNode } from './ast.js';
import type { ExpressionFacts } from './check.js';
import { convert, forgetNames } from './convert.js';
import { isSyntaxFault } from './parser/errors.js';
import { parseGrammar } from './parser/grammar.js';
import { processTree } from './parser/process.js';

export interface ParsedJsonata {
  readonly kind: 'parsed';
  readonly ast: JsonataNode;
  /** What the rules ask of the tree, filled in by the first of them; weak maps cost the garbage collector more. */
  facts: ExpressionFacts | undefined;
}
export interface JsonataSyntaxError {
  readonly kind: 'error';
  /** `S0202` and the like. */
  readonly code: string;
  /** The package's message, which is also what AWS says behind `INVALID_JSONATA_EXPRESSION: `. */
  readonly message: string;
  /** Index in the text. */
  readonly position: number;
}

// Definitions hold hundreds of expressions, not tens of thousands; a bound keeps a long-lived server from growing.
const capacity = 2_000;
const cache = new Map<string, ParsedJsonata | JsonataSyntaxError>();

/**
 * Parses one expression, without its `{%` and `%}`.
 * @example
 * parseJsonata('[1, 2').kind; // 'error': code S0203, message `Expected "]" before end of expression`
 */
export function parseJsonata(text: string): ParsedJsonata | JsonataSyntaxError {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= capacity) cache.clear();
  const result = parse(text);
  cache.set(text, result);
  return result;
}

/** Forgets what was parsed, so that a measurement of the next definition finds nothing that is known already. */
export function forgetExpressions(): void {
  cache.clear();
  forgetNames();
}

function parse(text: string): ParsedJsonata | JsonataSyntaxError {
  try {
    return { kind: 'parsed', ast: convert(processTree(parseGrammar(text))), facts: undefined };
  } catch (thrown) {
    if (thrown instanceof RangeError)
      return { kind: 'error', code: 'S0500', message: 'The expression is nested too deeply', position: 0 };
    if (isSyntaxFault(thrown))
      return { kind: 'error', code: thrown.code, message: thrown.message, position: thrown.position ?? 0 };
    // A regular expression that JavaScript cannot read is thrown by `new RegExp`, without a code.
    if (thrown instanceof SyntaxError) return { kind: 'error', code: 'S0301', message: thrown.message, position: 0 };
    throw thrown;
  }
}
