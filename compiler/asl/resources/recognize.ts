// Whether AWS has what the `Resource` of a task names, and if not, what was probably meant. What a placeholder stands for
// cannot be known and passes.
import { suggest } from '../suggest.js';
import { sdkServices, unsupportedSdkActions } from './aws-sdk.js';
import { type OptimizedAction, optimizedServices } from './optimized.js';
import { readResource, type TaskPattern, type TaskResource } from './resource.js';

export type Recognition =
  | { readonly kind: 'known'; readonly resource: TaskResource; readonly action?: OptimizedAction }
  /** Placeholders of a deployment stand in the part that would tell. */
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown'; readonly why: string; readonly suggestion?: string | undefined };

const suffixes: { readonly [P in TaskPattern]: string } = {
  request: '',
  sync: '.sync',
  callback: '.waitForTaskToken',
  activity: '',
};

/**
 * Looks a resource up.
 * @example
 * recognizeResource('arn:aws:states:::lambda:invok'); // { kind: 'unknown', why: …, suggestion: 'arn:aws:states:::lambda:invoke' }
 */
export function recognizeResource(text: string): Recognition {
  // Partition, Region and account may be filled in later without making a difference.
  const arn = text.replace(/^arn:\$\{[^}]*\}:states:/, 'arn:aws:states:');
  const resource = readResource(arn);
  if (resource === undefined) return arn.includes('${') ? { kind: 'open' } : { kind: 'unknown', why: 'it names neither a function, an activity nor an action of a service' }; // prettier-ignore
  if (resource.kind !== 'service') return { kind: 'known', resource };
  const { service, action, pattern } = resource;
  if (service.includes('${') || action.includes('${')) return { kind: 'open' };
  const meant = (name: string, act: string, suffix = suffixes[pattern]): string => `arn:aws:states:::${name}:${act}${suffix}`; // prettier-ignore
  if (service.startsWith('aws-sdk:')) return recognizeSdk(resource, meant);

  const actions = Object.hasOwn(optimizedServices, service) ? optimizedServices[service] : undefined;
  if (actions === undefined) {
    if (service === 's3') return { kind: 'unknown', why: 'S3 is read and written by `ItemReader` and `ResultWriter` only', suggestion: meant('aws-sdk:s3', action) }; // prettier-ignore
    const near = suggest(service, Object.keys(optimizedServices));
    const sdk = sdkServices.has(service) ? `aws-sdk:${service}` : undefined;
    const suggestion = sdk ?? near;
    return {
      kind: 'unknown',
      why: `\`${service}\` has no optimized integration`,
      suggestion: suggestion === undefined ? undefined : meant(suggestion, action),
    };
  }
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (known === undefined) {
    const near = suggest(action, Object.keys(actions));
    const sdk = sdkServices.has(service) ? meant(`aws-sdk:${service}`, action) : undefined;
    return {
      kind: 'unknown',
      why: `\`${service}\` has no optimized action \`${action}\``,
      suggestion: near === undefined ? sdk : meant(service, near),
    };
  }
  const isVersion2 = resource.resource.endsWith('.sync:2');
  if (!known.patterns.includes(pattern) || (isVersion2 && service !== 'states')) {
    const written = resource.resource.slice(action.length);
    const why = `\`${service}:${action}\` does not support \`${written}\``;
    const better = isVersion2 && known.patterns.includes('sync') ? '.sync' : '';
    return { kind: 'unknown', why, suggestion: meant(service, action, better) };
  }
  return { kind: 'known', resource, action: known };
}

function recognizeSdk(
  resource: Extract<TaskResource, { kind: 'service' }>,
  meant: (service: string, action: string, suffix?: string) => string,
): Recognition {
  const { action, pattern } = resource;
  const service = resource.service.slice('aws-sdk:'.length);
  if (!sdkServices.has(service)) {
    const near = sdkServices.has(service.toLowerCase()) ? service.toLowerCase() : suggest(service, sdkServices);
    return {
      kind: 'unknown',
      why: `there is no SDK integration of a service \`${service}\``,
      suggestion: near === undefined ? undefined : meant(`aws-sdk:${near}`, action),
    };
  }
  const of = resource.service;
  if (unsupportedSdkActions[service]?.includes(action) === true)
    return { kind: 'unknown', why: `\`${of}\` does not support \`${action}\`` };
  if (!/^[a-z][A-Za-z0-9]*$/.test(action)) {
    const suggestion = /^[A-Za-z][A-Za-z0-9]*$/.test(action) ? meant(of, action.charAt(0).toLowerCase() + action.slice(1)) : undefined; // prettier-ignore
    return { kind: 'unknown', why: 'actions of SDK integrations are written in camel case', suggestion };
  }
  if (pattern === 'sync')
    return { kind: 'unknown', why: 'SDK integrations do not wait for jobs', suggestion: meant(of, action, '') };
  return { kind: 'known', resource };
}
