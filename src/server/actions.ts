// The operations of the API, by name. A name of AWS's model without a row is one that this version does not have yet.
import type { Action } from './action.js';
import { createActivity } from './actions/create-activity.js';
import { createStateMachineAlias } from './actions/create-state-machine-alias.js';
import { createStateMachine } from './actions/create-state-machine.js';
import { deleteActivity } from './actions/delete-activity.js';
import { deleteStateMachineAlias } from './actions/delete-state-machine-alias.js';
import { deleteStateMachineVersion } from './actions/delete-state-machine-version.js';
import { deleteStateMachine } from './actions/delete-state-machine.js';
import { describeActivity } from './actions/describe-activity.js';
import { describeExecution } from './actions/describe-execution.js';
import { describeMapRun } from './actions/describe-map-run.js';
import { describeStateMachineAlias } from './actions/describe-state-machine-alias.js';
import { describeStateMachineForExecution } from './actions/describe-state-machine-for-execution.js';
import { describeStateMachine } from './actions/describe-state-machine.js';
import { getActivityTask } from './actions/get-activity-task.js';
import { getExecutionHistory } from './actions/get-execution-history.js';
import { listActivities } from './actions/list-activities.js';
import { listExecutions } from './actions/list-executions.js';
import { listMapRuns } from './actions/list-map-runs.js';
import { listStateMachineAliases } from './actions/list-state-machine-aliases.js';
import { listStateMachineVersions } from './actions/list-state-machine-versions.js';
import { listStateMachines } from './actions/list-state-machines.js';
import { listTagsForResource } from './actions/list-tags-for-resource.js';
import { publishStateMachineVersion } from './actions/publish-state-machine-version.js';
import { sendTaskFailure } from './actions/send-task-failure.js';
import { sendTaskHeartbeat } from './actions/send-task-heartbeat.js';
import { sendTaskSuccess } from './actions/send-task-success.js';
import { startExecution } from './actions/start-execution.js';
import { startSyncExecution } from './actions/start-sync-execution.js';
import { stopExecution } from './actions/stop-execution.js';
import { tagResource } from './actions/tag-resource.js';
import { untagResource } from './actions/untag-resource.js';
import { updateMapRun } from './actions/update-map-run.js';
import { updateStateMachineAlias } from './actions/update-state-machine-alias.js';
import { updateStateMachine } from './actions/update-state-machine.js';
import { validateStateMachineDefinition } from './actions/validate-state-machine-definition.js';

export const actions = {
  CreateActivity: createActivity,
  CreateStateMachine: createStateMachine,
  CreateStateMachineAlias: createStateMachineAlias,
  DeleteActivity: deleteActivity,
  DeleteStateMachine: deleteStateMachine,
  DeleteStateMachineAlias: deleteStateMachineAlias,
  DeleteStateMachineVersion: deleteStateMachineVersion,
  DescribeActivity: describeActivity,
  DescribeExecution: describeExecution,
  DescribeMapRun: describeMapRun,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineAlias: describeStateMachineAlias,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  GetActivityTask: getActivityTask,
  GetExecutionHistory: getExecutionHistory,
  ListActivities: listActivities,
  ListExecutions: listExecutions,
  ListMapRuns: listMapRuns,
  ListStateMachineAliases: listStateMachineAliases,
  ListStateMachineVersions: listStateMachineVersions,
  ListStateMachines: listStateMachines,
  ListTagsForResource: listTagsForResource,
  PublishStateMachineVersion: publishStateMachineVersion,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  SendTaskSuccess: sendTaskSuccess,
  StartExecution: startExecution,
  StartSyncExecution: startSyncExecution,
  StopExecution: stopExecution,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateMapRun: updateMapRun,
  UpdateStateMachine: updateStateMachine,
  UpdateStateMachineAlias: updateStateMachineAlias,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
} as const satisfies Readonly<Record<string, Action>>;

export type Operation = keyof typeof actions;

/** In AWS's model, but not here yet. */
export const missingOperations: readonly string[] = ['RedriveExecution', 'TestState'];
