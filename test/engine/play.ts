// A driver for tests, small enough to be seen through: answers calls in order, then rings the earliest timer.
import { advance } from '../../src/engine/advance.js';
import { type Execution, pendingEffects, snapshot } from '../../src/engine/execution.js';
import { link } from '../../src/engine/link.js';
import type { Linked } from '../../src/engine/linked.js';
import type { CallTaskEffect, Effect, Signal, StartTimerEffect } from '../../src/engine/messages.js';
import type { Definition } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';

export type Outcome =
  | { readonly kind: 'succeeded'; readonly output: Json }
  | { readonly kind: 'failed'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'never' };

export interface Played {
  readonly execution: Execution;
  readonly signals: readonly Signal[];
  readonly calls: readonly CallTaskEffect[];
}

export const startTime = Date.UTC(2025, 0, 1);

/** `crash`: after each step everything but the saved execution is forgotten. */
export function play(
  linked: Linked,
  created: Execution,
  answer: (call: CallTaskEffect) => Outcome,
  memory: 'keep' | 'crash' = 'keep',
): Played {
  let execution = created;
  let outstanding: Effect[] = [];
  const signals: Signal[] = [];
  const calls = new Map<number, { readonly call: CallTaskEffect; readonly outcome: Outcome }>();
  const outcomeOf = (call: CallTaskEffect): Outcome => {
    const known = calls.get(call.task) ?? { call, outcome: answer(call) };
    calls.set(call.task, known);
    return known.outcome;
  };
  let time = startTime;
  for (let signal: Signal | undefined = { kind: 'start', time }; signal !== undefined; signal = next()) {
    signals.push(signal);
    const { effects } = advance(linked, execution, signal);
    for (const effect of effects) {
      if (effect.kind === 'call-task' || effect.kind === 'start-timer') outstanding.push(effect);
      else outstanding = outstanding.filter((other) => idOf(other) !== idOf(effect));
    }
    outstanding = outstanding.filter((effect) => effect.kind !== 'call-task' || effect.task !== idOfAnswer(signal));
    outstanding = outstanding.filter((effect) => effect.kind !== 'start-timer' || effect.timer !== idOfAnswer(signal));
    if (memory === 'crash') {
      execution = JSON.parse(JSON.stringify(snapshot(execution))) as Execution;
      outstanding = [...pendingEffects(execution)];
    }
  }
  return { execution, signals, calls: [...calls.values()].map(({ call }) => call) };

  function next(): Signal | undefined {
    for (const effect of outstanding) {
      if (effect.kind !== 'call-task') continue;
      const outcome = outcomeOf(effect);
      if (outcome.kind === 'succeeded') return { ...outcome, kind: 'task-succeeded', time, task: effect.task };
      if (outcome.kind === 'failed') return { ...outcome, kind: 'task-failed', time, task: effect.task };
    }
    const timers = outstanding.filter((effect): effect is StartTimerEffect => effect.kind === 'start-timer');
    const [first] = timers.sort((a, b) => a.due - b.due || a.timer - b.timer);
    if (first === undefined) return undefined;
    time = Math.max(time, first.due);
    return { kind: 'timer', time, timer: first.timer };
  }
}

function idOf(effect: Effect): number {
  return 'task' in effect ? effect.task : 'timer' in effect ? effect.timer : effect.child;
}
function idOfAnswer(signal: Signal): number | undefined {
  return 'task' in signal ? signal.task : 'timer' in signal ? signal.timer : undefined;
}

export function linkedOf(definition: Definition): Linked {
  const result = link(definition);
  if (result.kind === 'refused') throw new Error(result.diagnostics.map((d) => d.message).join('\n'));
  return result.linked;
}

/** Answers in the order in which tasks are called; the last one again and again. */
export function inOrder(...outcomes: readonly Outcome[]): (call: CallTaskEffect) => Outcome {
  let at = 0;
  return () => outcomes[Math.min(at++, outcomes.length - 1)] ?? { kind: 'never' };
}
