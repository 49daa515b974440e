// One stay in a state -> what the timeline says of it. One row a state type.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { StateType } from '../../../compiler/asl/definition.js';
import type { Attempt, Visit } from '../../runtime/visits.js';
import { elapsed } from './elapsed.js';

/** `from → to`; either may be missing. */
export interface Happening {
  readonly from?: Json;
  readonly to?: Json;
  /** Plain words in place of values. */
  readonly words?: string;
}

export interface Row {
  readonly symbol: string;
  readonly happening: Happening;
  /** Attempts that failed before the one that is shown. */
  readonly failures: readonly Attempt[];
}

const rows: { readonly [T in StateType]: (visit: Visit) => Row } = {
  Task: taskRow,
  Wait: (visit) =>
    plain('◷', { words: visit.exitedAt === undefined ? 'waiting' : elapsed(visit.exitedAt - visit.enteredAt) }),
  Choice: ({ leadsTo }) => plain('◆', { words: leadsTo === undefined ? 'no way out' : `→ ${leadsTo}` }),
  Pass: (visit) => plain('○', visit.output === undefined ? {} : { to: visit.output }),
  Succeed: (visit) => plain('✔', visit.output === undefined ? {} : { to: visit.output }),
  Fail: () => plain('✖', {}),
  Parallel: (visit) => plain('⫴', visit.output === undefined ? {} : { to: visit.output }),
  Map: (visit) => plain('⫴', visit.output === undefined ? {} : { to: visit.output }),
};

export function rowOf(visit: Visit): Row {
  return rows[visit.type](visit);
}

function plain(symbol: string, happening: Happening): Row {
  return { symbol, happening, failures: [] };
}

function taskRow(visit: Visit): Row {
  const last = visit.attempts.at(-1);
  if (last === undefined) return plain('●', {});
  const failures = visit.attempts.filter((attempt) => attempt.status === 'failed' || attempt.status === 'timed-out');
  const answered = last.output === undefined ? {} : { to: unwrapped(last, last.output) };
  return { symbol: '●', happening: { from: unwrapped(last, last.arguments), ...answered }, failures };
}

/** Of a Lambda call only the payload matters to a reader. */
function unwrapped(attempt: Attempt, value: Json): Json {
  if (!attempt.resource.includes('lambda') || !isObject(value)) return value;
  return value['Payload'] ?? null;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
