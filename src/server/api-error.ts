// The errors of the API. They exist only at the server's edge: thrown by actions, turned into answers by the protocol.
import type { Json } from '../../compiler/json.js';

/** The names in AWS's model, and those of its JSON protocol. */
export type ApiErrorName =
  | 'ActivityAlreadyExists'
  | 'ActivityDoesNotExist'
  | 'ActivityWorkerLimitExceeded'
  | 'ConflictException'
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'ResourceNotFound'
  | 'InvalidArn'
  | 'InvalidDefinition'
  | 'InvalidEncryptionConfiguration'
  | 'InvalidExecutionInput'
  | 'InvalidLoggingConfiguration'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'MissingRequiredParameter'
  | 'ServiceQuotaExceededException'
  | 'StateMachineAlreadyExists'
  | 'StateMachineDeleting'
  | 'StateMachineDoesNotExist'
  | 'StateMachineTypeNotSupported'
  | 'TaskTimedOut'
  | 'TooManyTags'
  | 'ValidationException'
  | 'SerializationException'
  | 'UnknownOperationException'
  | 'RequestEntityTooLargeException'
  | 'InternalFailure';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly type: ApiErrorName,
    message: string,
    /** Members beside the message, such as `reason`. */
    readonly members: { readonly [member: string]: Json } = {},
  ) {
    super(message);
  }

  get status(): number {
    return statuses[this.type] ?? 400;
  }
}

const statuses: { readonly [K in ApiErrorName]?: number } = {
  ServiceQuotaExceededException: 402,
  RequestEntityTooLargeException: 413,
  InternalFailure: 500,
};
