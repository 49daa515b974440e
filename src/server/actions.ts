// The operations of the API, by name. A name of AWS's model without a row is one that this version does not have yet.
import type { Action } from './action.js';
import { createActivity } from './actions/create-activity.js';
import { createStateMachine } from './actions/create-state-machine.js';
import { deleteActivity } from './actions/delete-activity.js';
import { deleteStateMachine } from './actions/delete-state-machine.js';
import { describeActivity } from './actions/describe-activity.js';
import { describeExecution } from './actions/describe-execution.js';
import { describeMapRun } from './actions/describe-map-run.js';
import { describeStateMachineForExecution } from './actions/describe-state-machine-for-execution.js';
import { describeStateMachine } from './actions/describe-state-machine.js';
import { getActivityTask } from './actions/get-activity-task.js';
import { getExecutionHistory } from './actions/get-execution-history.js';
import { listActivities } from './actions/list-activities.js';
import { listExecutions } from './actions/list-executions.js';
import { listMapRuns } from './actions/list-map-runs.js';
import { listStateMachines } from './actions/list-state-machines.js';
import { sendTaskFailure } from './actions/send-task-failure.js';
import { sendTaskHeartbeat } from './actions/send-task-heartbeat.js';
import { sendTaskSuccess } from './actions/send-task-success.js';
import { startExecution } from './actions/start-execution.js';
import { startSyncExecution } from './actions/start-sync-execution.js';
import { stopExecution } from './actions/stop-execution.js';
import { updateMapRun } from './actions/update-map-run.js';
import { updateStateMachine } from './actions/update-state-machine.js';
import { validateStateMachineDefinition } from './actions/validate-state-machine-definition.js';

export const actions = {
  CreateActivity: createActivity,
  CreateStateMachine: createStateMachine,
  DeleteActivity: deleteActivity,
  DeleteStateMachine: deleteStateMachine,
  DescribeActivity: describeActivity,
  DescribeExecution: describeExecution,
  DescribeMapRun: describeMapRun,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  GetActivityTask: getActivityTask,
  GetExecutionHistory: getExecutionHistory,
  ListActivities: listActivities,
  ListExecutions: listExecutions,
  ListMapRuns: listMapRuns,
  ListStateMachines: listStateMachines,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  SendTaskSuccess: sendTaskSuccess,
  StartExecution: startExecution,
  StartSyncExecution: startSyncExecution,
  StopExecution: stopExecution,
  UpdateMapRun: updateMapRun,
  UpdateStateMachine: updateStateMachine,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
} as const satisfies Readonly<Record<string, Action>>;

export type Operation = keyof typeof actions;

/** In AWS's model, but not here yet. */
export const missingOperations: readonly string[] = [
  'CreateStateMachineAlias',
  'DeleteStateMachineAlias',
  'DeleteStateMachineVersion',
  'DescribeStateMachineAlias',
  'ListStateMachineAliases',
  'ListStateMachineVersions',
  'ListTagsForResource',
  'PublishStateMachineVersion',
  'RedriveExecution',
  'TagResource',
  'TestState',
  'UntagResource',
  'UpdateStateMachineAlias',
];
