// Why a dataset cannot be read: the error and cause that the Map state fails with.

/**
 * Thrown while items are read. `error` is AWS's name; `cause` has AWS's words where they are known, and else says which
 * object is at fault and why.
 */
export class ReadProblem extends Error {
  override readonly name = 'ReadProblem';
  constructor(
    override readonly cause: string,
    readonly error: string = 'States.ItemReaderFailed',
  ) {
    super(`${error}: ${cause}`);
  }
}
