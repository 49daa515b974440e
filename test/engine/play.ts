// A driver for tests, small enough to be seen through: answers calls in order, then rings the earliest timer.
import { advance } from '../../src/engine/advance.js';
import { createExecution, type Execution, pendingEffects, snapshot } from '../../src/engine/execution.js';
import { link } from '../../src/engine/link.js';
import { type Linked, processorOf } from '../../src/engine/linked.js';
import type {
  CallTaskEffect,
  ChildId,
  Effect,
  PutObjectEffect,
  ReadItemsEffect,
  Signal,
  StartChildEffect,
  TaskId,
} from '../../src/engine/messages.js';
import type { Definition } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';

/** What a task says in the end. */
export type Ending =
  | { readonly kind: 'succeeded'; readonly output: Json }
  | { readonly kind: 'failed'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'never' };
/** What a task says before. `after`: how many seconds after the step before it. */
export type Stage =
  | { readonly kind: 'started'; readonly workerName?: string; readonly after?: number }
  | { readonly kind: 'submitted'; readonly output: Json; readonly after?: number }
  | { readonly kind: 'heartbeat'; readonly after?: number };
export type Outcome =
  | Ending
  /** `order`: tasks that are under way at the same time are answered in this order. */
  | { readonly kind: 'staged'; readonly stages: readonly Stage[]; readonly then: Ending; readonly order?: number };

export interface Played {
  readonly execution: Execution;
  readonly signals: readonly Signal[];
  readonly calls: readonly CallTaskEffect[];
  /** The child executions of distributed Maps. */
  readonly children: readonly Child[];
}
export interface Child extends Played {
  readonly linked: Linked;
  /** The execution as it was before its start. */
  created(): Execution;
}

/** Objects by key: arrays of items, and what was put. `undefined`: the reading fails, the writing too. */
export type Bucket = Map<string, Json | undefined>;
/** So few that every run has pages. */
const pageSize = 2;

export const startTime = Date.UTC(2025, 0, 1);
type Answer = (call: CallTaskEffect) => Outcome;

/** `crash`: after each step everything but the saved execution is forgotten. */
export function play(
  linked: Linked,
  created: Execution,
  answer: Answer,
  memory: 'keep' | 'crash' = 'keep',
  startedAt = startTime,
  bucket: Bucket = new Map(),
): Played {
  let execution = created;
  let outstanding: readonly Effect[] = [];
  let time = startedAt;
  const signals: Signal[] = [];
  const tasks = new Map<TaskId, Talk>();
  const children = new Map<ChildId, Child>();
  for (let signal: Signal | undefined = { kind: 'start', time }; signal !== undefined; signal = next()) {
    signals.push(signal);
    const { effects } = advance(linked, execution, signal);
    const answered = signal;
    outstanding = outstanding.filter((effect) => !isSettled(effect, answered));
    for (const effect of effects) {
      if (isRequest(effect)) outstanding = [...outstanding, effect];
      else outstanding = outstanding.filter((other) => !isSame(other, effect));
    }
    if (memory === 'crash') {
      execution = JSON.parse(JSON.stringify(snapshot(execution))) as Execution;
      outstanding = pendingEffects(execution);
    }
  }
  const calls = [...tasks.values()].map(({ call }) => call);
  return { execution, signals, calls, children: [...children.values()] };

  function next(): Signal | undefined {
    const due = outstanding.map(comingOf).filter((coming) => coming !== undefined);
    const [first] = due.sort((a, b) => a.time - b.time || a.order - b.order || a.id - b.id);
    if (first === undefined) return undefined;
    time = Math.max(time, first.time);
    return first.signal(time);
  }

  function comingOf(effect: Effect): Coming | undefined {
    if (effect.kind === 'call-task') return stepOf(effect);
    if (effect.kind === 'start-timer') {
      const { due, timer: id } = effect;
      return { time: due, order: Infinity, id, signal: (now) => ({ kind: 'timer', time: now, timer: id }) };
    }
    if (effect.kind === 'read-items') return pageOf(effect);
    if (effect.kind === 'put-object') return putOf(effect);
    return effect.kind === 'start-child' ? endOf(effect) : undefined;
  }

  function pageOf({ reader, offset, arguments: args, config }: ReadItemsEffect): Coming {
    const { Bucket, Key } = args as { Bucket: string; Key: string };
    const all = bucket.get(Key) as readonly Json[] | undefined;
    const { MaxItems: most = Infinity } = config as { MaxItems?: number };
    const items = all?.slice(0, most).slice(offset, offset + pageSize) ?? [];
    const done = all === undefined || offset + items.length >= Math.min(all.length, most);
    const page = { reader, offset, items, keyed: false, source: `s3://${Bucket}/${Key}`, done };
    const failed = { reader, error: 'States.ItemReaderFailed', cause: 'no such object' };
    return {
      time,
      order: reader,
      id: reader,
      signal: (now) =>
        all === undefined
          ? { kind: 'reading-failed', time: now, ...failed }
          : { kind: 'items-read', time: now, ...page },
    };
  }

  function putOf({ put, key, content }: PutObjectEffect): Coming {
    const fails = bucket.has(key) && bucket.get(key) === undefined;
    const failed = { put, error: 'States.ResultWriterFailed', cause: 'denied' };
    return {
      time,
      order: put,
      id: put,
      signal(now) {
        if (fails) return { kind: 'put-failed', time: now, ...failed };
        bucket.set(key, content);
        return { kind: 'object-put', time: now, put, size: JSON.stringify(content).length };
      },
    };
  }

  function stepOf(call: CallTaskEffect): Coming | undefined {
    const { task } = call;
    const talk = tasks.get(task) ?? { call, outcome: answer(call), said: 0, last: time };
    tasks.set(task, talk);
    const { outcome } = talk;
    const stage = outcome.kind === 'staged' ? outcome.stages[talk.said] : undefined;
    const step = stage ?? (outcome.kind === 'staged' ? outcome.then : outcome);
    if (step.kind === 'never') return undefined;
    const order = outcome.kind === 'staged' ? (outcome.order ?? task) : task;
    const at = Math.max(talk.last + 1000 * (stage?.after ?? 0), stage === undefined ? 0 : talk.last);
    const say = (now: number): Signal => {
      talk.said += 1;
      talk.last = now;
      const { kind, ...said } = step;
      if (kind === 'heartbeat') return { kind, time: now, task };
      return { ...said, kind: `task-${kind}`, time: now, task } as Signal;
    };
    return { time: at, order, id: task, signal: say };
  }

  function endOf(effect: StartChildEffect): Coming | undefined {
    const { child, state, kind: _kind, ...options } = effect;
    const inner = processorOf(linked, state);
    const { stateMachineName, stateMachineArn, roleArn, region, limits } = execution;
    const common = { stateMachineName, stateMachineArn, roleArn, region, limits };
    const create = () => createExecution(inner, { ...common, ...options });
    const played = children.get(child) ?? {
      ...play(inner, create(), answer, memory, time, bucket),
      linked: inner,
      created: create,
    };
    children.set(child, played);
    const { status, stopTime = time, output, error, cause } = played.execution;
    if (status === 'PENDING' || status === 'RUNNING') return undefined;
    const end = { ...(output === undefined ? {} : { output }), ...infoOf({ error, cause }) };
    const signal = (now: number): Signal => ({ kind: 'child-ended', time: now, child, status, ...end });
    return { time: stopTime, order: child, id: child, signal };
  }
}

/** What was said of a task so far. */
interface Talk {
  readonly call: CallTaskEffect;
  readonly outcome: Outcome;
  said: number;
  last: number;
}
/** What the outside could say next. */
interface Coming {
  readonly time: number;
  readonly order: number;
  readonly id: number;
  signal(now: number): Signal;
}

function isRequest(effect: Effect): boolean {
  return requests.has(effect.kind);
}
const requests: ReadonlySet<string> = new Set(['call-task', 'start-timer', 'start-child', 'read-items', 'put-object']);
function isSame(one: Effect, other: Effect): boolean {
  return idOf(one) === idOf(other);
}
/** Nothing more is to be said of what was asked. */
function isSettled(effect: Effect, signal: Signal): boolean {
  if (signal.kind === 'timer') return effect.kind === 'start-timer' && effect.timer === signal.timer;
  if (signal.kind === 'child-ended') return effect.kind === 'start-child' && effect.child === signal.child;
  if (signal.kind === 'items-read' || signal.kind === 'reading-failed') {
    return effect.kind === 'read-items' && effect.reader === signal.reader;
  }
  if (signal.kind === 'object-put' || signal.kind === 'put-failed') {
    return effect.kind === 'put-object' && effect.put === signal.put;
  }
  if (signal.kind !== 'task-succeeded' && signal.kind !== 'task-failed') return false;
  return effect.kind === 'call-task' && effect.task === signal.task;
}

/** Tasks, timers and children draw their ids from one counter. */
function idOf(effect: Effect): number {
  if ('task' in effect) return effect.task;
  if ('timer' in effect) return effect.timer;
  if ('reader' in effect) return effect.reader;
  return 'put' in effect ? effect.put : effect.child;
}
function infoOf({ error, cause }: { error: string | undefined; cause: string | undefined }) {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}

export function linkedOf(definition: Definition): Linked {
  const result = link(definition);
  if (result.kind === 'refused') throw new Error(result.diagnostics.map((d) => d.message).join('\n'));
  return result.linked;
}

/** Answers in the order in which tasks are called; the last one again and again. */
export function inOrder(...outcomes: readonly Outcome[]): Answer {
  let at = 0;
  return () => outcomes[Math.min(at++, outcomes.length - 1)] ?? { kind: 'never' };
}
