// `workflow`: an async function, or a decorated method, as a state machine.
import { attachmentOf, compileAttachment } from './compile-function.js';
import type { CompiledBody, CompiledMethodDecorator } from './marks.js';
import { decorator, type MethodOptions, type WorkflowDecorator } from './methods.js';
import { makeWorkflow, type Workflow, type WorkflowOptions } from './workflow-handle.js';

/**
 * Makes an async function a workflow: its definition is Amazon States Language that does what the function does.
 * @example
 * export const greet = workflow('Greet', async (user: { name: string }) => ({ text: `Hello ${user.name}` }));
 */
export function workflow<In, Out>(
  name: string,
  body: CompiledBody<(input: In) => Promise<Out>>,
  options?: WorkflowOptions,
): Workflow<In, Out>;
/**
 * Makes an async method a workflow; `workflowsOf` gives its handle. Works with standard and with legacy decorators.
 * @example
 * class Onboarding {
 *   @workflow({ name: 'VerifyUser', timeout: { hours: 2 } })
 *   async verifyUser(user: { id: string }) {
 *     return checkVerified({ id: user.id });
 *   }
 * }
 */
export function workflow(options?: MethodOptions): CompiledMethodDecorator<WorkflowDecorator>;
export function workflow<In, Out>(
  first?: string | MethodOptions,
  body?: (input: In) => Promise<Out>,
  options?: WorkflowOptions,
): Workflow<In, Out> | WorkflowDecorator {
  // Types allow neither a missing name nor one that is no text; its absence is reported with the definition.
  if (typeof first === 'function') return workflow('', first as (input: In) => Promise<Out>);
  if (body === undefined) return decorator(typeof first === 'object' ? first : {});
  if (typeof first !== 'string') return workflow('', body, options);
  return makeWorkflow(first, { ...options, run: body }, () => compileAttachment(first, attachmentOf(body), options));
}
