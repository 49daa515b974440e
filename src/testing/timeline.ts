// A run as a few lines of text: when, which state or task, what went to a task and what came back.
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import { readInvocation } from '../runtime/tasks/lambda.js';
import type { RunOutcome } from './outcome.js';
import type { Simulation, Visit } from './simulation.js';
import { messageIn } from './task-failure.js';

const widest = 60;

/** `+00:30:00  CheckVerified  {"id":"u1"} → {"verified":false}`, a line for each state, or each call where there are no states. */
export function timeline(run: RunOutcome<unknown>): string {
  const lines = isSimulation(run)
    ? run.visits.map((visit) => [offset(run, visit.at), visit.state, flow(visit)])
    : run.calls.map((call) => [offset(run, call.at), call.task, short(call.input)]);
  const width = Math.max(...lines.map(([, name = '']) => name.length), 0);
  const rows = lines.map(([time = '', name = '', rest = '']) => `  ${time}  ${name.padEnd(width)}  ${rest}`.trimEnd());
  return [...rows, `  ${offset(run, run.stopTime)}  ${ending(run)}`].join('\n');
}

export function isSimulation(run: RunOutcome<unknown>): run is Simulation {
  return 'visits' in run;
}

/** `succeeded with {"outcome":"deleted"}`, `failed with Boom: it broke` */
export function ending(run: RunOutcome<unknown>): string {
  if (run.status === 'SUCCEEDED') return `succeeded with ${short(run.output as Json)}`;
  const verb = { FAILED: 'failed', TIMED_OUT: 'timed out', ABORTED: 'was aborted' }[run.status];
  const error = errorText(run);
  return error === '' ? verb : `${verb} with ${error}`;
}

/** `RangeError: too long`: of what a Lambda function says in a cause only the message matters to a reader. */
function errorText({ error, cause }: { readonly error?: string; readonly cause?: string }): string {
  return [error, messageIn(cause)].filter((part) => part !== undefined && part !== '').join(': ');
}

export function short(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}

/** `90s` as `00:01:30`; milliseconds only where there are some. */
export function clockText(milliseconds: number): string {
  const whole = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const rest = milliseconds % 1000;
  return (
    parts.map((part) => String(part).padStart(2, '0')).join(':') +
    (rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`)
  );
}

function offset(run: RunOutcome<unknown>, time: number): string {
  return `+${clockText(time - run.startTime)}`;
}

function flow(visit: Visit): string {
  return flows[visit.type](visit);
}

const flows: { readonly [T in StateType]: (visit: Visit) => string } = {
  Task: taskFlow,
  Choice: ({ leadsTo }) => (leadsTo === undefined ? '' : `→ ${leadsTo}`),
  Pass: outputOf,
  Succeed: outputOf,
  Wait: () => '',
  Fail: () => '',
  Parallel: outputOf,
  Map: outputOf,
};

function outputOf({ output }: Visit): string {
  return output === undefined ? '' : `→ ${short(output)}`;
}

/** The last call; of a Lambda function only the payloads, which are what the code and its mocks see. */
function taskFlow({ attempts }: Visit): string {
  const last = attempts.at(-1);
  if (last === undefined) return '';
  const invocation = readInvocation(last);
  const isWrapped = invocation?.style === 'invoke';
  const result = isWrapped ? (last.output as { readonly Payload?: Json } | undefined)?.Payload : last.output;
  const came = {
    succeeded: `→ ${short(result)}`,
    failed: `failed with ${errorText(last)}`,
    'timed-out': 'timed out',
    running: 'was not answered',
  }[last.status];
  const more = attempts.length > 1 ? `  (attempt ${last.number})` : '';
  return `${short(invocation?.payload ?? last.arguments)} ${came}${more}`;
}
