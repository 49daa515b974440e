// The public face of `typestep`: what workflows are written with. Loads no TypeScript and no node: module.
export type { Definition } from '../../compiler/asl/definition.js';
export { validate, type ValidateOptions } from '../../compiler/asl/validate.js';
export type { Diagnostic, Severity } from '../../compiler/diagnostics/diagnostic.js';
export { CompileError, InternalError } from '../../compiler/diagnostics/errors.js';
export type { Span } from '../../compiler/diagnostics/span.js';
export type { SourceMap } from '../../compiler/emit/source-map.js';
export type { Json, JsonObject } from '../../compiler/json.js';
export type { Duration } from './duration.js';
export { stateMachine, type EndedChain, type OpenChain } from './chain/machine.js';
export { lambda, type LambdaTask, type Task, type TaskHandler } from './lambda.js';
export { workflowsOf, type MethodOptions, type WorkflowsOf } from './methods.js';
export * as States from './states-errors.js';
export type { RetryOptions, TaskOptions } from './task-options.js';
export { UsageError } from './usage-error.js';
export { wait } from './wait.js';
export { workflow } from './workflow.js';
export type { AnyWorkflow, Workflow, WorkflowOptions } from './workflow-handle.js';
