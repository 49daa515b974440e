// What the `Resource` of a Task names: a Lambda function by its ARN, or an action of a service. History events
// and limits' messages spell the two differently.
export type TaskResource =
  | { readonly kind: 'function'; readonly arn: string }
  /** `arn:aws:states:::lambda:invoke` is type `lambda`, resource `invoke`. */
  | { readonly kind: 'service'; readonly type: string; readonly resource: string };

export type ResourceRefusal = 'activity' | 'pattern' | 'unknown';

const functionArn = /^arn:[a-z-]+:lambda:[^:]*:[^:]*:function:.+$/;
const activityArn = /^arn:[a-z-]+:states:[^:]*:[^:]*:activity:.+$/;
const serviceArn = /^arn:[a-z-]+:states:[^:]*:[^:]*:((?:aws-sdk:)?[^:]+):([^:]+(?::2)?)$/;

/** Reads a `Resource`; a refusal where the engine cannot run it. */
export function readResource(text: string): TaskResource | ResourceRefusal {
  if (functionArn.test(text)) return { kind: 'function', arn: text };
  if (activityArn.test(text)) return 'activity';
  const [, type, resource] = serviceArn.exec(text) ?? [];
  if (type === undefined || resource === undefined) return 'unknown';
  return /\.(sync(:2)?|waitForTaskToken)$/.test(resource) ? 'pattern' : { kind: 'service', type, resource };
}
