// ValidateStateMachineDefinition: what CreateStateMachine would refuse, as a list, and on request what it would let pass
// but is not meant. Nothing is kept.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

const most = 100;

export const validateStateMachineDefinition = action(
  {
    // AWS answers an empty text with a finding, not with a refusal.
    definition: required(shape.text({ max: 1_048_576, sensitive: true })),
    type: optional(shape.oneOf('STANDARD', 'EXPRESS')),
    severity: optional(shape.oneOf('ERROR', 'WARNING')),
    maxResults: optional(shape.integer({ min: 0, max: most })),
  },
  ({ definition, type = 'STANDARD', severity = 'ERROR', maxResults = 0 }, { service }) => {
    const problems = service.definitions.problems(definition, type);
    const asked = problems.filter((problem) => severity === 'WARNING' || problem.severity === 'ERROR');
    const diagnostics = asked.slice(0, maxResults === 0 ? most : maxResults);
    return {
      result: problems.some((problem) => problem.severity === 'ERROR') ? 'FAIL' : 'OK',
      diagnostics: diagnostics.map(({ location, ...problem }) => ({ ...problem, location })),
      truncated: diagnostics.length < asked.length,
    };
  },
);
