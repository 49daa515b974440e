// DescribeMapRun.
import type { Counts } from '../../engine/map-run.js';
import { action } from '../action.js';
import { countsNow, mapRunOf } from '../map-runs-of.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';

export const describeMapRun = action(
  { mapRunArn: required(shape.text({ min: 1, max: 2000 })) },
  ({ mapRunArn }, { service }) => {
    const { row, summary } = mapRunOf(service, mapRunArn);
    const { executions, items } = countsNow(row.execution, summary);
    const { status, startTime, stopTime, maxConcurrency, toleratedCount, toleratedPercentage } = summary;
    return {
      mapRunArn,
      executionArn: row.arn,
      status,
      startDate: new Date(startTime),
      stopDate: stopTime === undefined ? undefined : new Date(stopTime),
      maxConcurrency,
      toleratedFailurePercentage: toleratedPercentage,
      toleratedFailureCount: toleratedCount,
      itemCounts: counted(items),
      executionCounts: counted(executions),
      redriveCount: 0,
    };
  },
);

function counted(counts: Counts) {
  return { ...counts, failuresNotRedrivable: 0, pendingRedrive: 0 };
}
