// Tells what is wrong with a test from what a task answers: the first ends a run, the second is the workflow's to meet.

/**
 * Is a thrown value a mistake of the test? An assertion inside a mock is one, and so are the errors of this package;
 * a workflow that catches everything must not swallow them. The assertions of a declared handler are its own errors.
 */
export function isMistake(thrown: unknown, by: 'mock' | 'handler'): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { name, diagnostics } = thrown as { readonly name?: unknown; readonly diagnostics?: unknown };
  if (ours.has(name) && Array.isArray(diagnostics)) return true;
  // `matcherResult` is what the assertions of Jest have.
  return by === 'mock' && (name === 'AssertionError' || 'matcherResult' in thrown);
}

/** By name: a test may hold two copies of this package. */
const ours: ReadonlySet<unknown> = new Set(['UsageError', 'RunError', 'CompileError']);
