// StopExecution. One that has ended already is left as it is.
import { action } from '../action.js';
import { executionOf } from '../executions-of.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const stopExecution = action(
  { executionArn: required(shape.arn), error: optional(shape.errorName), cause: optional(shape.causeText) },
  async ({ executionArn, error, cause }, { service }) => {
    const { arn } = executionOf(service, executionArn);
    service.executions.stop(arn, {
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
    const ended = await service.executions.ended(arn);
    return { stopDate: new Date(ended?.stopTime ?? service.clock.now()) };
  },
);
