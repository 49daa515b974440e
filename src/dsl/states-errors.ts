// The errors of Step Functions itself, by the names that it gives them: for `error instanceof States.Timeout`.
// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html

/** An instance is whatever has the name: what a task or a state failed with comes from AWS, not from a class. */
class StatesError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== 'object' || value === null || !('name' in value)) return false;
    return Object.hasOwn(this, 'errorName') && value.name === (this as { readonly errorName?: string }).errorName;
  }
}

/** A task ran longer than its `timeout`, or missed a heartbeat. */
export class Timeout extends StatesError {
  static readonly errorName = 'States.Timeout';
  override readonly name = 'States.Timeout';
}

/** A task had not the privileges to run. */
export class Permissions extends StatesError {
  static readonly errorName = 'States.Permissions';
  override readonly name = 'States.Permissions';
}

/** An expression could not be evaluated, or gave something that does not fit. */
export class QueryEvaluationError extends StatesError {
  static readonly errorName = 'States.QueryEvaluationError';
  override readonly name = 'States.QueryEvaluationError';
}

/** More items of a Map failed than were tolerated. */
export class ExceedToleratedFailureThreshold extends StatesError {
  static readonly errorName = 'States.ExceedToleratedFailureThreshold';
  override readonly name = 'States.ExceedToleratedFailureThreshold';
}

/** A Map could not read its items. */
export class ItemReaderFailed extends StatesError {
  static readonly errorName = 'States.ItemReaderFailed';
  override readonly name = 'States.ItemReaderFailed';
}

/** A Map could not write its results. */
export class ResultWriterFailed extends StatesError {
  static readonly errorName = 'States.ResultWriterFailed';
  override readonly name = 'States.ResultWriterFailed';
}
