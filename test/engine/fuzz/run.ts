// So many random cases from a seed on. Each is a definition, an input and a world; the number of a case is its seed.
import { eventCount, eventsOf } from '../../../src/engine/event-log.js';
import { readDefinition } from '../../../compiler/asl/read.js';
import type { Definition } from '../../../compiler/asl/definition.js';
import { createExecution, type StateMachineType } from '../../../src/engine/execution.js';
import { link } from '../../../src/engine/link.js';
import { checkHistory, checkReplay, demand } from './check.js';
import { anyDefinition } from './definitions.js';
import { type Draw, drawAgain, drawFrom, smallest } from './draw.js';
import { anyInput } from './values.js';
import { type Played, playIn } from './world.js';

export interface Failure {
  readonly seed: number;
  readonly message: string;
  readonly definition: Definition | undefined;
  readonly choices: readonly number[];
}
export interface Report {
  readonly runs: number;
  readonly failures: readonly Failure[];
  /** How often each end, event and error was met. */
  readonly coverage: ReadonlyMap<string, number>;
  readonly signals: number;
}
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly mostFailures?: number;
  progress?(done: number): void;
}

/** @example fuzz({ runs: 300, seed: 1 }).failures */
export function fuzz({ runs, seed, mostFailures = 1, progress }: FuzzOptions): Report {
  const failures: Failure[] = [];
  const coverage = new Map<string, number>();
  let signals = 0;
  let done = 0;
  for (; done < runs && failures.length < mostFailures; done++) {
    progress?.(done);
    const draw = drawFrom(seed + done);
    const outcome = attempt(draw);
    if (outcome.kind === 'broken') failures.push(cutDown(seed + done, draw.drawn, outcome.message));
    else for (const story of outcome.played.stories) signals += story.signals.length;
    if (outcome.kind === 'held') cover(coverage, outcome.played);
  }
  return { runs: done, failures, coverage, signals };
}

type Attempt =
  | { readonly kind: 'held'; readonly played: Played }
  | { readonly kind: 'broken'; readonly message: string; readonly definition: Definition | undefined };

export function attempt(draw: Draw): Attempt {
  let definition: Definition | undefined;
  try {
    const loops = draw.chance(2);
    definition = anyDefinition(draw, { jumps: loops ? 'anywhere' : 'forward' });
    const read = readDefinition(definition);
    demand(read.definition !== undefined, `refused: ${read.diagnostics.map(({ message }) => message).join('; ')}`);
    const result = link(read.definition);
    demand(result.kind === 'linked', 'not linked');
    const { linked } = result;
    const type: StateMachineType = draw.chance(loops ? 1 : 10) ? 'EXPRESS' : 'STANDARD';
    const limits = !loops && draw.chance(10) ? 'none' : 'aws';
    const created = createExecution(linked, { input: anyInput(draw), seed: draw.int(1000), limits, type });
    const played = playIn(draw, linked, created);
    for (const story of played.stories) {
      if (story.signals.length === 0) continue;
      checkHistory(story.execution);
      checkReplay(story, 'keep');
      if (eventCount(story.execution.log) * story.signals.length < 200_000) checkReplay(story, 'crash');
    }
    return { kind: 'held', played };
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { kind: 'broken', message, definition };
  }
}

/** Only what fails in the same way counts. */
function cutDown(seed: number, drawn: readonly number[], message: string): Failure {
  const head = headOf(message);
  const choices = smallest(drawn, (candidate) => {
    const outcome = attempt(drawAgain(candidate));
    return outcome.kind === 'broken' && headOf(outcome.message) === head;
  });
  const outcome = attempt(drawAgain(choices));
  if (outcome.kind === 'held') return { seed, message, definition: undefined, choices: drawn };
  return { seed, message: outcome.message, definition: outcome.definition, choices };
}

const headOf = (message: string): string => message.slice(0, 60).replaceAll(/\d+/g, '#');

function cover(coverage: Map<string, number>, { end, stories }: Played): void {
  const count = (what: string) => coverage.set(what, (coverage.get(what) ?? 0) + 1);
  count(end);
  for (const { execution } of stories) {
    count(`status ${execution.status}`);
    if (execution.error !== undefined) count(`error ${execution.error.slice(0, 40)}`);
    for (const kind of new Set(eventsOf(execution.log).map(({ kind }) => kind))) count(`event ${kind}`);
  }
}
