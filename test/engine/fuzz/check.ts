// What must hold for every execution: its inner bookkeeping after each step, its history, its replay.
import { eventsOf } from '../../../src/engine/event-log.js';
import type { Event } from '../../../src/engine/events.js';
import { advance } from '../../../src/engine/advance.js';
import { type Execution, pendingEffects, snapshot, type Thread } from '../../../src/engine/execution.js';
import type { Effect } from '../../../src/engine/messages.js';
import { renderHistory } from '../../../src/engine/history.js';
import { inlineConcurrency, maxEvents } from '../../../src/engine/limits.js';
import { visitsOf } from '../../../src/runtime/visits.js';
import type { Story } from './world.js';

export class Broken extends Error {}

export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what);
}

/** After each signal: what the outside has been asked for is what the execution waits for, no more and no less. */
export function checkStep(execution: Execution, outstanding: ReadonlySet<number>): void {
  const pending = pendingEffects(execution).map(idOf);
  same('pendingEffects', pending, [...outstanding]);
  const ofMachine = execution.timeout === undefined ? [] : [execution.timeout.timer];
  same('waiting', [...Object.keys(execution.waiting).map(Number), ...ofMachine], [...outstanding]);
  const { threads } = execution;
  for (const [id, thread] of threads.entries()) {
    if (thread === null) continue;
    demand(thread.id === id, `thread ${thread.id} stands at ${id}`);
    if (thread.parent !== undefined && execution.status === 'RUNNING') {
      demand(threads[thread.parent]?.phase.kind === 'group', `the parent of thread ${id} waits for no group`);
    }
    demand(thread.phase.kind !== 'entering', `thread ${id} was left before it entered its state`);
    if (thread.phase.kind === 'group') checkGroup(thread, threads);
    if (execution.status === 'RUNNING') demand(thread.phase.kind !== 'done', `thread ${id} is done and was kept`);
    else demand(execution.status === 'PENDING' || thread.phase.kind === 'done', `thread ${id} goes on after the end`);
  }
  const free = [...threads.entries()].filter(([, thread]) => thread === null).map(([id]) => id);
  same('freeThreads', [...execution.freeThreads], free);
}

function idOf(effect: Effect): number {
  if ('task' in effect) return effect.task;
  if ('timer' in effect) return effect.timer;
  if ('reader' in effect) return effect.reader;
  return 'put' in effect ? effect.put : effect.child;
}

function checkGroup({ id, phase }: Thread, threads: Execution['threads']): void {
  if (phase.kind !== 'group') return;
  const { started, ended, total, concurrency } = phase.group;
  const running = threads.filter((thread) => thread?.parent === id).length;
  demand(running === started - ended, `${running} children run, ${started} were started and ${ended} have ended`);
  const isMap = phase.group.inputs.length === total;
  demand(running <= concurrency && (!isMap || running <= Math.max(inlineConcurrency, total)), 'too many run at once');
  demand(running > 0, 'a group without children waits');
}

function same(what: string, left: readonly number[], right: readonly number[]): void {
  const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b).join();
  demand(sorted(left) === sorted(right), `${what}: ${sorted(left)} are not ${sorted(right)}`);
}

const terminal: ReadonlySet<Event['kind']> = new Set([
  'execution-succeeded',
  'execution-failed',
  'execution-aborted',
  'execution-timed-out',
]);

/** After the end. */
export function checkHistory({ log, type, limits, status }: Execution): void {
  const events = eventsOf(log);
  demand(status !== 'PENDING' && status !== 'RUNNING', `the execution is ${status}`);
  demand(limits === 'none' || type === 'EXPRESS' || events.length <= maxEvents, `${events.length} events`);
  let time = -Infinity;
  for (const [index, event] of events.entries()) {
    const { id, previous, kind } = event;
    demand(id === index + 1, `event ${index + 1} has the id ${id}`);
    demand(previous >= 0 && previous < id, `event ${id} follows ${previous}`);
    const startsChain =
      kind === 'execution-started' ||
      kind === 'execution-aborted' ||
      kind === 'execution-timed-out' ||
      (id === 2 && kind === 'state-entered');
    demand(previous > 0 === !startsChain, `event ${id}, ${kind}, follows ${previous}`);
    demand(terminal.has(kind) === (index === events.length - 1), `event ${id} of ${events.length} is ${kind}`);
    demand(event.time >= time, `event ${id} happened before event ${id - 1}`);
    time = event.time;
  }
  demand(events[0]?.kind === 'execution-started', 'the first event is no start');
  renderHistory({ log });
  visitsOf(events);
}

/** The recorded signals give the same again, also when all but the saved execution is lost after each of them. */
export function checkReplay(story: Story, memory: 'keep' | 'crash'): void {
  let again = JSON.parse(story.created) as Execution;
  for (const [index, signal] of story.signals.entries()) {
    const { effects } = advance(story.linked, again, JSON.parse(JSON.stringify(signal)) as typeof signal);
    demand(
      JSON.stringify(effects) === JSON.stringify(story.effects[index]),
      `${memory}: signal ${index} had other effects`,
    );
    if (memory === 'crash') again = JSON.parse(JSON.stringify(snapshot(again))) as Execution;
  }
  const [left, right] = [JSON.stringify(snapshot(again)), JSON.stringify(snapshot(story.execution))];
  demand(left === right, `${memory}: a replay ended differently:\n${differenceOf(left, right)}`);
}

function differenceOf(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return `…${left.slice(Math.max(0, at - 80), at + 120)}\n…${right.slice(Math.max(0, at - 80), at + 120)}`;
}
