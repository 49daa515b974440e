// The tasks of a live server, by what their `Resource` names. What nobody here can do ends the execution, and nothing
// in the workflow catches it: a result made up in its place would be a lie.
import { diagnose } from '../../../compiler/diagnostics/diagnostic.js';
import { readResource } from '../../../compiler/asl/resources/resource.js';
import type { Clock, TaskHandler } from '../ports.js';
import { activityTasks, type ActivityQueue } from './activity.js';
import { stepFunctionsBySdk } from './aws-sdk-sfn.js';
import { httpInvoke, type HttpInvokeOptions } from './http-invoke/handler.js';
import { lambdaOverHttp } from './lambda-http.js';
import { nestedExecutions } from './start-execution.js';
import type { StepFunctionsApi } from './step-functions-api.js';

export interface LiveTasks {
  readonly clock: Clock;
  readonly lambdaEndpoint: string;
  readonly http: HttpInvokeOptions;
  readonly api: StepFunctionsApi;
  readonly activities: ActivityQueue;
  activityExists(activityArn: string): boolean;
}

/**
 * @example
 * const tasks = liveTasks({ clock, lambdaEndpoint: 'http://127.0.0.1:3001', http, api, activities, activityExists });
 */
export function liveTasks({ clock, lambdaEndpoint, http, api, activities, activityExists }: LiveTasks): TaskHandler {
  const lambda = holding(clock, lambdaOverHttp(lambdaEndpoint));
  const activity = activityTasks(activities, activityExists);
  const services: { readonly [service: string]: { readonly [action: string]: TaskHandler } | TaskHandler } = {
    lambda: { invoke: lambda },
    http: { invoke: holding(clock, httpInvoke(http)) },
    states: { startExecution: nestedExecutions(api) },
    'aws-sdk:sfn': stepFunctionsBySdk(api),
  };
  const handlerOf = (text: string): TaskHandler | undefined => {
    const resource = readResource(text);
    if (resource?.kind === 'function') return lambda;
    if (resource?.kind === 'activity') return activity;
    if (resource === undefined || !Object.hasOwn(services, resource.service)) return undefined;
    const service = services[resource.service];
    if (typeof service !== 'object') return service;
    return Object.hasOwn(service, resource.action) ? service[resource.action] : undefined;
  };
  return (request) => {
    const handler = handlerOf(request.resource);
    if (handler !== undefined) return handler(request);
    const { resource, stateName: state } = request;
    return { kind: 'refused', diagnostic: diagnose('task/unsupported-service', { resource, state }) };
  };
}

/** Virtual time stands still while somebody outside works. */
function holding(clock: Clock, handler: TaskHandler): TaskHandler {
  return async (request) => {
    const release = clock.hold();
    try {
      return await handler(request);
    } finally {
      release();
    }
  };
}
