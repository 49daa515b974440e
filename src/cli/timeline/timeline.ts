// The record of an execution -> lines that a person enjoys reading: virtual time, state, what went in and came out,
// the line of TypeScript. Pure text: the same record gives the same lines.
import type { SourceMap } from '../../../compiler/emit/source-map.js';
import type { Json } from '../../../compiler/json.js';
import type { ExecutionRecord } from '../../runtime/run.js';
import type { Attempt, Visit } from '../../runtime/visits.js';
import type { Colors } from '../terminal.js';
import { causeText } from './cause.js';
import { elapsed } from './elapsed.js';
import { payload } from './payload.js';
import { rowOf, type Happening } from './rows.js';

export interface TimelineInput {
  /** The name of the workflow. */
  readonly title: string;
  /** Where it is written: `workflow.ts#verifyUser`. */
  readonly source: string;
  readonly input: Json;
  readonly record: Pick<ExecutionRecord, 'status' | 'output' | 'error' | 'cause' | 'startTime' | 'stopTime' | 'visits'>;
  readonly sourceMap: SourceMap;
  readonly colors: Colors;
  readonly width: number;
}

interface Layout {
  readonly time: number;
  readonly state: number;
  readonly happening: number;
}

export function printTimeline({ title, source, input, record, sourceMap, colors, width }: TimelineInput): string {
  const times = record.visits.map((visit) => elapsed(visit.enteredAt - record.startTime));
  const places = record.visits.map((visit) => placeOf(visit, sourceMap));
  const layout = layoutOf(record.visits, times, places, width);
  const lines = record.visits.flatMap((visit, index) => {
    const row = rowOf(visit);
    const time = colors.dim((times[index] ?? '').padStart(layout.time));
    const name = colors.bold(visit.state.padEnd(layout.state));
    const failed = visit.exitedAt === undefined && record.status !== 'SUCCEEDED';
    const symbol = failed ? colors.red('✖') : colors.cyan(row.symbol);
    const text = happeningText(row.happening, layout.happening);
    const place = colors.dim(places[index] ?? '');
    return [
      `  ${time}  ${symbol} ${name}  ${text.padEnd(layout.happening)}  ${place}`.trimEnd(),
      ...row.failures.map((attempt) => failureLine(attempt, record.startTime, layout, colors)),
      ...assignedLines(visit, input, layout, colors),
    ];
  });
  return [
    `${colors.bold(title)}  ${colors.dim(source)}`,
    `  input  ${payload(input, Math.max(20, width - 9))}`,
    '',
    ...lines,
    '',
    endLine(record, colors, width),
  ].join('\n');
}

function layoutOf(
  visits: readonly Visit[],
  times: readonly string[],
  places: readonly string[],
  width: number,
): Layout {
  const time = longest(times);
  const state = longest(visits.map((visit) => visit.state));
  const fixed = 2 + time + 2 + 2 + state + 2 + 2 + longest(places);
  const wanted = visits.map((visit) => happeningText(rowOf(visit).happening, Infinity));
  return { time, state, happening: Math.min(longest(wanted), Math.max(24, Math.min(width, 140) - fixed)) };
}

function happeningText({ from, to, words }: Happening, width: number): string {
  if (words !== undefined) return words.length <= width ? words : `${words.slice(0, width - 1)}…`;
  if (from === undefined || to === undefined) return payload(from ?? to, width);
  const whole = `${payload(from, Infinity)} → ${payload(to, Infinity)}`;
  if (whole.length <= width) return whole;
  const left = Math.min(payload(from, Infinity).length, Math.floor((width - 3) / 2));
  return `${payload(from, left)} → ${payload(to, width - 3 - left)}`;
}

function failureLine(attempt: Attempt, start: number, layout: Layout, colors: Colors): string {
  const at = attempt.endedAt === undefined ? '' : elapsed(attempt.endedAt - start);
  const what =
    attempt.status === 'timed-out' ? 'timed out' : `${attempt.error ?? 'failed'} ${causeText(attempt.cause)}`;
  const indent = ' '.repeat(layout.state + 2);
  return `  ${colors.dim(at.padStart(layout.time))}    ${indent}${colors.red(`attempt ${attempt.number}: ${what.trimEnd()}`)}`;
}

/** New values of variables; the input under another name is no news. */
function assignedLines(visit: Visit, input: Json, layout: Layout, colors: Colors): readonly string[] {
  const indent = ' '.repeat(2 + layout.time + 4 + layout.state + 2);
  return Object.entries(visit.assigned ?? {})
    .filter(([, value]) => JSON.stringify(value) !== JSON.stringify(input))
    .map(([name, value]) => colors.dim(`${indent}${name} = ${payload(value, layout.happening)}`));
}

function endLine(record: TimelineInput['record'], colors: Colors, width: number): string {
  const took = elapsed(record.stopTime - record.startTime);
  if (record.status === 'SUCCEEDED') {
    const head = `✔ succeeded after ${took} of virtual time`;
    return `${colors.green(head)}  ${payload(record.output, Math.max(20, width - head.length - 2))}`;
  }
  const words = record.status.toLowerCase().replace('_', ' ');
  const why = `${record.error ?? ''}${record.cause === undefined ? '' : `: ${causeText(record.cause)}`}`;
  return `${colors.red(`✖ ${words} after ${took} of virtual time`)}  ${why}`.trimEnd();
}

function placeOf(visit: Visit, sourceMap: SourceMap): string {
  const pointer = `/States/${visit.state.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const span = sourceMap[pointer]?.[0];
  return span === undefined ? '' : `${span.file}:${span.line}`;
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
