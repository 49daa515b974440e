// Puts the service together: tables, queues, executions, and the tasks that call the service itself.
import { randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '../runtime/ports.js';
import type { Connections } from '../runtime/tasks/http-invoke/connection.js';
import { liveTasks } from '../runtime/tasks/live.js';
import type { StepFunctionsApi } from '../runtime/tasks/step-functions-api.js';
import { objectsIn } from '../runtime/storage-objects.js';
import type { ObjectStorage } from '../runtime/storage/object-storage.js';
import { systemClock } from '../runtime/clocks/system.js';
import { readToken } from '../engine/token.js';
import { memoryStore } from '../store/memory.js';
import type { Store } from '../store/store.js';
import { createActivities } from './activities.js';
import { createDefinitions } from './definitions.js';
import { dispatch } from './dispatch.js';
import { createExecutions } from './executions.js';
import type { Service } from './service.js';

export interface ServiceOptions {
  readonly accountId?: string | undefined;
  readonly region?: string | undefined;
  /** Where Lambda functions are. */
  readonly lambdaEndpoint?: string | undefined;
  /** Where the buckets of distributed Maps are. */
  readonly storage?: ObjectStorage | undefined;
  /** The only servers that HTTP tasks call, as origins: `https://api.example.com`. None when left out. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** What HTTP tasks name by `ConnectionArn`. */
  readonly connections?: Connections | undefined;
  /** Aborted when an HTTP task has taken too long; after 60 seconds when left out. */
  readonly httpDeadline?: (() => AbortSignal) | undefined;
  /** What waits, and pauses before retries, are multiplied by. */
  readonly waitTimeScale?: number | undefined;
  /** A virtual one must be patient by macrotasks: executions that wait for each other hand over by promises. */
  readonly clock?: Clock | undefined;
  readonly store?: Store | undefined;
  /** The number that everything random in a new execution follows from, and which version an alias leads to. */
  readonly seed?: (() => number) | undefined;
  readonly log?: ((text: string) => void) | undefined;
}

export const defaults = {
  accountId: '123456789012',
  region: 'us-east-1',
  lambdaEndpoint: 'http://127.0.0.1:3001',
} as const;

/**
 * A Step Functions of its own, in this process.
 * @example
 * const service = createService({ lambdaEndpoint: 'http://127.0.0.1:3001' });
 */
export function createService(options: ServiceOptions = {}): Service {
  const {
    accountId = defaults.accountId,
    region = defaults.region,
    lambdaEndpoint = defaults.lambdaEndpoint,
  } = options;
  const { clock = systemClock(), store = memoryStore(), waitTimeScale = 1, log = () => undefined } = options;
  const { allowedOrigins = [], connections = new Map(), httpDeadline } = options;
  const { seed = () => randomInt(2 ** 31) } = options;
  const definitions = createDefinitions();
  const activities = createActivities({
    clock,
    start: ({ token }, workerName) => {
      const answer = { kind: 'task-started', ...(workerName === undefined ? {} : { workerName }) } as const;
      return readToken(token) !== undefined && executions.send(token, answer) === 'sent';
    },
  });
  const api: StepFunctionsApi = {
    call: (operation, body, signal) => dispatch({ operation, body, call: { service, signal }, log }),
    ended: async (executionArn) => void (await executions.ended(executionArn)),
  };
  const tasks = liveTasks({
    clock,
    lambdaEndpoint,
    http: {
      allowedOrigins,
      connections,
      region,
      now: () => clock.now(),
      ...(httpDeadline === undefined ? {} : { deadline: httpDeadline }),
      log,
    },
    api,
    activities,
    activityExists: (arn) => store.activities.get(arn) !== undefined,
  });
  const executions = createExecutions({
    store,
    definitions,
    clock: withoutHolds(clock),
    tasks,
    objects: options.storage && objectsIn(options.storage),
    waitTimeScale,
    seed,
    log,
  });
  const place = { partition: partitionOf(region), region, accountId };
  const service: Service = {
    place,
    clock,
    store,
    definitions,
    executions,
    activities,
    newId: randomUUID,
    percent: () => seed() % 100,
  };
  return service;
}

/**
 * Executions wait for each other here: a nested one, an activity's worker. If each held the clock until its tasks have
 * answered, virtual time would stand still for ever; only what happens outside holds it.
 */
function withoutHolds(clock: Clock): Clock {
  return {
    now: () => clock.now(),
    schedule: (due, wake) => clock.schedule(due, wake),
    hold: () => () => undefined,
  };
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
