// What tasks that call Step Functions need of it: the server they run in, or anything that answers like it.
import type { JsonObject } from '../../../compiler/json.js';

/** A value of the API; times are dates until a protocol writes them down. */
export type ApiValue =
  string | number | boolean | null | Date | readonly ApiValue[] | { readonly [member: string]: ApiValue | undefined };
export type ApiObject = { readonly [member: string]: ApiValue | undefined };

export type ApiAnswer =
  | { readonly kind: 'answered'; readonly response: ApiObject; readonly requestId: string }
  | {
      readonly kind: 'refused';
      /** Such as `StateMachineDoesNotExist`. */
      readonly error: string;
      readonly message: string;
      readonly status: number;
      readonly requestId: string;
    };

export interface StepFunctionsApi {
  /** Calls an operation, such as `StartExecution`, with a request as the API takes it. */
  call(operation: string, request: JsonObject, signal: AbortSignal): Promise<ApiAnswer>;
  /** Settles when the execution has ended, at once when it has already. */
  ended(executionArn: string): Promise<void>;
}
