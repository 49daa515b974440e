// StartSyncExecution: runs an express execution and answers when it has ended, however it ended.
import { action } from '../action.js';
import { printValue } from '../../engine/history.js';
import { ApiError } from '../api-error.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { readStart, startExpress } from '../starting.js';
import { startableOf } from '../targets.js';

export const startSyncExecution = action(
  {
    stateMachineArn: required(shape.arn),
    name: optional(shape.name),
    input: optional(shape.data),
    traceHeader: optional(shape.traceHeader),
    includedData: optional(shape.includedData),
  },
  async (request, { service, signal }) => {
    const target = startableOf(service, request.stateMachineArn);
    const { machine } = target;
    if (machine.type !== 'EXPRESS') {
      throw new ApiError(
        'StateMachineTypeNotSupported',
        'This operation is not supported by this type of state machine',
      );
    }
    const start = readStart(request, service);
    const row = startExpress(target, start, service);
    const stop = () => service.executions.stop(row.arn, {});
    signal.addEventListener('abort', stop, { once: true });
    const execution = (await service.executions.ended(row.arn)) ?? row.execution;
    signal.removeEventListener('abort', stop);
    const { status, startTime = 0, stopTime = 0, output, error, cause } = execution;
    const isIncluded = request.includedData !== 'METADATA_ONLY';
    return {
      executionArn: row.arn,
      stateMachineArn: machine.arn,
      name: start.name,
      startDate: new Date(startTime),
      stopDate: new Date(stopTime),
      status,
      error,
      cause,
      input: isIncluded ? start.input : undefined,
      inputDetails: { included: isIncluded },
      output: isIncluded && status === 'SUCCEEDED' ? printValue(execution, output ?? null) : undefined,
      outputDetails: status === 'SUCCEEDED' ? { included: isIncluded } : undefined,
      traceHeader: start.traceHeader,
      billingDetails: billed(stopTime - startTime),
    };
  },
);

/** Time is billed in steps of 100 ms, memory in steps of 64 MB. */
function billed(durationMs: number) {
  return { billedDurationInMilliseconds: Math.max(1, Math.ceil(durationMs / 100)) * 100, billedMemoryUsedInMB: 64 };
}
