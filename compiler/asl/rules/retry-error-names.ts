// The names in `ErrorEquals` of retriers and catchers: `States.ALL` alone and last, other `States.*` names known.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import { canRetry } from '../transitions.js';
import type { StateRule } from './rule.js';

const ALL = 'States.ALL';
const NEVER_MATCHED = 'States.Runtime';
const KNOWN: readonly string[] = [
  ALL,
  'States.BranchFailed',
  'States.DataLimitExceeded',
  'States.ExceedToleratedFailureThreshold',
  'States.HeartbeatTimeout',
  'States.Http.Socket',
  'States.IntrinsicFailure',
  'States.ItemReaderFailed',
  'States.NoChoiceMatched',
  'States.ParameterPathFailure',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.ResultPathMatchFailure',
  'States.ResultWriterFailed',
  NEVER_MATCHED,
  'States.TaskFailed',
  'States.Timeout',
];

const STATUS_CODE = /^States\.Http\.StatusCode\.\d+$/;

export const retryErrorNames: StateRule = ({ state, pointer, machine }) =>
  !canRetry(state)
    ? []
    : (['Retry', 'Catch'] as const).flatMap((field) => {
        const entries = state[field] ?? [];
        return entries.flatMap((entry, i) => {
          const place = childPointer(childPointer(pointer, field), i);
          return [
            ...wildcard(entry.ErrorEquals, place, i === entries.length - 1 ? 'last' : 'not last'),
            ...entry.ErrorEquals.flatMap((name, j) => errorName(name, `${place}/ErrorEquals/${j}`, machine.raised)),
          ];
        });
      });

function wildcard(names: readonly string[], pointer: string, position: 'last' | 'not last'): readonly Diagnostic[] {
  if (!names.includes(ALL)) return [];
  if (names.length === 1 && position === 'last') return [];
  const place = describePlace(pointer);
  return names.length > 1
    ? [diagnose('asl/states-all-not-alone', { place }, { pointer: `${pointer}/ErrorEquals` })]
    : [diagnose('asl/states-all-not-last', { place }, { pointer })];
}

function errorName(name: string, pointer: string, raised: ReadonlySet<string>): readonly Diagnostic[] {
  if (!name.startsWith('States.')) return [];
  if (name !== NEVER_MATCHED && (raised.has(name) || KNOWN.includes(name) || STATUS_CODE.test(name))) return [];
  const place = describePlace(pointer);
  if (name === NEVER_MATCHED) return [diagnose('asl/error-never-matches', { place, name }, { pointer })];
  return [diagnose('asl/unknown-error-name', { place, name, suggestion: suggest(name, KNOWN) }, { pointer })];
}
