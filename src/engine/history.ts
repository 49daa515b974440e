// Events -> what GetExecutionHistory gives: AWS's types, ids and `*EventDetails`, data as compact JSON text.
// Made only when asked for; nothing in the engine reads it.
import { eventsOf } from './event-log.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Event, EventKind, EventOf } from './events.js';
import type { Execution } from './execution.js';
import { readResource } from '../../compiler/asl/resources/resource.js';

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
export function renderHistory(
  execution: Pick<Execution, 'log'> & Partial<Pick<Execution, 'input' | 'inputText'>>,
  events = eventsOf(execution.log),
): readonly HistoryEvent[] {
  const print = printerFor(execution);
  return events.map((event) => renderEvent(event, print));
}

/** A value of an execution as AWS's API shows it. */
export function printValue(execution: Partial<Pick<Execution, 'input' | 'inputText'>>, value: Json): string {
  return printerFor(execution)(value);
}

/** Value -> compact JSON text. */
type Print = (value: Json) => string;

/** The input of an execution keeps the form in which it was written, wherever it is handed on unchanged. */
function printerFor({ input, inputText }: Partial<Pick<Execution, 'input' | 'inputText'>>): Print {
  if (inputText === undefined || typeof input !== 'object' || input === null) return JSON.stringify;
  const print: Print = (value) => {
    if (value === input) return inputText;
    if (Array.isArray(value) && holds(value, input, 0)) return `[${(value as readonly Json[]).map(print).join(',')}]`;
    return JSON.stringify(value);
  };
  return print;
}

/** Results of Parallel and Map are arrays around what their children gave. */
function holds(items: readonly Json[], input: Json, depth: number): boolean {
  return depth < 8 && items.some((item) => item === input || (Array.isArray(item) && holds(item, input, depth + 1)));
}

interface Rendered {
  readonly type: string;
  /** The detail member without `EventDetails`. */
  readonly member?: string;
  readonly details?: Details;
}
type Renderers = { readonly [K in EventKind]: (event: EventOf<K>, print: Print) => Rendered };

function renderEvent(event: Event, print: Print): HistoryEvent {
  const render = renderers[event.kind] as (event: Event, print: Print) => Rendered;
  const { type, member, details } = render(event, print);
  const common = { id: event.id, previousEventId: event.previous, timestamp: event.time / 1000, type };
  return member === undefined || details === undefined ? common : { ...common, [`${member}EventDetails`]: details };
}

const renderers: Renderers = {
  'execution-started': ({ input, roleArn }, print) => ({
    type: 'ExecutionStarted',
    member: 'executionStarted',
    details: { ...data('input', input, print), roleArn },
  }),
  'execution-succeeded': ({ output }, print) => ({
    type: 'ExecutionSucceeded',
    member: 'executionSucceeded',
    details: data('output', output, print),
  }),
  'execution-failed': (event) => ({ type: 'ExecutionFailed', member: 'executionFailed', details: failure(event) }),
  'execution-aborted': (event) => ({ type: 'ExecutionAborted', member: 'executionAborted', details: failure(event) }),
  'execution-timed-out': (event) => ({
    type: 'ExecutionTimedOut',
    member: 'executionTimedOut',
    details: failure(event),
  }),
  'state-entered': ({ type, state, input }, print) => ({
    type: `${type}StateEntered`,
    member: 'stateEntered',
    details: { name: state, ...data('input', input, print) },
  }),
  'state-exited': ({ type, state, output, assigned }, print) => ({
    type: `${type}StateExited`,
    member: 'stateExited',
    details: { name: state, ...data('output', output, print), ...variables(assigned) },
  }),
  'evaluation-failed': ({ state, error, cause, location }) => ({
    type: 'EvaluationFailed',
    member: 'evaluationFailed',
    details: { error, cause, state, ...(location === undefined || location === '' ? {} : { location }) },
  }),
  'task-scheduled'({ resource, region, arguments: args, timeoutSeconds, heartbeatSeconds, roleArn }, print) {
    const credentials = roleArn === undefined ? {} : { taskCredentials: { roleArn } };
    const timeout = timeoutSeconds === undefined ? {} : { timeoutInSeconds: timeoutSeconds };
    const heartbeat = heartbeatSeconds === undefined ? {} : { heartbeatInSeconds: heartbeatSeconds };
    return byResource(resource, 'Scheduled', {
      service: (named) => ({
        ...named,
        region,
        parameters: print(args),
        ...timeout,
        ...heartbeat,
        ...credentials,
      }),
      function: () => ({ resource, ...data('input', args, print), ...timeout, ...credentials }),
      activity: () => ({ resource, ...data('input', args, print), ...timeout, ...heartbeat }),
    });
  },
  'task-started': ({ resource, workerName }) =>
    byResource(resource, 'Started', {
      service: (named) => named,
      activity: () => (workerName === undefined ? {} : { workerName }),
    }),
  'task-submitted': ({ resource, output }, print) =>
    byResource(resource, 'Submitted', { service: (named) => ({ ...named, ...data('output', output, print) }) }),
  'task-succeeded': ({ resource, output }, print) =>
    byResource(resource, 'Succeeded', {
      service: (named) => ({ ...named, ...data('output', output, print) }),
      function: () => data('output', output, print),
      activity: () => data('output', output, print),
    }),
  'task-failed': (event) =>
    byResource(event.resource, 'Failed', {
      service: (named) => ({ ...named, ...failure(event) }),
      function: () => failure(event),
      activity: () => failure(event),
    }),
  'task-timed-out': (event) =>
    byResource(event.resource, 'TimedOut', {
      service: (named) => ({ ...named, ...failure(event) }),
      function: () => failure(event),
      activity: () => failure(event),
    }),
  'parallel-started': () => ({ type: 'ParallelStateStarted' }),
  'parallel-succeeded': () => ({ type: 'ParallelStateSucceeded' }),
  'parallel-failed': () => ({ type: 'ParallelStateFailed' }),
  'map-started': ({ length }) => ({ type: 'MapStateStarted', member: 'mapStateStarted', details: { length } }),
  'map-succeeded': () => ({ type: 'MapStateSucceeded' }),
  'map-failed': () => ({ type: 'MapStateFailed' }),
  'map-run-started': ({ mapRunArn }) => ({
    type: 'MapRunStarted',
    member: 'mapRunStarted',
    details: { mapRunArn },
  }),
  'map-run-succeeded': () => ({ type: 'MapRunSucceeded' }),
  'map-run-failed': (event) => ({ type: 'MapRunFailed', member: 'mapRunFailed', details: failure(event) }),
  'map-run-aborted': () => ({ type: 'MapRunAborted' }),
  'map-iteration': ({ state: name, what, index }) => ({
    type: `MapIteration${capitalised(what)}`,
    member: `mapIteration${capitalised(what)}`,
    details: { name, index },
  }),
  'state-aborted': ({ type }) => ({ type: `${type}StateAborted` }),
};

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface ByResource {
  service(named: { readonly resourceType: string; readonly resource: string }): Details;
  /** Absent: the event of a function has no details. */
  function?(): Details;
  /** Absent: activities have no such event. */
  activity?(): Details;
}

/** `TaskFailed` with the service's name for an action, `LambdaFunctionFailed` for a function's ARN. */
function byResource(text: string, what: string, details: ByResource): Rendered {
  const resource = readResource(text);
  if (resource?.kind === 'function') {
    const type = `LambdaFunction${what}`;
    const own = details.function?.();
    return own === undefined ? { type } : { type, member: `lambdaFunction${what}`, details: own };
  }
  if (resource?.kind === 'activity') {
    return { type: `Activity${what}`, member: `activity${what}`, details: details.activity?.() ?? {} };
  }
  const named =
    resource?.kind === 'service'
      ? { resourceType: resource.service, resource: resource.resource }
      : { resourceType: text, resource: text };
  return { type: `Task${what}`, member: `task${what}`, details: details.service(named) };
}

function data(field: 'input' | 'output', value: Json, print: Print): Details {
  return { [field]: print(value), [`${field}Details`]: { truncated: false } };
}

function failure({ error, cause }: { readonly error?: string; readonly cause?: string }): Details {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}

function variables(assigned: JsonObject | undefined): Details {
  if (assigned === undefined) return {};
  const texts = Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)] as const);
  return { assignedVariables: Object.fromEntries(texts), assignedVariablesDetails: { truncated: false } };
}
