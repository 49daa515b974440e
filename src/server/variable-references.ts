// Which variables the states of a state machine read, as answers show it: absent where there are none.
import { variableReferences } from '../../compiler/asl/variable-references.js';
import type { StoredStateMachine } from '../store/store.js';
import type { Service } from './service.js';

export function variableReferencesOf({ definitions }: Service, { definition, type }: StoredStateMachine) {
  const references = variableReferences(definitions.read(definition, type).definition);
  return Object.keys(references).length === 0 ? {} : { variableReferences: references };
}
