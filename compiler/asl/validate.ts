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
 * object that holds them. Nothing is thrown, whatever is given.
 * @param definition a value, or JSON text
 * @returns in the order of the definition, each with a JSON pointer; empty when all is well
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
  const readable = definition.includes('typestep-ignore') && !diagnostics.some(({ code }) => unreadable.has(code));
  return silenced(
    diagnostics,
    readable ? (JSON.parse(definition.replace(/^\uFEFF/, '')) as unknown) : undefined,
    ignore,
  );
}

/** What nobody may walk through: it is no JSON, or has no end. */
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
  const walkable = !diagnostics.some(({ code }) => unreadable.has(code));
  const kept = withoutIgnored(diagnostics, walkable ? ignoresIn(definition) : []);
  if (ignore.length === 0) return kept;
  const reported = kept.filter(({ code, severity }) => severity === 'error' || !ignore.includes(code));
  return [...reported, ...ignoreProblems(ignore, 'the option `ignore`')];
}
