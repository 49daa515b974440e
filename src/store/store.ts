// What the server keeps, as tables behind one port, so that memory and a database are the same to it. Rows are plain
// JSON and replaced as a whole; times are milliseconds since the epoch.
import type { JsonObject } from '../../compiler/json.js';
import type { Execution, StateMachineType } from '../engine/execution.js';

export interface StoredStateMachine {
  readonly arn: string;
  readonly name: string;
  readonly type: StateMachineType;
  readonly status: 'ACTIVE' | 'DELETING';
  readonly roleArn: string;
  /** As it was given, spaces and all. */
  readonly definition: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Absent until the first change. */
  readonly revisionId?: string;
  readonly loggingConfiguration: JsonObject;
  readonly tracingConfiguration: JsonObject;
  readonly encryptionConfiguration: JsonObject;
  /** As CreateStateMachine was asked for it: asking again must ask the same. */
  readonly created: { readonly publish: boolean; readonly versionDescription?: string };
  /** The number of the last version that was published; 0 before the first. Numbers are never used again. */
  readonly lastVersion: number;
}

/** What a state machine was when it was published; never changes. */
export interface StoredVersion {
  /** The state machine's, with the number behind it. */
  readonly arn: string;
  readonly machine: StoredStateMachine;
  readonly description?: string;
  readonly createdAt: number;
}

export interface StoredAlias {
  /** The state machine's, with the name behind it. */
  readonly arn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly description?: string;
  /** One version, or two; the weights sum up to 100. */
  readonly routingConfiguration: readonly StoredRoute[];
  readonly createdAt: number;
  readonly updatedAt: number;
}
export interface StoredRoute {
  readonly stateMachineVersionArn: string;
  readonly weight: number;
}

/** Of a state machine or an activity, whose ARN it has. */
export interface StoredTags {
  readonly arn: string;
  readonly tags: { readonly [key: string]: string };
}

export interface StoredExecution {
  readonly arn: string;
  /** As the state machine was when the execution started. */
  readonly machine: StoredStateMachine;
  /** As it was given, spaces and all. */
  readonly input: string;
  readonly traceHeader?: string;
  /** The version that it was started on, and the alias that led there. */
  readonly versionArn?: string;
  readonly aliasArn?: string;
  /** Changes while the execution runs; only the driver changes it. */
  readonly execution: Execution;
}

export interface StoredActivity {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  readonly encryptionConfiguration: JsonObject;
}

export interface Table<Row extends { readonly arn: string }> {
  get(arn: string): Row | undefined;
  put(row: Row): void;
  delete(arn: string): void;
  /** In the order in which they were put for the first time. */
  all(): readonly Row[];
}

export interface ExecutionTable extends Table<StoredExecution> {
  /** The executions of one state machine, in the order in which they were put. */
  of(stateMachineArn: string): readonly StoredExecution[];
}

export interface Store {
  readonly stateMachines: Table<StoredStateMachine>;
  readonly executions: ExecutionTable;
  readonly activities: Table<StoredActivity>;
  readonly versions: Table<StoredVersion>;
  readonly aliases: Table<StoredAlias>;
  readonly tags: Table<StoredTags>;
}
