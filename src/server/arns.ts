// ARNs: made for what the server keeps, and checked where requests bring them.
import { ApiError } from './api-error.js';

export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}
export type ArnKind = 'stateMachine' | 'execution' | 'express' | 'activity' | 'mapRun';

const base = ({ partition, region, accountId }: Place): string => `arn:${partition}:states:${region}:${accountId}`;

export const stateMachineArn = (place: Place, name: string): string => `${base(place)}:stateMachine:${name}`;
export const activityArn = (place: Place, name: string): string => `${base(place)}:activity:${name}`;
export const executionArn = (place: Place, machine: string, name: string): string =>
  `${base(place)}:execution:${machine}:${name}`;
export const expressArn = (place: Place, machine: string, name: string, id: string): string =>
  `${base(place)}:express:${machine}:${name}:${id}`;

/** The ARN of the state machine, for the ARN of a version. */
export function machineOfVersion(text: string): string | undefined {
  return /^(arn:[^:]*:states:[^:]*:[^:]*:stateMachine:[^:]+):\d+$/.exec(text)?.[1];
}

/** Lets the ARN of a version pass. */
export function checkVersionArn(text: string): string {
  if (machineOfVersion(checkArn(text, 'stateMachine')) === undefined) throw invalidArn(`Not a version: ${text}`);
  return text;
}

/** Lets an ARN of one of these kinds pass; whether it names something is for the caller to find out. */
export function checkArn(text: string, ...kinds: readonly ArnKind[]): string {
  const [, partition, service, , , type, name] =
    /^(?:arn:)([^:]*):([^:]*):([^:]*):([^:]*):([^:]*)(?::(.+))?$/s.exec(text) ?? [];
  if (!text.startsWith('arn:')) throw invalidArn(`Invalid ARN prefix: ${text}`);
  if (partition === undefined || type === undefined) throw invalidArn(`Invalid ARN: ${text}`);
  if (service !== 'states') throw invalidArn(`Service name not valid: ${service ?? ''}`);
  if (!kinds.some((kind) => kind === type)) throw invalidArn(`Resource type not valid in this context: ${type}`);
  if (name === undefined) throw invalidArn(`Resource name missing: ${text}`);
  return text;
}

function invalidArn(reason: string): ApiError {
  return new ApiError('InvalidArn', `Invalid Arn: '${reason}'`);
}
