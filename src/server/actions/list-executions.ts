// ListExecutions: the latest first, by when they started while they run and by when they ended afterwards.
import type { StoredExecution } from '../../store/store.js';
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { page } from '../pages.js';
import { mapRunOf } from '../map-runs-of.js';
import type { Service } from '../service.js';
import * as shape from '../shapes.js';
import { optional } from '../shapes.js';
import { targetOf } from '../targets.js';

export const listExecutions = action(
  {
    stateMachineArn: optional(shape.arn),
    statusFilter: optional(shape.oneOf('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE')),
    maxResults: optional(shape.maxResults),
    nextToken: optional(shape.text({ min: 1, max: 3096 })),
    mapRunArn: optional(shape.text({ min: 1, max: 2000 })),
    redriveFilter: optional(shape.oneOf('REDRIVEN', 'NOT_REDRIVEN')),
  },
  (request, { service }) => {
    const { stateMachineArn, mapRunArn, statusFilter, redriveFilter } = request;
    if ((stateMachineArn === undefined) === (mapRunArn === undefined)) {
      throw new ApiError('ValidationException', 'Either stateMachineArn or mapRunArn must be specified, but not both');
    }
    const known = mapRunArn === undefined ? ofMachine(service, stateMachineArn ?? '') : ofMapRun(service, mapRunArn);
    const rows = known
      .filter(({ execution }) => statusFilter === undefined || execution.status === statusFilter)
      .filter(() => redriveFilter !== 'REDRIVEN')
      .reverse()
      .sort((a, b) => lastMove(b) - lastMove(a));
    const { items, nextToken } = page(rows, request, ({ arn }) => arn);
    return { executions: items.map(listed), nextToken };
  },
);

function ofMachine(service: Service, stateMachineArn: string): readonly StoredExecution[] {
  const { machine, versionArn, aliasArn } = targetOf(service, stateMachineArn);
  if (machine.type === 'EXPRESS') {
    throw new ApiError('StateMachineTypeNotSupported', 'This operation is not supported by this type of state machine');
  }
  return service.store.executions
    .of(machine.arn)
    .filter((row) => row.machine.createdAt === machine.createdAt && row.execution.mapRunArn === undefined)
    .filter((row) => (aliasArn === undefined ? true : row.aliasArn === aliasArn))
    .filter((row) => (versionArn === undefined || aliasArn !== undefined ? true : row.versionArn === versionArn));
}

function ofMapRun(service: Service, mapRunArn: string): readonly StoredExecution[] {
  const { row } = mapRunOf(service, mapRunArn);
  return service.store.executions.of(row.machine.arn).filter(({ execution }) => execution.mapRunArn === mapRunArn);
}

function lastMove({ execution }: StoredExecution): number {
  return execution.stopTime ?? execution.startTime ?? 0;
}

function listed({ arn, machine, versionArn, aliasArn, execution }: StoredExecution) {
  const { name, status, startTime = 0, stopTime } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machine.arn,
    stateMachineVersionArn: versionArn,
    stateMachineAliasArn: aliasArn,
    mapRunArn: execution.mapRunArn,
    itemCount: execution.itemCount,
    name,
    status,
    startDate: new Date(startTime),
    stopDate: stopTime === undefined ? undefined : new Date(stopTime),
    redriveCount: 0,
  };
}
