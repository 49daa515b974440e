// What the bearer of a task token says, passed on; a token that is none, or whose task is over, is AWS's refusal.
import { ApiError } from './api-error.js';
import type { TokenAnswer } from './executions.js';
import type { Service } from './service.js';

export function answerTask({ executions }: Service, token: string, answer: TokenAnswer): void {
  const sent = executions.send(token, answer);
  if (sent === 'invalid') throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (sent === 'closed') throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
}
