// What an expectation throws. Test runners show a difference where they find `expected` and `actual`.

export interface Comparison {
  readonly expected: unknown;
  readonly actual: unknown;
}

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly showDiff: boolean;

  constructor(message: string, comparison?: Comparison) {
    super(message);
    this.showDiff = comparison !== undefined;
    if (comparison !== undefined) Object.assign(this, comparison);
  }
}
