// `await wait({ minutes: 30 })` -> a Wait node.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describeDuration, durationSeconds } from '../../ir/duration.js';
import { constantOf, literal } from '../../ir/make.js';
import type { WaitStep } from '../../ir/program.js';
import type { Target } from '../../states/graph.js';
import type { Lowering } from './builder.js';

/** A year, in seconds: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const longestWait = 31_536_000;

export function lowerWait(step: WaitStep, next: Target, lowering: Lowering): Target {
  const { duration } = step;
  if (duration.kind === 'invalid') return next;
  const constant = constantOf(duration);
  if (constant === undefined) {
    lowering.report(diagnose('program/duration-not-constant', {}, { span: duration.span }));
    return next;
  }
  const seconds = durationSeconds(constant);
  if (seconds.kind === 'invalid' || seconds.seconds > longestWait) {
    const reason =
      seconds.kind === 'invalid' ? seconds.reason : 'is longer than a year, and no execution lasts longer than that';
    lowering.report(diagnose('program/invalid-duration', { reason }, { span: duration.span }));
    return next;
  }
  return lowering.add({
    kind: 'wait',
    origin: { kind: 'derived', hint: `Wait ${describeDuration(seconds.seconds)}`, spans: [step.span] },
    seconds: literal(seconds.seconds, duration.span),
    exit: { assign: [], next },
  });
}
