// SendTaskSuccess.
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { readJson } from '../json-text.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';
import { answerTask } from '../token-answers.js';

export const sendTaskSuccess = action(
  { taskToken: required(shape.taskToken), output: required(shape.data) },
  ({ taskToken, output }, { service }) => {
    const reading = readJson(output);
    if (reading.kind === 'malformed') throw new ApiError('InvalidOutput', `Invalid Output: '${reading.message}'`);
    answerTask(service, taskToken, { kind: 'task-succeeded', output: reading.value });
    return {};
  },
);
