// Anything that JavaScript code can throw -> its name and its text. Total: what is thrown may be as odd as it likes.

/**
 * @example
 * nameOfThrown(new RangeError('too far')); // 'RangeError'
 * nameOfThrown('text'); // 'string'
 */
export function nameOfThrown(thrown: unknown): string {
  return isErrorLike(thrown) ? textOf(() => thrown.name) : typeof thrown;
}

/**
 * @example
 * textOfThrown(new RangeError('too far')); // 'too far'
 * textOfThrown('text'); // 'text'
 */
export function textOfThrown(thrown: unknown): string {
  return textOf(() => (isErrorLike(thrown) ? thrown.message : thrown));
}

interface ErrorLike {
  readonly name: unknown;
  readonly message: unknown;
}

function isErrorLike(thrown: unknown): thrown is ErrorLike {
  try {
    return typeof thrown === 'object' && thrown !== null && 'message' in thrown && 'name' in thrown;
  } catch {
    return false;
  }
}

/** What has no prototype has no text of its own, and what has a prototype may refuse to be text. */
function textOf(read: () => unknown): string {
  try {
    return String(read());
  } catch {
    return '[object Object]';
  }
}
