// `await wait({ minutes: 30 })` -> a Wait node.
import { describeDuration } from '../../ir/duration.js';
import { literal } from '../../ir/make.js';
import type { WaitStep } from '../../ir/program.js';
import type { Target } from '../../states/graph.js';
import { secondsOf } from '../task-settings.js';
import type { Lowering } from './builder.js';

export function lowerWait(step: WaitStep, next: Target, lowering: Lowering): Target {
  const { seconds, diagnostics } = secondsOf(step.duration);
  diagnostics.forEach((one) => lowering.report(one));
  if (seconds === undefined) return next;
  return lowering.add({
    kind: 'wait',
    origin: { kind: 'derived', hint: `Wait ${describeDuration(seconds)}`, spans: [step.span] },
    seconds: literal(seconds, step.duration.span),
    exit: { assign: [], next },
  });
}
