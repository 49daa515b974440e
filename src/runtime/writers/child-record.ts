// A child execution of a map run -> the texts that stand for it in the results. Only what has succeeded is transformed:
// of all others everything is needed to find out why.
import type { Json } from '../../../compiler/json.js';

/** A child execution that has ended, or that was not started because the map run failed before. AWS's field names. */
export interface ChildRecord {
  readonly Status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING';
  readonly ExecutionArn?: string | undefined;
  readonly Name?: string | undefined;
  readonly StateMachineArn?: string | undefined;
  /** JSON text. */
  readonly Input?: string | undefined;
  readonly InputDetails?: { readonly Included: boolean } | undefined;
  /** JSON text. */
  readonly Output?: string | undefined;
  readonly OutputDetails?: { readonly Included: boolean } | undefined;
  readonly Error?: string | undefined;
  readonly Cause?: string | undefined;
  /** ISO 8601, in UTC. */
  readonly StartDate?: string | undefined;
  readonly StopDate?: string | undefined;
  readonly RedriveCount?: number | undefined;
  readonly RedriveStatus?: string | undefined;
  readonly RedriveStatusReason?: string | undefined;
}

/** Which file a child goes into. */
export type ResultGroup = 'FAILED' | 'PENDING' | 'SUCCEEDED';
export const groupOf: { readonly [S in ChildRecord['Status']]: ResultGroup } = {
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  TIMED_OUT: 'FAILED',
  ABORTED: 'FAILED',
  PENDING: 'PENDING',
};

export type Transformation = 'NONE' | 'COMPACT' | 'FLATTEN';

const transformations: { readonly [T in Transformation]: (child: ChildRecord) => readonly string[] } = {
  NONE: (child) => [recordText(child)],
  COMPACT: (child) => [outputText(child)],
  FLATTEN(child) {
    const text = outputText(child);
    if (!text.startsWith('[')) return [text];
    return (JSON.parse(text) as readonly Json[]).map((element) => JSON.stringify(element));
  },
};

/**
 * JSON texts, each without a line break.
 * @example
 * textsOf({ Status: 'SUCCEEDED', Output: '[1,2]' }, 'FLATTEN'); // ['1', '2']
 */
export function textsOf(child: ChildRecord, transformation: Transformation): readonly string[] {
  return child.Status === 'SUCCEEDED' ? transformations[transformation](child) : [recordText(child)];
}

function outputText({ Output: text = 'null' }: ChildRecord): string {
  // Somebody else's text may be pretty-printed, and then it is no line.
  return /^\s|[\r\n]/.test(text) ? JSON.stringify(JSON.parse(text)) : text;
}

/** AWS writes the fields in the order of the alphabet. */
const fields: readonly (keyof ChildRecord)[] = [
  'Cause',
  'Error',
  'ExecutionArn',
  'Input',
  'InputDetails',
  'Name',
  'Output',
  'OutputDetails',
  'RedriveCount',
  'RedriveStatus',
  'RedriveStatusReason',
  'StartDate',
  'StateMachineArn',
  'Status',
  'StopDate',
];

const recordText = (child: ChildRecord): string =>
  JSON.stringify(Object.fromEntries(fields.map((field) => [field, child[field]])));
