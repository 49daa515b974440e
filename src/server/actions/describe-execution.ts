// DescribeExecution.
import type { ExecutionStatus } from '../../engine/execution.js';
import { printValue } from '../../engine/history.js';
import { action } from '../action.js';
import { executionOf } from '../executions-of.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const describeExecution = action(
  { executionArn: required(shape.arn), includedData: optional(shape.includedData) },
  ({ executionArn, includedData }, { service }) => {
    const { arn, machine, versionArn, aliasArn, input, traceHeader, execution } = executionOf(service, executionArn);
    const { name, status, startTime = 0, stopTime, output, error, cause, mapRunArn } = execution;
    const included = includedData !== 'METADATA_ONLY';
    const isFailed = status === 'FAILED' || status === 'ABORTED';
    return {
      executionArn: arn,
      stateMachineArn: machine.arn,
      stateMachineVersionArn: versionArn,
      stateMachineAliasArn: aliasArn,
      name,
      status,
      startDate: new Date(startTime),
      stopDate: stopTime === undefined ? undefined : new Date(stopTime),
      mapRunArn,
      input: included ? input : undefined,
      inputDetails: { included },
      output: included && status === 'SUCCEEDED' ? printValue(execution, output ?? null) : undefined,
      outputDetails: status === 'SUCCEEDED' ? { included } : undefined,
      error: isFailed ? error : undefined,
      cause: isFailed ? cause : undefined,
      traceHeader,
      redriveCount: 0,
      ...redrive(status, mapRunArn),
    };
  },
);

/** Children of a distributed Map are redriven with their run. */
function redrive(status: ExecutionStatus, mapRunArn: string | undefined) {
  if (status === 'FAILED' || status === 'TIMED_OUT' || status === 'ABORTED') {
    return { redriveStatus: mapRunArn === undefined ? 'REDRIVABLE' : 'REDRIVABLE_BY_MAP_RUN' };
  }
  return {
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: `Execution is ${status} and cannot be redriven`,
  };
}
