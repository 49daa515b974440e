// StartExecution. The same name with the same input, while the first one runs, is the same execution.
import type { StoredExecution } from '../../store/store.js';
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { executionArn } from '../arns.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { readStart, startExpress } from '../starting.js';
import { startableOf } from '../targets.js';

export const startExecution = action(
  {
    stateMachineArn: required(shape.arn),
    name: optional(shape.name),
    input: optional(shape.data),
    traceHeader: optional(shape.traceHeader),
  },
  (request, { service }) => {
    const target = startableOf(service, request.stateMachineArn);
    const { machine } = target;
    const start = readStart(request, service);
    if (machine.type === 'EXPRESS') return started(startExpress(target, start, service));
    const arn = executionArn(service.place, machine.name, start.name);
    const existing = service.store.executions.get(arn);
    // Executions of a deleted state machine do not keep their names from its successor.
    if (existing !== undefined && existing.machine.createdAt === machine.createdAt) {
      if (existing.execution.status === 'RUNNING' && existing.input === start.input) return started(existing);
      throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    return started(service.executions.start({ ...start, ...target, arn }));
  },
);

function started({ arn, execution }: StoredExecution) {
  return { executionArn: arn, startDate: new Date(execution.startTime ?? 0) };
}
