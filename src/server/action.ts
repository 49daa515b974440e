// What an action is: the shape of its request and what it does. One row in `actions.ts`, one file in `actions/`.
import type { JsonObject } from '../../compiler/json.js';
import type { ApiObject } from '../runtime/tasks/step-functions-api.js';
import type { Call } from './service.js';
import type { Members, RequestOf } from './shapes.js';
import { readRequest } from './validation.js';

export type Reply = ApiObject | Promise<ApiObject>;

export interface Action {
  /** Validates the request and answers it. Throws an `ApiError`. */
  answer(body: JsonObject, call: Call): Reply;
}

/**
 * @example
 * export const deleteActivity = action({ activityArn: required(arn) }, ({ activityArn }, { service }) => { … });
 */
export function action<M extends Members>(members: M, run: (request: RequestOf<M>, call: Call) => Reply): Action {
  return { answer: (body, call) => run(readRequest(members, body), call) };
}
