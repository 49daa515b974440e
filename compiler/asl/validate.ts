// A definition of any origin → what is wrong with it. The one door for those who only want to know.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { ignoreProblems, ignoresIn, withoutIgnored } from './ignores.js';
import { readDefinition, readDefinitionText } from './read.js';
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
  if (typeof definition !== 'string') {
    const { diagnostics } = readDefinition(definition, reading);
    return silenced(diagnostics, definition, ignore);
  }
  const { diagnostics } = readDefinitionText(definition, reading);
  const readable = definition.includes('typestep-ignore') && isWalkable(diagnostics);
  return silenced(
    diagnostics,
    readable ? (JSON.parse(definition.replace(/^\uFEFF/, '')) as unknown) : undefined,
    ignore,
  );
}

/** Whether what was read is JSON of a size and depth that a walk comes to the end of. */
export function isWalkable(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ code }) => unreadable.has(code));
}

const unreadable: ReadonlySet<string> = new Set([
  'asl/invalid-json',
  'asl/not-an-object',
  'asl/not-json',
  'asl/forbidden-key',
  'asl/too-large',
  'asl/too-deep',
]);

function silenced(
  diagnostics: readonly Diagnostic[],
  definition: unknown,
  ignore: readonly string[],
): readonly Diagnostic[] {
  const kept = withoutIgnored(diagnostics, isWalkable(diagnostics) ? ignoresIn(definition) : []);
  if (ignore.length === 0) return kept;
  const reported = kept.filter(({ code, severity }) => severity === 'error' || !ignore.includes(code));
  return [...reported, ...ignoreProblems(ignore, 'the option `ignore`')];
}
