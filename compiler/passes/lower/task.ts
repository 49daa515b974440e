// The call of a task -> a Task node with its retriers, timeouts and name.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { TaskStep } from '../../ir/program.js';
import { factsOfResult } from '../../ir/known.js';
import { stateData } from '../../ir/make.js';
import { printExpr } from '../../ir/print.js';
import { shapeOf } from '../../states/resources.js';
import type { Target } from '../../states/graph.js';
import { settingsOf } from '../task-settings.js';
import type { Lowering } from './builder.js';

export function lowerTask(step: TaskStep, next: Target, lowering: Lowering): Target {
  if (step.task.kind !== 'resource') {
    // An `invalid` task was reported where it was found.
    if (step.task.kind !== 'invalid') {
      lowering.report(diagnose('program/not-a-task', { name: printExpr(step.task) }, { span: step.task.span }));
    }
    return next;
  }
  const { resource } = step.task;
  const { settings: options, diagnostics } = settingsOf(step.options);
  diagnostics.forEach((one) => lowering.report(one));
  const facts = factsOfResult(step.facts);
  return lowering.add({
    kind: 'task',
    origin: {
      kind: 'derived',
      hint: shapeOf(resource).stateName(resource),
      ...(options.name === undefined ? {} : { chosen: options.name }),
      spans: [step.span],
    },
    resource,
    ...(step.argument === undefined ? {} : { argument: step.argument }),
    ...(options.timeoutSeconds === undefined ? {} : { timeoutSeconds: options.timeoutSeconds }),
    ...(options.heartbeatSeconds === undefined ? {} : { heartbeatSeconds: options.heartbeatSeconds }),
    retry: options.retry,
    catch: lowering.catchers(step.span),
    exit: {
      assign:
        step.result === undefined ? [] : [{ variable: step.result, value: stateData('result', facts, step.span) }],
      next,
    },
  });
}
