// Fields that say the same thing in two ways: at most one of them. A Map needs one processor.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { StateType } from '../definition.js';
import type { StateRule } from './rule.js';

const withPath = (field: string): readonly string[] => [field, `${field}Path`];

const exclusive: { readonly [T in StateType]?: readonly (readonly string[])[] } = {
  Task: [withPath('TimeoutSeconds'), withPath('HeartbeatSeconds')],
  Fail: [withPath('Error'), withPath('Cause')],
  Map: [
    ['ItemProcessor', 'Iterator'],
    ['ItemSelector', 'Parameters'],
    withPath('MaxConcurrency'),
    withPath('ToleratedFailureCount'),
    withPath('ToleratedFailurePercentage'),
    ['Items', 'ItemReader'],
  ],
};

export const exclusiveFields: StateRule = ({ name, state, pointer }) => {
  const has = (field: string): boolean => Object.hasOwn(state, field);
  const needsProcessor = state.Type === 'Map' && !has('ItemProcessor') && !has('Iterator');
  return [
    ...(needsProcessor
      ? [diagnose('asl/missing-field', { fields: ['ItemProcessor'], owner: `Map state \`${name}\`` }, { pointer })]
      : []),
    ...(exclusive[state.Type] ?? [])
      .filter((fields) => fields.every(has))
      .map((fields) => diagnose('asl/only-one-field', { state: name, fields }, { pointer })),
  ];
};
