// Versions of state machines: what a state machine was when it was published, under a number that is never used again.
import type { StoredStateMachine, StoredVersion } from '../store/store.js';
import { ApiError } from './api-error.js';
import type { Service } from './service.js';

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const most = 1000;

/** The name of the revision before the first change. */
const initial = 'INITIAL';

export interface VersionRequest {
  readonly publish?: boolean;
  readonly versionDescription?: string;
}

/** Throws ValidationException. */
export function checkVersionRequest({ publish = false, versionDescription }: VersionRequest): void {
  if (!publish && versionDescription !== undefined) {
    throw new ApiError('ValidationException', 'Version description can only be set when publish is true');
  }
}

/** Of one state machine, the newest first. */
export function versionsOf({ store }: Service, stateMachineArn: string): readonly StoredVersion[] {
  return store.versions
    .all()
    .filter(({ machine }) => machine.arn === stateMachineArn)
    .reverse();
}

/** Throws ConflictException. */
export function checkRevision({ arn, revisionId = initial }: StoredStateMachine, asked: string | undefined): void {
  if (asked === undefined || asked === revisionId) return;
  throw new ApiError('ConflictException', `The revision of '${arn}' is '${revisionId}', not '${asked}'`);
}

/** A new version, or the one that the revision has already. Throws ServiceQuotaExceededException. */
export function publish(service: Service, machine: StoredStateMachine, description?: string): StoredVersion {
  const { store, clock } = service;
  const versions = versionsOf(service, machine.arn);
  const existing = versions.find((version) => version.machine.revisionId === machine.revisionId);
  if (existing !== undefined) return existing;
  if (versions.length >= most) {
    throw new ApiError('ServiceQuotaExceededException', `'${machine.arn}' can have at most ${most} versions`);
  }
  const number = machine.lastVersion + 1;
  store.stateMachines.put({ ...machine, lastVersion: number });
  const version: StoredVersion = {
    arn: `${machine.arn}:${number}`,
    machine,
    createdAt: clock.now(),
    ...(description === undefined ? {} : { description }),
  };
  store.versions.put(version);
  return version;
}
