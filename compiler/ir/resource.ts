// What a task handle stands for. One row an integration; emit has the matching row that knows its ARN and shapes.
export interface LambdaResource {
  readonly type: 'lambda';
  /** A plain function name, or a full or partial function ARN. */
  readonly functionName: string;
}
export type Resource = LambdaResource;
