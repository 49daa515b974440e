// What a port gives: at once, or later. Told apart by what it can do, not by its class: a test runner may have a `Promise`
// of its own, and what Node gives is no instance of that.

/**
 * Whether a result of a port is still to come.
 * @example
 * const outcome = tasks(request);
 * if (isLater(outcome)) outcome.then(settle);
 */
export function isLater<R extends object>(result: R): result is Extract<R, PromiseLike<unknown>> {
  return typeof (result as { then?: unknown }).then === 'function';
}
