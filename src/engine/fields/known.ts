// The fields that the engine carries out, by query language and state type; any other field is refused, never ignored.
import type { Definition, QueryLanguage, StateOf, StateType } from '../../../compiler/asl/definition.js';

type Known<T extends StateType> = readonly Extract<keyof StateOf<T>, string>[];
type ByType = { readonly [T in StateType]: Known<T> };

export const machineFields: readonly Extract<keyof Definition, string>[] = [
  'Comment',
  'QueryLanguage',
  'Version',
  'TimeoutSeconds',
  'StartAt',
  'States',
];

const common = ['Type', 'Comment', 'QueryLanguage'] as const;
const way = ['Next', 'End'] as const;
const work = ['Retry', 'Catch', 'Assign', ...way] as const;
const paths = ['InputPath', 'OutputPath'] as const;

const jsonata: ByType = {
  Pass: [...common, 'Output', 'Assign', ...way],
  Task: [...common, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Credentials', 'Output', ...work],
  Choice: [...common, 'Choices', 'Default', 'Output', 'Assign'],
  Wait: [...common, 'Seconds', 'Timestamp', 'Output', 'Assign', ...way],
  Succeed: [...common, 'Output'],
  Fail: [...common, 'Error', 'Cause'],
  Parallel: [...common, 'Branches', 'Arguments', 'Output', ...work],
  Map: [
    ...common,
    'ItemProcessor',
    'Iterator',
    'Items',
    'ItemSelector',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
    'Label',
    'ItemReader',
    'ItemBatcher',
    'ResultWriter',
    'Output',
    ...work,
  ],
};

const jsonpath: ByType = {
  Pass: [...common, ...paths, 'Result', 'Parameters', 'ResultPath', 'Assign', ...way],
  Task: [
    ...common,
    ...paths,
    'Resource',
    'Parameters',
    'ResultSelector',
    'ResultPath',
    'TimeoutSeconds',
    'TimeoutSecondsPath',
    'HeartbeatSeconds',
    'HeartbeatSecondsPath',
    'Credentials',
    ...work,
  ],
  Choice: [...common, ...paths, 'Choices', 'Default', 'Assign'],
  Wait: [...common, ...paths, 'Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath', 'Assign', ...way],
  Succeed: [...common, ...paths],
  Fail: [...common, 'Error', 'ErrorPath', 'Cause', 'CausePath'],
  Parallel: [...common, ...paths, 'Branches', 'Parameters', 'ResultSelector', 'ResultPath', ...work],
  Map: [
    ...common,
    ...paths,
    'ItemProcessor',
    'Iterator',
    'ItemsPath',
    'ItemSelector',
    'Parameters',
    'MaxConcurrency',
    'MaxConcurrencyPath',
    'ToleratedFailureCount',
    'ToleratedFailureCountPath',
    'ToleratedFailurePercentage',
    'ToleratedFailurePercentagePath',
    'Label',
    'ItemReader',
    'ItemBatcher',
    'ResultWriter',
    'ResultSelector',
    'ResultPath',
    ...work,
  ],
};

export const knownFields: { readonly [L in QueryLanguage]: ByType } = { JSONata: jsonata, JSONPath: jsonpath };
