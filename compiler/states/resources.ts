// How each kind of task appears in a definition: one row an integration.
import type { Resource } from '../ir/resource.js';

interface ResourceShape<R extends Resource> {
  /** The `Resource` field. */
  readonly arn: (resource: R) => string;
  /** Constant fields of `Arguments` beside the payload. */
  readonly parameters: (resource: R) => { readonly [name: string]: string };
  /** The field of `Arguments` that holds the call's argument. */
  readonly payloadField: string;
  /** Where in `$states.result` the call's result is. */
  readonly resultSteps: readonly string[];
  /** The state's name when the call has none of its own. */
  readonly stateName: (resource: R) => string;
}

type Shapes = { readonly [T in Resource['type']]: ResourceShape<Extract<Resource, { type: T }>> };

const shapes: Shapes = {
  // https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
  lambda: {
    arn: () => 'arn:aws:states:::lambda:invoke',
    parameters: (resource) => ({ FunctionName: resource.functionName }),
    payloadField: 'Payload',
    resultSteps: ['Payload'],
    // A function ARN is arn:aws:lambda:<region>:<account>:function:<name>[:<version>].
    stateName: ({ functionName }) =>
      functionName.startsWith('arn:') ? (functionName.split(':')[6] ?? functionName) : functionName,
  },
};

export function shapeOf<R extends Resource>(resource: R): ResourceShape<R> {
  return shapes[resource.type] as unknown as ResourceShape<R>;
}
