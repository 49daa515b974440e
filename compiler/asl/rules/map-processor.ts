// A Map state has exactly one of `ItemProcessor` and its older name `Iterator`; the same for `ItemSelector` and
// `Parameters`.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { StateRule } from './rule.js';

export const mapProcessor: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Map') return [];
  const processors = (['ItemProcessor', 'Iterator'] as const).filter((field) => state[field] !== undefined);
  const selectors = (['ItemSelector', 'Parameters'] as const).filter((field) => state[field] !== undefined);
  return [
    ...(processors.length === 0
      ? [diagnose('asl/missing-field', { fields: ['ItemProcessor'], owner: `Map state \`${name}\`` }, { pointer })]
      : []),
    ...[processors, selectors]
      .filter((fields) => fields.length > 1)
      .map((fields) => diagnose('asl/only-one-field', { state: name, fields }, { pointer })),
  ];
};
