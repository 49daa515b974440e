// Every semantic rule, in the order in which its findings are reported. A new rule is a file here and one row.
import { assignedVariables } from './assigned-variables.js';
import { distributedFields } from './distributed-fields.js';
import { exclusiveFields } from './exclusive-fields.js';
import { expressionDelimiters } from './expression-delimiters.js';
import { heartbeatBelowTimeout } from './heartbeat-below-timeout.js';
import { jsonataArguments } from './jsonata-arguments.js';
import { jsonataFunctions } from './jsonata-functions.js';
import { jsonataRegex } from './jsonata-regex.js';
import { jsonataStatesFields } from './jsonata-states-fields.js';
import { jsonataSyntax } from './jsonata-syntax.js';
import { jsonataTopLevelNames } from './jsonata-top-level-names.js';
import { lambdaArguments } from './lambda-arguments.js';
import { nextOrEnd } from './next-or-end.js';
import { pathKeys } from './path-keys.js';
import { reachableStates } from './reachable-states.js';
import { retryDelays } from './retry-delays.js';
import { retryErrorNames } from './retry-error-names.js';
import type { ContainerRule, MachineRule, StateRule } from './rule.js';
import { startAtExists } from './start-at-exists.js';
import { stateName } from './state-name.js';
import { taskResource } from './task-resource.js';
import { terminalState } from './terminal-state.js';
import { transitionTargets } from './transition-targets.js';
import { uniqueStateNames } from './unique-state-names.js';
import { variableNames } from './variable-names.js';
import { waitDuration } from './wait-duration.js';
import { waitTimestamp } from './wait-timestamp.js';

export const stateRules: readonly StateRule[] = [
  stateName,
  nextOrEnd,
  transitionTargets,
  waitDuration,
  waitTimestamp,
  heartbeatBelowTimeout,
  taskResource,
  retryErrorNames,
  retryDelays,
  variableNames,
  exclusiveFields,
  distributedFields,
];

/** For states whose query language is JSONata. */
export const jsonataRules: readonly StateRule[] = [
  lambdaArguments,
  pathKeys,
  expressionDelimiters,
  jsonataSyntax,
  jsonataTopLevelNames,
  jsonataStatesFields,
  jsonataFunctions,
  jsonataArguments,
  jsonataRegex,
];

export const containerRules: readonly ContainerRule[] = [startAtExists, terminalState, reachableStates];

export const machineRules: readonly MachineRule[] = [uniqueStateNames, assignedVariables];
