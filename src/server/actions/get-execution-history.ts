// GetExecutionHistory.
import { eventsOf } from '../../engine/event-log.js';
import { type Details, type HistoryEvent, renderHistory } from '../../engine/history.js';
import type { ApiObject } from '../../runtime/tasks/step-functions-api.js';
import { action } from '../action.js';
import { executionOf } from '../executions-of.js';
import { page } from '../pages.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const getExecutionHistory = action(
  {
    executionArn: required(shape.arn),
    maxResults: optional(shape.maxResults),
    reverseOrder: optional(shape.flag),
    nextToken: optional(shape.pageToken),
    includeExecutionData: optional(shape.flag),
  },
  (request, { service }) => {
    const { execution } = executionOf(service, request.executionArn);
    const all = eventsOf(execution.log);
    const recorded = request.reverseOrder === true ? all.toReversed() : all;
    const { items, nextToken } = page(recorded, request, ({ id }) => String(id));
    const events = renderHistory(execution, items).map(asAnswer);
    return { events: request.includeExecutionData === false ? events.map(withoutData) : events, nextToken };
  },
);

function asAnswer(event: HistoryEvent): ApiObject {
  return { ...event, timestamp: new Date(Math.round(event.timestamp * 1000)) } as ApiObject;
}

const dataFields = /^(input|output|parameters|assignedVariables)(Details)?$/;

function withoutData(event: ApiObject): ApiObject {
  const fields = Object.entries(event).map(([name, value]) =>
    name.endsWith('EventDetails')
      ? [name, Object.fromEntries(Object.entries(value as Details).filter(([field]) => !dataFields.test(field)))]
      : [name, value],
  );
  return Object.fromEntries(fields) as ApiObject;
}
