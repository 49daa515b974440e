// What a handler threw -> error and cause of its task, within the lengths that AWS takes. The cause has the form of a
// Lambda function's, so that a workflow reads both in the same way.
export interface Failure {
  readonly error: string;
  readonly cause: string;
}

const maxError = 256;
const maxCause = 32_768;

/**
 * @example
 * failureOf(new RangeError('too far')).error; // 'RangeError'
 */
export function failureOf(thrown: unknown): Failure {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown && 'name' in thrown;
  const errorType = isError ? String(thrown.name) : typeof thrown;
  const errorMessage = isError ? String(thrown.message) : textOf(thrown);
  const stack = isError && 'stack' in thrown && typeof thrown.stack === 'string' ? thrown.stack : '';
  return {
    error: errorType.slice(0, maxError),
    cause: causeOf(errorType, errorMessage, stack === '' ? [] : stack.split('\n')),
  };
}

/** The trace is cut first, then the message. */
function causeOf(errorType: string, errorMessage: string, lines: readonly string[]): string {
  for (let kept = lines.length; kept >= 0; kept = kept > 8 ? 8 : kept - 1) {
    const cause = JSON.stringify({ errorType, errorMessage, trace: lines.slice(0, kept) });
    if (cause.length <= maxCause) return cause;
  }
  const most = Math.floor(maxCause / 8);
  return JSON.stringify({ errorType: errorType.slice(0, most), errorMessage: errorMessage.slice(0, most), trace: [] });
}

function textOf(thrown: unknown): string {
  // What has no prototype has no text of its own either.
  const isBare = typeof thrown === 'object' && thrown !== null && !('toString' in thrown);
  return isBare ? '[object Object]' : String(thrown);
}
