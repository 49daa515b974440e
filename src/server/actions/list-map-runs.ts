// ListMapRuns: those of one execution, the latest first.
import { action } from '../action.js';
import { executionOf } from '../executions-of.js';
import { page } from '../pages.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const listMapRuns = action(
  {
    executionArn: required(shape.arn),
    maxResults: optional(shape.maxResults),
    nextToken: optional(shape.pageToken),
  },
  (request, { service }) => {
    const { arn: executionArn, machine, execution } = executionOf(service, request.executionArn);
    const { items, nextToken } = page([...(execution.mapRuns ?? [])].reverse(), request, ({ arn }) => arn);
    const mapRuns = items.map(({ arn, startTime, stopTime }) => ({
      executionArn,
      mapRunArn: arn,
      stateMachineArn: machine.arn,
      startDate: new Date(startTime),
      stopDate: stopTime === undefined ? undefined : new Date(stopTime),
    }));
    return { mapRuns, nextToken };
  },
);
