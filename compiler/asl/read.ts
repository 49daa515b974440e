// Unknown value or JSON text → `Definition` and diagnostics. Only what AWS would accept, in the part of the language
// that this version supports, comes out as a definition: what is behind this door may trust its types.
import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Definition, State } from './definition.js';
import { inspectJson } from './json-text.js';
import { findNonJson, type JsonLimits } from './json-value.js';
import { describePlace, pointerKeys, shown, statePointer } from './pointer.js';
import type { StateView } from './rules/rule.js';
import { machineRules, stateRules } from './rules/table.js';
import { explainSchemaErrors } from './schema/explain.js';
import { validateDefinition } from './schema/validate.generated.js';

export interface ReadResult {
  /** Absent when there are errors among the diagnostics. */
  readonly definition?: Definition;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
  /** `none` reads definitions of any size; nesting stays limited. */
  readonly limits?: 'aws' | 'none';
}

const DEPTH = 500;
const jsonLimits: Readonly<Record<'aws' | 'none', JsonLimits>> = {
  aws: { characters: 1_048_576, depth: DEPTH },
  none: { characters: Infinity, depth: DEPTH },
};

/**
 * Reads a definition that is a JavaScript value already. The value is not changed, and parts of it are shared with
 * the result.
 * @example
 * const { definition, diagnostics } = readDefinition({
 *   QueryLanguage: 'JSONata', StartAt: 'Done', States: { Done: { Type: 'Succeed' } },
 * });
 */
export function readDefinition(value: unknown, options: ReadOptions = {}): ReadResult {
  const notJson = findNonJson(value, jsonLimits[options.limits ?? 'aws']);
  if (notJson !== undefined) return { diagnostics: [notJson] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { diagnostics: [diagnose('asl/not-an-object', { what: shown(value) }, { pointer: '' })] };
  }
  const { QueryLanguage: language, States: states } = value as { QueryLanguage?: unknown; States?: unknown };
  if (language === undefined || language === 'JSONPath') {
    return { diagnostics: [diagnose('asl/jsonpath-mode', {}, { pointer: '/QueryLanguage' })] };
  }
  const shapeFindings = checkShape(value, states);
  const diagnostics = [...shapeFindings, ...stateFindings(states, shapeFindings)];
  if (shapeFindings.length > 0) return { diagnostics };

  const definition = withoutEndFalse(value as Definition);
  diagnostics.push(...machineRules.flatMap((rule) => rule(definition)));
  return hasErrors(diagnostics) ? { diagnostics } : { definition, diagnostics };
}

/**
 * Reads a definition from JSON text; syntax errors come with line and column.
 * @example readDefinitionText('{ "QueryLanguage": "JSONata", … }').diagnostics
 */
export function readDefinitionText(text: string, options: ReadOptions = {}): ReadResult {
  const { characters } = jsonLimits[options.limits ?? 'aws'];
  if (text.length > characters) return { diagnostics: [diagnose('asl/too-large', { limit: characters })] };
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { error, duplicates } = inspectJson(json);
  if (error !== undefined) {
    const reason = `${error.reason} (line ${error.line}, column ${error.column})`;
    return { diagnostics: [diagnose('asl/invalid-json', { reason })] };
  }
  const { diagnostics, ...result } = readDefinition(JSON.parse(json), options);
  return { ...result, diagnostics: [...duplicates.map(duplicateKey), ...diagnostics] };
}

function checkShape(value: object, states: unknown): readonly Diagnostic[] {
  const unsupported = entriesOf(states).flatMap(([name, state]) => {
    const type: unknown = (state as { Type?: unknown } | null)?.Type;
    if (type !== 'Parallel' && type !== 'Map') return [];
    return [diagnose('asl/unsupported-state-type', { state: name, type }, { pointer: `${statePointer(name)}/Type` })];
  });
  return validateDefinition(value)
    ? unsupported
    : [...explainSchemaErrors(validateDefinition.errors ?? []), ...unsupported];
}

function stateFindings(states: unknown, shapeFindings: readonly Diagnostic[]): readonly Diagnostic[] {
  const entries = entriesOf(states);
  const names = new Set(entries.map(([name]) => name));
  const malformed = new Set(shapeFindings.map(({ pointer = '' }) => pointerKeys(pointer)).map(([, name]) => name));
  return entries
    .filter(([name]) => !malformed.has(name))
    .map(([name, state]): StateView => ({ name, state: state as State, pointer: statePointer(name), names }))
    .flatMap((view) => stateRules.flatMap((rule) => rule(view)));
}

function entriesOf(states: unknown): readonly (readonly [string, unknown])[] {
  return typeof states === 'object' && states !== null && !Array.isArray(states) ? Object.entries(states) : [];
}

/** `"End": false` means what its absence means; behind this door only its absence is left. */
function withoutEndFalse(definition: Definition): Definition {
  const states = Object.entries(definition.States as Readonly<Record<string, object>>);
  const isFalse = (state: object): boolean => 'End' in state && state.End === false;
  if (!states.some(([, state]) => isFalse(state))) return definition;
  const cleaned = states.map(([name, state]) => {
    if (!isFalse(state)) return [name, state];
    return [name, Object.fromEntries(Object.entries(state).filter(([field]) => field !== 'End'))];
  });
  return { ...definition, States: Object.fromEntries(cleaned) as Definition['States'] };
}

function duplicateKey(pointer: string): Diagnostic {
  const cut = pointer.lastIndexOf('/');
  const key = pointerKeys(pointer).at(-1) ?? '';
  return diagnose('asl/duplicate-key', { key, place: describePlace(pointer.slice(0, cut)) }, { pointer });
}
