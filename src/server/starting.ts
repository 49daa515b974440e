// What StartExecution and StartSyncExecution have in common: the input, the name, the ARN of an express execution.
import type { Json } from '../../compiler/json.js';
import type { StoredExecution } from '../store/store.js';
import { ApiError } from './api-error.js';
import { expressArn } from './arns.js';
import { readJson } from './json-text.js';
import { checkName } from './names.js';
import type { Service } from './service.js';
import type { Target } from './targets.js';

export interface StartRequest {
  readonly name?: string;
  readonly input?: string;
  readonly traceHeader?: string;
}
export interface Start {
  readonly name: string;
  /** As it was given. */
  readonly input: string;
  readonly value: Json;
  readonly traceHeader: string | undefined;
}

const maxInputBytes = 262_144;

export function readStart(request: StartRequest, { newId }: Service): Start {
  const { name, input = '{}', traceHeader } = request;
  if (Buffer.byteLength(input) > maxInputBytes) {
    const constraint = `Member must have length less than or equal to ${maxInputBytes}`;
    throw new ApiError(
      'ValidationException',
      `1 validation error detected: Value at 'input' failed to satisfy constraint: ${constraint}`,
    );
  }
  const reading = readJson(input);
  if (reading.kind === 'malformed') {
    throw new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${reading.message}'`);
  }
  return { name: name === undefined ? newId() : checkName(name), input, value: reading.value, traceHeader };
}

/** Each start of an express state machine is an execution of its own, whatever its name. */
export function startExpress(target: Target, start: Start, service: Service): StoredExecution {
  const arn = expressArn(service.place, target.machine.name, start.name, service.newId());
  return service.executions.start({ ...start, ...target, arn });
}
