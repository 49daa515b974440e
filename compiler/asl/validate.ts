// A definition of any origin → what is wrong with it: what the reader finds, without what is silenced. The one door for
// those who only want to know.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { ignoreProblems, ignoresIn, withoutIgnored } from './ignores.js';
import { readDefinition, readDefinitionText, type ReadResult } from './read.js';
import type { MachineType } from './rules/rule.js';

export interface ValidateOptions {
  /** What kind of state machine the definition is for; STANDARD when absent. */
  readonly type?: MachineType;
  /** Codes of warnings and hints that are not to be reported. Errors are always reported. */
  readonly ignore?: readonly string[];
}

/**
 * Checks a definition against the rules of AWS and more. Comments with `typestep-ignore <code>` silence warnings in the
 * object that holds them. Wrong definitions are findings, never exceptions.
 * @param definition a value, or JSON text
 * @returns each with a JSON pointer into the definition; empty when all is well
 * @example
 * const findings = validate({ StartAt: 'A', States: { A: { Type: 'Pass' } } });
 * // [{ code: 'asl/next-or-end', severity: 'error', pointer: '/States/A', message: '…', help: '…' }]
 */
export function validate(definition: unknown, options: ValidateOptions = {}): readonly Diagnostic[] {
  const { type, ignore = [] } = options;
  const reading = type === undefined ? {} : { type };
  const read =
    typeof definition === 'string' ? readDefinitionText(definition, reading) : readDefinition(definition, reading);
  return silenced(read, ignore);
}

function silenced({ diagnostics, value }: ReadResult, ignore: readonly string[]): readonly Diagnostic[] {
  const kept = withoutIgnored(diagnostics, value === undefined ? [] : ignoresIn(value));
  if (ignore.length === 0) return kept;
  const reported = kept.filter(({ code, severity }) => severity === 'error' || !ignore.includes(code));
  return [...reported, ...ignoreProblems(ignore, 'the option `ignore`')];
}
