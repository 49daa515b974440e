// Items -> child executions: one an item, or one a batch. Starts as many as may run at the same time, and asks for
// more items before those at hand run out.
import type { Json } from '../../../../compiler/json.js';
import type { MapItem } from '../../execution.js';
import { uuid } from '../../expressions/jsonata/library/step-functions.js';
import { fits, jsonBytes, maxDataBytes, parametersTooLarge } from '../../limits.js';
import type { LinkedMap } from '../../linked.js';
import type { Batching, ItemPage } from '../../map-run.js';
import type { StartChildEffect } from '../../messages.js';
import { type Outcome, type Problem, valueOf } from '../../moment.js';
import { nextRandom } from '../../random.js';
import type { Turn, WorkingThread } from '../../turn.js';
import { inputOfItem } from '../map-items.js';
import { isCongested } from './export.js';
import type { WritableRun } from './run.js';

/** With fewer items at hand than this, the next page is asked for. */
const readAhead = 1000;

/** What one child is given: its input, and how many items that holds. */
interface Portion {
  readonly kind: 'portion';
  readonly input: Json;
  readonly items: number;
}

export function feed(turn: Turn, thread: WorkingThread, state: LinkedMap, run: WritableRun): Problem | undefined {
  let isShort = false;
  while (run.running < run.concurrency && run.available > 0 && !isCongested(run)) {
    const portion = nextPortion(turn, thread, state, run);
    isShort = portion === undefined;
    if (portion === undefined) break;
    if (portion.kind === 'problem') return portion;
    take(run, portion.items);
    startChild(turn, thread, state, run, portion);
  }
  const { source } = run;
  if (source.kind !== 'reader' || source.asked || (!isShort && run.available >= readAhead)) return undefined;
  run.source = { ...source, asked: true };
  turn.execution.waiting[source.request.reader] = thread.id;
  turn.effects.push(source.request);
  return undefined;
}

/** The input of the next child; `undefined` when the items for it have not been read yet. */
function nextPortion(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  run: WritableRun,
): Portion | Problem | undefined {
  const { batching } = run;
  if (batching !== undefined) return nextBatch(turn, thread, state, run, batching);
  const input = inputOfNext(turn, thread, state, run, 0);
  if (input.kind === 'problem') return input;
  if (turn.execution.limits === 'aws' && !fits(input.value, maxDataBytes)) return tooLarge(state);
  return { kind: 'portion', input: input.value, items: 1 };
}

/** As many items as the batch may have, the whole input within its bytes. */
function nextBatch(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  run: WritableRun,
  { maxItems = Infinity, maxBytes = Infinity, input }: Batching,
): Portion | Problem | undefined {
  const isWhole = run.source.kind === 'read';
  if (!isWhole && run.available < maxItems && maxItems < Infinity) return undefined;
  const around = input === undefined ? {} : { BatchInput: input };
  const most = turn.execution.limits === 'aws' ? Math.min(maxBytes, maxDataBytes) : maxBytes;
  let bytes = most === Infinity ? 0 : jsonBytes({ ...around, Items: [] });
  const items: Json[] = [];
  while (items.length < maxItems && items.length < run.available) {
    const item = inputOfNext(turn, thread, state, run, items.length);
    if (item.kind === 'problem') return item;
    if (most < Infinity) bytes += jsonBytes(item.value) + (items.length === 0 ? 0 : 1);
    if (bytes > most) {
      if (items.length === 0) return tooLarge(state);
      return { kind: 'portion', input: { ...around, Items: items }, items: items.length };
    }
    items.push(item.value);
  }
  // More items may fit.
  if (!isWhole && items.length < maxItems) return undefined;
  return { kind: 'portion', input: { ...around, Items: items }, items: items.length };
}

/** What the item so many after the next one is to its child. */
function inputOfNext(turn: Turn, thread: WorkingThread, state: LinkedMap, run: WritableRun, ahead: number): Outcome {
  let at = run.taken + ahead;
  let page: ItemPage | undefined;
  for (page of run.pages) {
    if (at < page.items.length) break;
    at -= page.items.length;
  }
  const value = page?.items[at] ?? null;
  if (state.selector === undefined) return valueOf(value);
  return inputOfItem(turn, thread, state, itemOf(page, value, run.nextItem + ahead));
}

function itemOf(page: ItemPage | undefined, value: Json, index: number): MapItem {
  const Source = page?.source ?? '';
  if (page?.keyed !== true) return { Index: index, Value: value, Source };
  const { Key, Value } = value as { readonly Key: string; readonly Value: Json };
  return { Index: index, Key, Value, Source };
}

function take(run: WritableRun, count: number): void {
  run.taken += count;
  run.nextItem += count;
  run.available -= count;
  let first = run.pages[0];
  while (first !== undefined && run.taken >= first.items.length) {
    run.taken -= first.items.length;
    run.pages = run.pages.slice(1);
    first = run.pages[0];
  }
}

function tooLarge(state: LinkedMap): Problem {
  return { kind: 'problem', error: 'States.DataLimitExceeded', cause: parametersTooLarge(state.name) };
}

function startChild(turn: Turn, thread: WorkingThread, state: LinkedMap, run: WritableRun, portion: Portion): void {
  const start = childOf(turn, thread, state, run.arn, portion);
  run.children[start.child] = { index: run.started, startTime: turn.time, start };
  run.started += 1;
  run.running += 1;
  if (run.exporting === undefined) (run.outputs as Json[]).push(null);
  turn.execution.waiting[start.child] = thread.id;
  turn.effects.push(start);
}

function childOf(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  mapRunArn: string,
  { input, items }: Portion,
): StartChildEffect {
  const random = () => nextRandom(thread.streams, 'jitter');
  const type = state.distributed?.type ?? 'STANDARD';
  const name = uuid(random);
  const machine = mapRunArn.split(':').at(-2) ?? '';
  const prefix = mapRunArn.split(':').slice(0, 5).join(':');
  return {
    kind: 'start-child',
    child: turn.execution.nextId++,
    state: state.name,
    name,
    arn: `${prefix}:${type === 'EXPRESS' ? 'express' : 'execution'}:${machine}:${name}`,
    mapRunArn,
    type,
    input,
    itemCount: items,
    seed: Math.floor(random() * 0x1_0000_0000),
  };
}
