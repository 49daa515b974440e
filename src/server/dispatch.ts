// One request to one operation -> its answer. The only place where errors become answers; what is no error of the API
// is a bug of ours, and is logged.
import type { JsonObject } from '../../compiler/json.js';
import type { ApiAnswer } from '../runtime/tasks/step-functions-api.js';
import type { Action } from './action.js';
import { actions, missingOperations } from './actions.js';
import { ApiError } from './api-error.js';
import type { Call } from './service.js';

export interface Dispatch {
  readonly operation: string;
  readonly body: JsonObject;
  readonly call: Call;
  log(text: string): void;
}

export async function dispatch({ operation, body, call, log }: Dispatch): Promise<ApiAnswer & Refusable> {
  const requestId = call.service.newId();
  try {
    const response = await actionOf(operation).answer(body, call);
    return { kind: 'answered', response, requestId };
  } catch (error) {
    const refused = error instanceof ApiError ? error : internalFailure(operation, error, log);
    const { type, message, status, members } = refused;
    return { kind: 'refused', error: type, message, status, requestId, members };
  }
}

/** What errors carry beside the message. */
interface Refusable {
  readonly members?: JsonObject;
}

function actionOf(operation: string): Action {
  if (Object.hasOwn(actions, operation)) return actions[operation as keyof typeof actions];
  const message = missingOperations.includes(operation)
    ? `typestep does not have the operation ${operation} yet`
    : `there is no operation ${operation}`;
  throw new ApiError('UnknownOperationException', message);
}

function internalFailure(operation: string, error: unknown, log: (text: string) => void): ApiError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log(`internal error in ${operation}, please report it: ${text}`);
  return new ApiError('InternalFailure', `internal error of typestep in ${operation}, see the log of the server`);
}
