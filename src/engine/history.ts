// Events -> what GetExecutionHistory gives: AWS's types, ids and `*EventDetails`, data as compact JSON text.
// Made only when asked for; nothing in the engine reads it.
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Event, EventKind, EventOf } from './events.js';
import type { Execution } from './execution.js';
import { readResource } from './resource.js';

export type DetailValue = string | number | boolean | { readonly [key: string]: string | boolean };
export interface Details {
  readonly [field: string]: DetailValue;
}
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  /** Seconds since the epoch with a fraction, as the API gives it. */
  readonly timestamp: number;
  readonly type: string;
  /** Such as `stateEnteredEventDetails`; absent for the types that have none. */
  readonly [details: `${string}EventDetails`]: Details;
}

/**
 * The whole history of an execution.
 * @example
 * renderHistory(execution).map((event) => event.type); // ['ExecutionStarted', 'PassStateEntered', …]
 */
export function renderHistory(execution: Pick<Execution, 'events'>): readonly HistoryEvent[] {
  return execution.events.map(renderEvent);
}

interface Rendered {
  readonly type: string;
  /** The detail member without `EventDetails`. */
  readonly member?: string;
  readonly details?: Details;
}
type Renderers = { readonly [K in EventKind]: (event: EventOf<K>) => Rendered };

function renderEvent(event: Event): HistoryEvent {
  const render = renderers[event.kind] as (event: Event) => Rendered;
  const { type, member, details } = render(event);
  const common = { id: event.id, previousEventId: event.previous, timestamp: event.time / 1000, type };
  return member === undefined || details === undefined ? common : { ...common, [`${member}EventDetails`]: details };
}

const renderers: Renderers = {
  'execution-started': ({ input, roleArn }) => ({
    type: 'ExecutionStarted',
    member: 'executionStarted',
    details: { ...data('input', input), roleArn },
  }),
  'execution-succeeded': ({ output }) => ({
    type: 'ExecutionSucceeded',
    member: 'executionSucceeded',
    details: data('output', output),
  }),
  'execution-failed': (event) => ({ type: 'ExecutionFailed', member: 'executionFailed', details: failure(event) }),
  'execution-aborted': (event) => ({ type: 'ExecutionAborted', member: 'executionAborted', details: failure(event) }),
  'execution-timed-out': (event) => ({
    type: 'ExecutionTimedOut',
    member: 'executionTimedOut',
    details: failure(event),
  }),
  'state-entered': ({ type, state, input }) => ({
    type: `${type}StateEntered`,
    member: 'stateEntered',
    details: { name: state, ...data('input', input) },
  }),
  'state-exited': ({ type, state, output, assigned }) => ({
    type: `${type}StateExited`,
    member: 'stateExited',
    details: { name: state, ...data('output', output), ...variables(assigned) },
  }),
  'evaluation-failed': ({ state, error, cause, location }) => ({
    type: 'EvaluationFailed',
    member: 'evaluationFailed',
    details: { error, cause, state, ...(location === undefined || location === '' ? {} : { location }) },
  }),
  'task-scheduled'({ resource, region, arguments: args, timeoutSeconds, heartbeatSeconds }) {
    const timeout = timeoutSeconds === undefined ? {} : { timeoutInSeconds: timeoutSeconds };
    const heartbeat = heartbeatSeconds === undefined ? {} : { heartbeatInSeconds: heartbeatSeconds };
    return byResource(resource, 'Scheduled', {
      service: (named) => ({ ...named, region, parameters: JSON.stringify(args), ...timeout, ...heartbeat }),
      function: () => ({ resource, ...data('input', args), ...timeout }),
    });
  },
  'task-started': ({ resource }) => byResource(resource, 'Started', { service: (named) => named }),
  'task-succeeded': ({ resource, output }) =>
    byResource(resource, 'Succeeded', {
      service: (named) => ({ ...named, ...data('output', output) }),
      function: () => data('output', output),
    }),
  'task-failed': (event) =>
    byResource(event.resource, 'Failed', {
      service: (named) => ({ ...named, ...failure(event) }),
      function: () => failure(event),
    }),
  'task-timed-out': (event) =>
    byResource(event.resource, 'TimedOut', {
      service: (named) => ({ ...named, ...failure(event) }),
      function: () => failure(event),
    }),
};

interface ByResource {
  service(named: { readonly resourceType: string; readonly resource: string }): Details;
  /** Absent: the event of a function has no details. */
  function?(): Details;
}

/** `TaskFailed` with the service's name for an action, `LambdaFunctionFailed` for a function's ARN. */
function byResource(text: string, what: string, details: ByResource): Rendered {
  const resource = readResource(text);
  if (resource?.kind === 'function') {
    const type = `LambdaFunction${what}`;
    const own = details.function?.();
    return own === undefined ? { type } : { type, member: `lambdaFunction${what}`, details: own };
  }
  const named =
    resource?.kind === 'service'
      ? { resourceType: resource.service, resource: resource.resource }
      : { resourceType: text, resource: text };
  return { type: `Task${what}`, member: `task${what}`, details: details.service(named) };
}

function data(field: 'input' | 'output', value: Json): Details {
  return { [field]: JSON.stringify(value), [`${field}Details`]: { truncated: false } };
}

function failure({ error, cause }: { readonly error?: string; readonly cause?: string }): Details {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}

function variables(assigned: JsonObject | undefined): Details {
  if (assigned === undefined) return {};
  const texts = Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)] as const);
  return { assignedVariables: Object.fromEntries(texts), assignedVariablesDetails: { truncated: false } };
}
