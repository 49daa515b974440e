// Turns a catalogue code, its parameters and a place into a `Diagnostic`. Every message comes from the catalogue.
import { catalogue, type Code, type ParametersOf } from './catalogue.js';
import type { Span } from './span.js';

/**
 * `error`: AWS refuses it, or it must fail when it runs. `warning`: legal, but almost surely not what was meant. `hint`:
 * fine, and worth a thought.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** Something the user must know about the program or the definition: coded, located, with a way out. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** What to write or do instead. May have several lines. */
  readonly help?: string;
  /** The place in the TypeScript, when there is one. */
  readonly span?: Span;
  /** The place in a definition as a JSON pointer (`/States/Wait/Seconds`), when there is one. */
  readonly pointer?: string;
}

export interface Place {
  readonly span?: Span | undefined;
  readonly pointer?: string | undefined;
}

export function diagnose<C extends Code>(code: C, parameters: ParametersOf<C>, place: Place = {}): Diagnostic {
  const entry = catalogue[code] as unknown as {
    severity: Severity;
    message: (p: ParametersOf<C>) => string;
    help?: (p: ParametersOf<C>) => string;
  };
  return {
    code,
    severity: entry.severity,
    message: entry.message(parameters),
    ...(entry.help === undefined ? {} : { help: entry.help(parameters) }),
    ...(place.span === undefined ? {} : { span: place.span }),
    ...(place.pointer === undefined ? {} : { pointer: place.pointer }),
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** By file and place, as people read; what has no place comes first. What stands at one place keeps its order. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ span }) => span?.file))];
  const rank = ({ span }: Diagnostic): readonly number[] =>
    span === undefined ? [-1, 0, 0] : [files.indexOf(span.file), span.line, span.column];
  return [...diagnostics].sort((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}
