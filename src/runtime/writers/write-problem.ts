// Why results cannot be written: the error and cause that the Map state fails with.

/** `error` is AWS's name; `cause` says which object could not be written, and why. */
export class WriteProblem extends Error {
  override readonly name = 'WriteProblem';
  constructor(
    override readonly cause: string,
    readonly error: string = 'States.ResultWriterFailed',
  ) {
    super(`${error}: ${cause}`);
  }
}
