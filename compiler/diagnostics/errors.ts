// The two exceptions that the compiler throws: the user's program is wrong, or we are.
import type { Diagnostic } from './diagnostic.js';

/** Thrown where a result cannot be had because of errors in the user's program. Carries all of them. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    text: string = diagnostics
      .map((d) => `${placeOf(d)}${d.code}: ${d.message}${d.help === undefined ? '' : `\n  help: ${d.help}`}`)
      .join('\n'),
  ) {
    super(text);
  }
}

function placeOf({ span }: Diagnostic): string {
  return span === undefined ? '' : `${span.file}:${span.line}:${span.column} `;
}

/** A bug in typestep, never the user's fault. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
  constructor(what: string) {
    super(`${what}\nThis is a bug in typestep. Please report it with the source that led here.`);
  }
}

/** Ends a `switch` over a union: the compiler lists what is missing, and a value from outside fails loudly. */
export function unreachable(value: never): never {
  throw new InternalError(`unexpected value ${JSON.stringify(value)}`);
}
