// SendTaskFailure.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { answerTask } from '../token-answers.js';

export const sendTaskFailure = action(
  { taskToken: required(shape.taskToken), error: optional(shape.errorName), cause: optional(shape.causeText) },
  ({ taskToken, error, cause }, { service }) => {
    answerTask(service, taskToken, {
      kind: 'task-failed',
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
    return {};
  },
);
