// Executions by ARN, as requests name them.
import type { StoredExecution } from '../store/store.js';
import { ApiError } from './api-error.js';
import { checkArn } from './arns.js';
import type { Service } from './service.js';

/** The execution with this ARN, or AWS's refusal; express executions are never there. */
export function executionOf({ store }: Service, arn: string): StoredExecution {
  const row = store.executions.get(checkArn(arn, 'execution'));
  if (row === undefined) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return row;
}
