// The options of a task call and the duration of a wait -> their values, or what is wrong with them.
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { durationSeconds } from '../ir/duration.js';
import type { Expr } from '../ir/expr.js';
import { constantOf } from '../ir/make.js';
import { readTaskOptions, type TaskSettings } from '../ir/task-options.js';

/** A year, in seconds: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const longestWait = 31_536_000;

export interface Settings {
  readonly settings: TaskSettings;
  readonly diagnostics: readonly Diagnostic[];
}

export function settingsOf(options: Expr | undefined): Settings {
  const none: TaskSettings = { retry: [] };
  if (options === undefined || options.kind === 'undefined' || options.kind === 'invalid')
    return { settings: none, diagnostics: [] };
  const { span } = options;
  const constant = constantOf(options);
  if (constant === undefined)
    return { settings: none, diagnostics: [diagnose('program/options-not-constant', {}, { span })] };
  const { settings, problems } = readTaskOptions(constant);
  return {
    settings,
    diagnostics: problems.map((problem) => diagnose('program/invalid-option', { problem }, { span })),
  };
}

/** Whole seconds; undefined with what is wrong, or where that was reported already. */
export function secondsOf(duration: Expr): {
  readonly seconds: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (duration.kind === 'invalid') return { seconds: undefined, diagnostics: [] };
  const { span } = duration;
  const wrong = (diagnostic: Diagnostic) => ({ seconds: undefined, diagnostics: [diagnostic] });
  const constant = constantOf(duration);
  if (constant === undefined) return wrong(diagnose('program/duration-not-constant', {}, { span }));
  const result = durationSeconds(constant);
  if (result.kind === 'invalid')
    return wrong(diagnose('program/invalid-duration', { reason: result.reason }, { span }));
  if (result.seconds <= longestWait) return { seconds: result.seconds, diagnostics: [] };
  const reason = 'is longer than a year, and no execution lasts longer than that';
  return wrong(diagnose('program/invalid-duration', { reason }, { span }));
}
