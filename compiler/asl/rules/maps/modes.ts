// How a Map runs: a distributed one says how its children do and never stands in an EXPRESS workflow; an inline one has no
// settings for children. Labels are unique.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { childPointer } from '../../pointer.js';
import type { MachineRule, StateRule } from '../rule.js';

const mostInline = 40;

export const processorConfig: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Map') return [];
  const field = state.ItemProcessor === undefined ? 'Iterator' : 'ItemProcessor';
  const config = state[field]?.ProcessorConfig;
  const place = `${pointer}/${field}/ProcessorConfig`;
  const { MaxConcurrency: concurrency } = state;
  if (config?.Mode === 'DISTRIBUTED') {
    const owner = `\`${field}.ProcessorConfig\` of state \`${name}\``;
    return config.ExecutionType === undefined
      ? [diagnose('asl/missing-field', { fields: ['ExecutionType'], owner }, { pointer: place })]
      : [];
  }
  return [
    ...(config?.ExecutionType === undefined
      ? []
      : [diagnose('asl/execution-type-unused', { state: name }, { pointer: `${place}/ExecutionType` })]),
    ...(typeof concurrency === 'number' && concurrency > mostInline
      ? [diagnose('asl/inline-concurrency', { state: name, found: concurrency }, { pointer: childPointer(pointer, 'MaxConcurrency') })] // prettier-ignore
      : []),
  ];
};

export const itemsSource: StateRule = ({ name, state, pointer }) =>
  state.Type === 'Map' && state.ItemReader !== undefined && state.ItemsPath !== undefined
    ? [diagnose('asl/items-path-unused', { state: name }, { pointer: childPointer(pointer, 'ItemsPath') })]
    : [];

export const distributedPlaces: MachineRule = (states, { scopes }) =>
  states.flatMap(({ name, state, pointer, container }) => {
    if (state.Type !== 'Map' || scopes.get(container)?.type !== 'EXPRESS') return [];
    const mode = (state.ItemProcessor ?? state.Iterator)?.ProcessorConfig?.Mode;
    return mode === 'DISTRIBUTED' ? [diagnose('asl/express-distributed', { state: name }, { pointer })] : [];
  });

export const uniqueLabels: MachineRule = (states) => {
  const first = new Map<string, string>();
  return states.flatMap(({ name, state, pointer }) => {
    if (state.Type !== 'Map' || state.Label === undefined) return [];
    const { Label: label } = state;
    const other = first.get(label);
    if (other === undefined) {
      first.set(label, name);
      return [];
    }
    return [
      diagnose('asl/duplicate-label', { state: name, label, other }, { pointer: childPointer(pointer, 'Label') }),
    ];
  });
};
