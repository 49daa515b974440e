// The state of reading one pattern, and how the readers of its parts refuse it.
import type { RefusedRegex, RegexNode } from './ast.js';
import { ignoringCase, unitsOf, type CodeUnits } from './code-units.js';

/** Where the reader is. Changed in place; lives as long as one `parseRegex`. */
export interface Reader {
  readonly source: string;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  /** How many capturing groups the whole pattern has. */
  readonly total: number;
  readonly named: boolean;
  at: number;
  groups: number;
}

export function refusal(what: string, position: number): RefusedRegex {
  return { kind: 'refused', what, position };
}

export function isRefusal(thrown: unknown): thrown is RefusedRegex {
  return (thrown as { readonly kind?: unknown } | null)?.kind === 'refused';
}

export function oneOf(reader: Reader, ranges: CodeUnits): RegexNode {
  const units = unitsOf(ranges);
  return { kind: 'units', units: reader.ignoreCase ? ignoringCase(units) : units };
}
