// What the `Resource` of a Task names: a Lambda function or an activity by its ARN, or an action of a service. History
// events and limits' messages spell the kinds differently.

/**
 * How a task gets its result: from the call itself, from the job that the call starts (`sync`), from whoever has its
 * token (`callback`), or from a worker that polls (`activity`).
 */
export type TaskPattern = 'request' | 'sync' | 'callback' | 'activity';

export type TaskResource =
  | { readonly kind: 'function'; readonly pattern: 'request' }
  | { readonly kind: 'activity'; readonly pattern: 'activity' }
  /**
   * `arn:aws:states:::lambda:invoke` is service `lambda`, action `invoke`; `arn:aws:states:::states:startExecution.sync:2`
   * is service `states`, action `startExecution`, resource `startExecution.sync:2`.
   */
  | {
      readonly kind: 'service';
      readonly pattern: Exclude<TaskPattern, 'activity'>;
      readonly service: string;
      readonly action: string;
      /** The action with its pattern, as events spell it. */
      readonly resource: string;
    };

const functionArn = /^arn:[a-z-]+:lambda:[^:]*:[^:]*:function:.+$/;
const activityArn = /^arn:[a-z-]+:states:[^:]*:[^:]*:activity:.+$/;
const serviceArn =
  /^arn:[a-z-]+:states:[^:]*:[^:]*:((?:aws-sdk:)?[^:]+):(([^:.]+)(?:\.(sync|sync:2|waitForTaskToken))?)$/;

/** Reads a `Resource`; `undefined` when it names nothing that a Task can run. */
export function readResource(text: string): TaskResource | undefined {
  const known = resources.get(text);
  if (known !== undefined) return known;
  const resource = parse(text);
  if (resource !== undefined && resources.size < 10_000) resources.set(text, resource);
  return resource;
}
const resources = new Map<string, TaskResource>();

function parse(text: string): TaskResource | undefined {
  if (functionArn.test(text)) return { kind: 'function', pattern: 'request' };
  if (activityArn.test(text)) return { kind: 'activity', pattern: 'activity' };
  const [, service, resource, action, suffix] = serviceArn.exec(text) ?? [];
  if (service === undefined || resource === undefined || action === undefined) return undefined;
  const pattern = suffix === undefined ? 'request' : suffix === 'waitForTaskToken' ? 'callback' : 'sync';
  return { kind: 'service', pattern, service, action, resource };
}
