// A random outside world for one execution and its children: tasks succeed, fail, answer late, twice or never, timers ring
// as they should, strangers send signals. Checks after every step that what is outstanding is what the execution says.
import type { Json } from '../../../compiler/json.js';
import { advance } from '../../../src/engine/advance.js';
import { createExecution, type Execution, pendingEffects } from '../../../src/engine/execution.js';
import { type Linked, processorOf } from '../../../src/engine/linked.js';
import type {
  CallTaskEffect,
  Effect,
  PutObjectEffect,
  ReadItemsEffect,
  Signal,
  StartChildEffect,
} from '../../../src/engine/messages.js';
import { demand, checkStep } from './check.js';
import type { Draw } from './draw.js';
import { anyInput, bigText } from './values.js';

/** One execution, and all that happened to it. */
export interface Story {
  readonly linked: Linked;
  readonly execution: Execution;
  /** The execution before its first signal, as text. */
  readonly created: string;
  readonly signals: Signal[];
  readonly effects: Effect[][];
}
interface Actor extends Story {
  readonly outstanding: Set<number>;
  readonly parent?: { readonly actor: Actor; readonly child: number };
  readonly children: Map<number, Actor>;
}
interface Plan {
  readonly due: number;
  readonly order: number;
  readonly actor: Actor;
  /** What it answers; forgotten, most of the time, once that is no longer outstanding. */
  readonly id?: number;
  readonly manners: 'polite' | 'rude';
  readonly signal: (time: number) => Signal;
}
export interface Played {
  readonly stories: readonly Story[];
  readonly end: 'ended' | 'stuck' | 'too long';
}

const startTime = Date.UTC(2025, 0, 1);
const mostSignals = 5000;

export function playIn(draw: Draw, linked: Linked, created: Execution): Played {
  const actors: Actor[] = [];
  const plans: Plan[] = [];
  let time = startTime;
  let order = 0;
  let signals = 0;

  const admit = (linked: Linked, execution: Execution, parent?: Actor['parent']): Actor => {
    const actor: Actor = {
      linked,
      execution,
      created: JSON.stringify(execution),
      signals: [],
      effects: [],
      outstanding: new Set(),
      children: new Map(),
      ...(parent === undefined ? {} : { parent }),
    };
    actors.push(actor);
    return actor;
  };
  const later = (actor: Actor, due: number, signal: Plan['signal'], id?: number, manners: Plan['manners'] = 'polite') =>
    void plans.push({ due, order: order++, actor, signal, manners, ...(id === undefined ? {} : { id }) });

  const send = (actor: Actor, signal: Signal) => {
    signals += 1;
    const before = actor.execution.status;
    const { effects } = advance(actor.linked, actor.execution, signal);
    actor.signals.push(signal);
    actor.effects.push([...effects]);
    const id = answered(signal);
    if (id !== undefined && (before === 'RUNNING' || before === 'PENDING')) actor.outstanding.delete(id);
    for (const effect of effects) perform(actor, effect);
    checkStep(actor.execution, actor.outstanding);
    tellParent(actor, before);
  };

  const tellParent = ({ execution, parent }: Actor, before: Execution['status']) => {
    const { status, output, error, cause } = execution;
    if (parent === undefined || before === status || status === 'PENDING' || status === 'RUNNING') return;
    const told = {
      ...(output === undefined ? {} : { output }),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
    const { actor, child } = parent;
    if (actor.outstanding.has(child)) {
      later(actor, time, (time) => ({ kind: 'child-ended', time, child, status, ...told }), child);
    }
  };

  const perform = (actor: Actor, effect: Effect) => {
    switch (effect.kind) {
      case 'start-timer':
        fresh(actor, effect.timer);
        return later(
          actor,
          effect.due,
          (time) => ({ kind: 'timer', time, timer: effect.timer }),
          effect.timer,
          manners(),
        );
      case 'call-task':
        fresh(actor, effect.task);
        return planTask(actor, effect);
      case 'start-child':
        fresh(actor, effect.child);
        return startChild(actor, effect);
      case 'read-items':
        fresh(actor, effect.reader);
        return planPage(actor, effect);
      case 'put-object':
        fresh(actor, effect.put);
        return planPut(actor, effect);
      case 'stop-reading':
        actor.outstanding.delete(effect.reader);
        return;
      case 'cancel-put':
        return gone(actor, effect.put, effect.kind);
      case 'cancel-timer':
        return gone(actor, effect.timer, effect.kind);
      case 'cancel-task':
        return gone(actor, effect.task, effect.kind);
      case 'stop-child': {
        gone(actor, effect.child, effect.kind);
        const child = actor.children.get(effect.child);
        if (child !== undefined) send(child, { kind: 'stop', time });
      }
    }
  };
  const manners = (): Plan['manners'] => (draw.chance(3) ? 'rude' : 'polite');

  const soon = () => time + draw.pick([0, 0, 0, 1000]);
  const planPage = (actor: Actor, { reader, offset, config }: ReadItemsEffect) => {
    if (draw.chance(5)) return;
    if (draw.chance(5)) {
      const failed = { reader, error: 'States.ItemReaderFailed', cause: 'gone' };
      return later(actor, soon(), (time) => ({ kind: 'reading-failed', time, ...failed }), reader, manners());
    }
    const { MaxItems: most = Infinity } = config as { readonly MaxItems?: number };
    const count = Math.min(draw.int(4), most - offset);
    const items = Array.from({ length: count }, () => (draw.chance(2) ? bigText(draw) : anyInput(draw)));
    const done = draw.chance(50) || offset > 8 || offset + count >= most;
    const page = { reader, offset, items, keyed: false, source: 's3://b/k', done };
    later(actor, soon(), (time) => ({ kind: 'items-read', time, ...page }), reader, manners());
  };
  const planPut = (actor: Actor, { put }: PutObjectEffect) => {
    if (draw.chance(5)) return;
    const failed = { put, error: 'States.ResultWriterFailed', cause: 'denied' };
    const fails = draw.chance(10);
    later(
      actor,
      soon(),
      (time) => (fails ? { kind: 'put-failed', time, ...failed } : { kind: 'object-put', time, put, size: 10 }),
      put,
      manners(),
    );
  };

  const startChild = (actor: Actor, { child, kind: _kind, state, ...asked }: StartChildEffect) => {
    const linked = processorOf(actor.linked, state);
    const { limits } = actor.execution;
    const started = admit(linked, createExecution(linked, { ...asked, limits }), { actor, child });
    actor.children.set(child, started);
    later(started, time, (time) => ({ kind: 'start', time }));
  };

  const planTask = (actor: Actor, { task, pattern, heartbeatSeconds }: CallTaskEffect) => {
    let at = time;
    const wait = () => (at += draw.pick([0, 0, 0, 1000, 3000, 10_000]));
    const say = (signal: (time: number) => Signal) => later(actor, at, signal, task, manners());
    if (pattern === 'activity') {
      if (draw.chance(10)) return;
      wait();
      say((time) => ({ kind: 'task-started', time, task, ...(draw.chance(50) ? { workerName: 'w' } : {}) }));
    }
    if ((pattern === 'sync' || pattern === 'callback') && !draw.chance(10)) {
      wait();
      say((time) => ({ kind: 'task-submitted', time, task, output: anyInput(draw) }));
    }
    if (heartbeatSeconds !== undefined || draw.chance(3)) {
      for (let beats = draw.int(4); beats > 0; beats--) {
        at += 500;
        say((time) => ({ kind: 'heartbeat', time, task }));
      }
    }
    for (let answers = draw.pick([1, 1, 1, 1, 1, 0, 2]); answers > 0; answers--) {
      wait();
      if (draw.chance(25)) say((time) => ({ kind: 'task-failed', time, task, ...failure(draw) }));
      else say((time) => ({ kind: 'task-succeeded', time, task, output: result(draw) }));
    }
  };

  const root = admit(linked, created);
  if (draw.chance(8)) {
    const reason = draw.chance(50) ? { error: 'Stopped', cause: 'on purpose' } : {};
    later(root, startTime + 500 * draw.int(40), (time) => ({ kind: 'stop', time, ...reason }));
  }
  if (draw.chance(4)) {
    const id = draw.int(30);
    const stranger = draw.pick<(time: number) => Signal>([
      (time) => ({ kind: 'timer', time, timer: id + 10_000 }),
      (time) => ({ kind: 'task-succeeded', time: time - 5000, task: id + 10_000, output: 1 }),
      (time) => ({ kind: 'child-ended', time, child: id + 10_000, status: 'SUCCEEDED' }),
      (time) => ({ kind: 'object-put', time, put: id + 10_000, size: 1 }),
      (time) => ({ kind: 'reading-failed', time, reader: id + 10_000, error: 'E', cause: 'c' }),
      (time) => ({ kind: 'start', time: -time }),
    ]);
    later(root, startTime + 500 * draw.int(40), stranger);
  }
  send(root, { kind: 'start', time: startTime });
  while (signals < mostSignals) {
    const plan = nextOf(plans, draw);
    if (plan === undefined) break;
    time = Math.max(time, plan.due);
    const isMoot = plan.id !== undefined && !plan.actor.outstanding.has(plan.id);
    if (!isMoot || plan.manners === 'rude') send(plan.actor, plan.signal(time));
  }
  const isOver = () => root.execution.status !== 'PENDING' && root.execution.status !== 'RUNNING';
  const end = isOver() ? 'ended' : signals < mostSignals ? 'stuck' : 'too long';
  if (end === 'stuck') checkStuck(root);
  if (!isOver()) send(root, { kind: 'stop', time });
  return { stories: actors, end };
}

/** The earliest plan; those of the same moment in any order. */
function nextOf(plans: Plan[], draw: Draw): Plan | undefined {
  if (plans.length === 0) return undefined;
  const due = plans.reduce((least, plan) => Math.min(least, plan.due), Infinity);
  const now = plans.filter((plan) => plan.due === due);
  const plan = now.length === 1 ? now[0] : now[draw.chance(20) ? draw.int(now.length) : 0];
  if (plan !== undefined) plans.splice(plans.indexOf(plan), 1);
  return plan;
}

function fresh({ outstanding }: Actor, id: number): void {
  demand(!outstanding.has(id), `${id} was asked for twice`);
  outstanding.add(id);
}

function gone({ outstanding }: Actor, id: number, what: string): void {
  demand(outstanding.delete(id), `${what} of ${id}, which is not outstanding`);
}

/** Without plans, only what never answers may be left, and something must be. */
function checkStuck({ execution, children }: Actor): void {
  const pending = pendingEffects(execution);
  demand(pending.length > 0, 'the execution goes on, and waits for nothing');
  for (const effect of pending) {
    demand(effect.kind !== 'start-timer', 'a timer has not rung');
    const child = effect.kind === 'start-child' ? children.get(effect.child) : undefined;
    if (child !== undefined) checkStuck(child);
  }
}

/** What a signal settles. */
function answered(signal: Signal): number | undefined {
  if (signal.kind === 'timer') return signal.timer;
  if (signal.kind === 'child-ended') return signal.child;
  if (signal.kind === 'items-read' || signal.kind === 'reading-failed') return signal.reader;
  if (signal.kind === 'object-put' || signal.kind === 'put-failed') return signal.put;
  return signal.kind === 'task-succeeded' || signal.kind === 'task-failed' ? signal.task : undefined;
}

function failure(draw: Draw): { readonly error?: string; readonly cause?: string } {
  return draw.pick<{ readonly error?: string; readonly cause?: string }>([
    { error: 'A', cause: 'why' },
    { error: 'B' },
    {},
    { error: 'States.Timeout' },
    { error: 'States.Runtime', cause: 'said so' },
    { error: 'States.TaskFailed' },
    { error: 'toString', cause: '{"errorMessage":"x"}' },
    { error: 'States.DataLimitExceeded' },
  ]);
}

const result = (draw: Draw): Json => (draw.chance(2) ? bigText(draw) : anyInput(draw));
