// A definition -> which workflow variables each of its states reads, nested states included; a state that reads none is not
// in it. The names are in alphabetical order, as AWS gives them.
import { containersIn, statePointerIn } from './containers.js';
import { type Definition, languageOf, type State } from './definition.js';
import { pathStateViewOf } from './rules/jsonpath/fields.js';
import { placedExpressions } from './rules/placed-expressions.js';
import { variablesOf } from './rules/reads.js';
import { templatesOf } from './templates.js';

export interface VariableReferences {
  readonly [state: string]: readonly string[];
}

/**
 * The definition must be valid.
 * @example
 * variableReferences({ StartAt: 'A', States: { A: { Type: 'Pass', InputPath: '$answer', End: true } } }); // { A: ['answer'] }
 */
export function variableReferences(definition: Definition): VariableReferences {
  const entries = containersIn(definition).flatMap(({ pointer, states }) =>
    states.map(([name, state]) => [name, namesIn(definition, state as State, statePointerIn(pointer, name))] as const),
  );
  return Object.fromEntries(entries.filter(([, names]) => names.length > 0));
}

function namesIn(definition: Definition, state: State, pointer: string): readonly string[] {
  const isPath = languageOf(definition, state) === 'JSONPath';
  const path = isPath ? pathStateViewOf({ name: '', state, pointer }) : undefined;
  const expressions = isPath ? [] : placedExpressions(templatesOf(state, pointer));
  return [...new Set(variablesOf({ state, pointer, path, expressions }).map(({ name }) => name))].sort();
}
