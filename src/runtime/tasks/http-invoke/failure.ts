// How an HTTP task fails: thrown by the parts of `http:invoke`, made an outcome in `handler.ts` alone. A cause never holds
// what a connection holds: it ends in histories.

export class HttpTaskFailure extends Error {
  override readonly name = 'HttpTaskFailure';
  constructor(
    /** AWS's name of the error. */
    readonly error: string,
    override readonly cause: string,
  ) {
    super(cause);
  }
}

/** What the definition, or the answer, must not be: `States.Runtime`, which nothing catches. */
export function runtimeFailure(cause: string): HttpTaskFailure {
  return new HttpTaskFailure('States.Runtime', cause);
}
