// The options of one task call, as plain JSON -> the settings of a Task state, with ASL's ranges checked.
import type { Json, JsonObject } from '../json.js';
import { durationSeconds } from './duration.js';

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds?: number;
  readonly maxAttempts?: number;
  readonly backoffRate?: number;
  readonly maxDelaySeconds?: number;
  readonly jitterStrategy?: 'FULL' | 'NONE';
}

export interface TaskSettings {
  readonly name?: string;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  readonly retry: readonly Retrier[];
}

export interface TaskOptionsReading {
  readonly settings: TaskSettings;
  /** Each completes the sentence "the option …". */
  readonly problems: readonly string[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type Report = (problem: string) => void;
type Field<T> = (value: Json, into: Draft<T>, report: Report) => void;

const taskFields: Readonly<Record<string, Field<TaskSettings>>> = {
  name: (value, into, report) => {
    if (typeof value === 'string' && value.length > 0 && [...value].length <= 80) into.name = value;
    else report('`name` must be a text of 1 to 80 characters');
  },
  timeout: (value, into, report) => {
    const seconds = wholeSeconds('timeout', value, report);
    if (seconds !== undefined) into.timeoutSeconds = seconds;
  },
  heartbeat: (value, into, report) => {
    const seconds = wholeSeconds('heartbeat', value, report);
    if (seconds !== undefined) into.heartbeatSeconds = seconds;
  },
  retry: (value, into, report) => {
    if (Array.isArray(value)) into.retry = value.map((rule: Json) => readRetrier(rule, report));
    else report('`retry` must be a list of rules');
  },
};

const retryFields: Readonly<Record<string, Field<Retrier>>> = {
  on: (value, into, report) => {
    const names: readonly Json[] = Array.isArray(value) ? value : [];
    if (names.length > 0 && names.every((name) => typeof name === 'string')) into.errorEquals = names as string[];
    else report('`retry.on` must be a list of error names');
  },
  maxAttempts: (value, into, report) => {
    if (isWholeFrom(0, value)) into.maxAttempts = value;
    else report('`retry.maxAttempts` must be a whole number from 0 to 99999999');
  },
  interval: (value, into, report) => {
    const seconds = wholeSeconds('retry.interval', value, report);
    if (seconds !== undefined) into.intervalSeconds = seconds;
  },
  backoffRate: (value, into, report) => {
    if (typeof value === 'number' && value >= 1) into.backoffRate = value;
    else report('`retry.backoffRate` must be a number of at least 1');
  },
  maxDelay: (value, into, report) => {
    const seconds = wholeSeconds('retry.maxDelay', value, report);
    if (seconds === undefined) return;
    if (seconds <= 31_622_400) into.maxDelaySeconds = seconds;
    else report('`retry.maxDelay` must be at most 31622400 seconds');
  },
  jitter: (value, into, report) => {
    if (value === 'full' || value === 'none') into.jitterStrategy = value === 'full' ? 'FULL' : 'NONE';
    else report("`retry.jitter` must be 'full' or 'none'");
  },
};

/** Reads `{ retry: […], timeout: { minutes: 5 }, heartbeat: …, name: … }`. */
export function readTaskOptions(options: Json): TaskOptionsReading {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const settings: Draft<TaskSettings> = { retry: [] };
  if (isObject(options)) readFields(options, taskFields, '', settings, report);
  else report('object of a task call must be an object such as { timeout: { minutes: 5 } }');
  const { timeoutSeconds, heartbeatSeconds } = settings;
  if (timeoutSeconds !== undefined && heartbeatSeconds !== undefined && heartbeatSeconds >= timeoutSeconds) {
    report('`heartbeat` must be shorter than `timeout`');
  }
  checkCatchAll(settings.retry, report);
  return { settings, problems };
}

function readRetrier(rule: Json, report: Report): Retrier {
  const retrier: Draft<Retrier> = { errorEquals: [] };
  if (isObject(rule)) {
    readFields(rule, retryFields, 'retry.', retrier, report);
    if (!Object.hasOwn(rule, 'on')) report('`retry.on` is missing');
  } else report('`retry` must be a list of rules such as { on: ["States.TaskFailed"] }');
  const { maxDelaySeconds, intervalSeconds = 1 } = retrier;
  if (maxDelaySeconds !== undefined && maxDelaySeconds <= intervalSeconds) {
    report('`retry.maxDelay` must be longer than `retry.interval`');
  }
  return retrier;
}

/** ASL wants States.ALL alone in its rule and in the last rule. */
function checkCatchAll(retry: readonly Retrier[], report: Report): void {
  retry.forEach(({ errorEquals }, index) => {
    if (!errorEquals.includes('States.ALL')) return;
    if (errorEquals.length > 1) report('`retry.on` must name States.ALL alone');
    if (index < retry.length - 1) report('`retry` must have the rule for States.ALL last');
  });
}

function readFields<T>(
  value: JsonObject,
  fields: Readonly<Record<string, Field<T>>>,
  prefix: string,
  into: Draft<T>,
  report: Report,
): void {
  for (const [name, field] of Object.entries(value)) {
    const read = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (read === undefined) report(`\`${prefix}${name}\` does not exist; there are ${Object.keys(fields).join(', ')}`);
    else read(field, into, report);
  }
}

function wholeSeconds(name: string, value: Json, report: Report): number | undefined {
  const reading = durationSeconds(value);
  if (reading.kind === 'invalid') report(`\`${name}\` ${reading.reason}`);
  else if (reading.seconds < 1) report(`\`${name}\` must be at least one second`);
  else return reading.seconds;
  return undefined;
}

function isWholeFrom(least: number, value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 99_999_999;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
