// SendTaskHeartbeat.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';
import { answerTask } from '../token-answers.js';

export const sendTaskHeartbeat = action({ taskToken: required(shape.taskToken) }, ({ taskToken }, { service }) => {
  answerTask(service, taskToken, { kind: 'heartbeat' });
  return {};
});
