// `http:invoke`: one call of an HTTP API for each attempt of a task. The only place where failures become outcomes.
import { diagnose } from '../../../../compiler/diagnostics/diagnostic.js';
import type { TaskHandler, TaskOutcome, TaskRequest } from '../../ports.js';
import { allowedOrigins } from './allowed.js';
import { authorizer } from './authorize.js';
import { compose } from './compose.js';
import type { Connections } from './connection.js';
import { exchange } from './exchange.js';
import { HttpTaskFailure } from './failure.js';
import { outcomeOf } from './outcome.js';
import { readHttpTask } from './request.js';

export interface HttpInvokeOptions {
  /** The only servers that are called, as `readOrigin` writes them. */
  readonly allowedOrigins: readonly string[];
  readonly connections: Connections;
  /** For `User-Agent`. */
  readonly region: string;
  /** Milliseconds since the epoch: when tokens expire. */
  now(): number;
  /** Aborted when a task has taken too long; AWS gives it 60 seconds. */
  deadline?(): AbortSignal;
  log(text: string): void;
}

export const httpTaskSeconds = 60;

/**
 * @example
 * const http = httpInvoke({
 *   allowedOrigins: ['https://api.example.com'],
 *   connections,
 *   region: 'us-east-1',
 *   now: Date.now,
 *   log: console.error,
 * });
 */
export function httpInvoke(options: HttpInvokeOptions): TaskHandler {
  const { connections, region, deadline = () => AbortSignal.timeout(httpTaskSeconds * 1000) } = options;
  const allowed = allowedOrigins(options.allowedOrigins, options.log);
  const authorization = authorizer({ allowed, now: () => options.now() });

  const call = async ({ arguments: args, stateName }: TaskRequest, signal: AbortSignal): Promise<TaskOutcome> => {
    const task = readHttpTask(args);
    allowed.check(task.url, `the state \`${stateName}\``);
    const { connectionArn } = task;
    const connection = connections.get(connectionArn);
    if (connection === undefined) throw unknownConnection(connectionArn);
    // First without credentials: what cannot be composed must not cost a token.
    compose({ task, connection, credentials: [], region });
    const credentials = await authorization.credentials(connectionArn, connection, signal);
    const answer = await exchange({ ...compose({ task, connection, credentials, region }), signal });
    if (answer.status === 401 || answer.status === 407) authorization.refused(connectionArn);
    return outcomeOf(answer);
  };

  return async (request) => {
    const { resource, stateName: state, pattern, signal } = request;
    if (pattern !== 'request') {
      return { kind: 'refused', diagnostic: diagnose('task/unsupported-service', { resource, state }) };
    }
    const tooLate = deadline();
    try {
      return await call(request, AbortSignal.any([signal, tooLate]));
    } catch (error) {
      if (signal.aborted) return { kind: 'never' };
      if (error instanceof HttpTaskFailure) return { kind: 'failed', error: error.error, cause: error.cause };
      const cause = tooLate.aborted
        ? `The HTTP task took longer than ${httpTaskSeconds} seconds.`
        : socketProblem(error as NodeJS.ErrnoException);
      return { kind: 'failed', error: 'States.Http.Socket', cause };
    }
  };
}

function unknownConnection(arn: string): HttpTaskFailure {
  const cause = `There is no connection ${arn}; put it into a file and name this with typestep serve --connections`;
  return new HttpTaskFailure('Events.ConnectionResource.ResourceNotFound', cause);
}

/** Errors of Node's network carry a code; anything else would be a bug of ours. */
function socketProblem(error: NodeJS.ErrnoException): string {
  if (typeof error.code !== 'string') throw error;
  return `The HTTP request got no answer: ${error.message === '' ? error.code : error.message}`;
}
