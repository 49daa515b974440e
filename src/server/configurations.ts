// The configurations of a state machine: checked, and with AWS's defaults. Nothing is logged, traced or encrypted
// here, but what was asked for is told back.
import type { JsonObject } from '../../compiler/json.js';
import { ApiError } from './api-error.js';
import type { encryptionConfiguration, loggingConfiguration, tracingConfiguration, ValueOf } from './shapes.js';

export function loggingOf(given: ValueOf<typeof loggingConfiguration> | undefined): JsonObject {
  const { level = 'OFF', includeExecutionData = false, destinations = [] } = given ?? {};
  const isOff = level === 'OFF';
  if ((!isOff && destinations.length !== 1) || destinations.length > 1) {
    throw new ApiError(
      'InvalidLoggingConfiguration',
      'Invalid Logging Configuration: Must specify exactly one Log Destination.',
    );
  }
  return {
    level,
    includeExecutionData,
    ...(destinations.length === 0 ? {} : { destinations: destinations as unknown as readonly JsonObject[] }),
  };
}

export function tracingOf(given: ValueOf<typeof tracingConfiguration> | undefined): JsonObject {
  return { enabled: given?.enabled ?? false };
}

export function encryptionOf(given: ValueOf<typeof encryptionConfiguration> | undefined): JsonObject {
  const { type = 'AWS_OWNED_KEY', kmsKeyId, kmsDataKeyReusePeriodSeconds: period } = given ?? {};
  if (type === 'CUSTOMER_MANAGED_KMS_KEY' && kmsKeyId === undefined) {
    throw invalidEncryption('kmsKeyId must be specified when type is CUSTOMER_MANAGED_KMS_KEY');
  }
  if (type === 'AWS_OWNED_KEY' && (kmsKeyId !== undefined || period !== undefined)) {
    throw invalidEncryption('kmsKeyId and kmsDataKeyReusePeriodSeconds must be null when type is AWS_OWNED_KEY');
  }
  return {
    type,
    ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
    ...(type === 'AWS_OWNED_KEY' ? {} : { kmsDataKeyReusePeriodSeconds: period ?? 300 }),
  };
}

function invalidEncryption(reason: string): ApiError {
  return new ApiError('InvalidEncryptionConfiguration', `Invalid Encryption Configuration: ${reason}`);
}
