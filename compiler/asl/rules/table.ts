// Every semantic rule, in the order in which its findings are reported. A new rule is a file here and one row.
import type { StateType } from '../definition.js';
import { argumentValues } from './argument-values.js';
import { assignedOnce, assignedVariables } from './assigned-variables.js';
import { choiceDefault, reachableRules } from './choice-order.js';
import { credentials } from './credentials.js';
import { dataSize } from './data-size.js';
import { distributedFields } from './distributed-fields.js';
import { constantErrorNames, reachableHandlers } from './error-names.js';
import { exclusiveFields } from './exclusive-fields.js';
import { expressionDelimiters } from './expression-delimiters.js';
import { expressTasks } from './express-tasks.js';
import { failTexts } from './fail-texts.js';
import { heartbeatBelowTimeout } from './heartbeat-below-timeout.js';
import { jsonataArguments } from './jsonata-arguments.js';
import { jsonataFunctions } from './jsonata-functions.js';
import { jsonataRegex } from './jsonata-regex.js';
import { jsonataStatesFields } from './jsonata-states-fields.js';
import { jsonataSyntax } from './jsonata-syntax.js';
import { jsonataTopLevelNames } from './jsonata-top-level-names.js';
import { knownResource } from './known-resource.js';
import { loopsWithExit } from './loops.js';
import { itemBatcher } from './maps/item-batcher.js';
import { csvHeaders, itemReader } from './maps/item-reader.js';
import { distributedPlaces, itemsSource, processorConfig, uniqueLabels } from './maps/modes.js';
import { resultWriter } from './maps/result-writer.js';
import { nextOrEnd } from './next-or-end.js';
import { pathKeys } from './path-keys.js';
import { reachableStates } from './reachable-states.js';
import { requiredArguments } from './required-arguments.js';
import { retryDelays } from './retry-delays.js';
import { retryErrorNames } from './retry-error-names.js';
import { retryTotal } from './retry-total.js';
import type { ContainerRule, MachineRule, StateRule } from './rule.js';
import { startAtExists } from './start-at-exists.js';
import { stateName } from './state-name.js';
import { taskResource } from './task-resource.js';
import { tokenExists, tokenPassed } from './task-token.js';
import { terminalState } from './terminal-state.js';
import { transitionTargets } from './transition-targets.js';
import { uniqueStateNames } from './unique-state-names.js';
import { variableNames } from './variable-names.js';
import { waitDuration } from './wait-duration.js';
import { waitTimestamp } from './wait-timestamp.js';

const every: readonly StateRule[] = [stateName, nextOrEnd, transitionTargets, variableNames, dataSize];
const work: readonly StateRule[] = [constantErrorNames, retryErrorNames, reachableHandlers, retryDelays];

/** By type, so that a state meets only the rules that can say something about it. */
export const stateRules: { readonly [T in StateType]: readonly StateRule[] } = {
  Pass: [...every, tokenExists],
  Task: [
    ...every,
    heartbeatBelowTimeout,
    taskResource,
    knownResource,
    requiredArguments,
    argumentValues,
    credentials,
    tokenPassed,
    tokenExists,
    ...work,
    exclusiveFields,
  ],
  Choice: [...every, tokenExists, reachableRules, choiceDefault],
  Wait: [...every, waitDuration, waitTimestamp, tokenExists],
  Succeed: [...every, tokenExists],
  Fail: [...every, tokenExists, exclusiveFields, failTexts],
  Parallel: [...every, ...work],
  Map: [
    ...every,
    ...work,
    exclusiveFields,
    distributedFields,
    processorConfig,
    itemsSource,
    itemReader,
    csvHeaders,
    itemBatcher,
    resultWriter,
  ],
};

/** For states whose query language is JSONata. */
export const jsonataRules: readonly StateRule[] = [
  pathKeys,
  expressionDelimiters,
  jsonataSyntax,
  jsonataTopLevelNames,
  jsonataStatesFields,
  jsonataFunctions,
  jsonataArguments,
  jsonataRegex,
];

export const containerRules: readonly ContainerRule[] = [startAtExists, terminalState, reachableStates, loopsWithExit];

export const machineRules: readonly MachineRule[] = [
  uniqueStateNames,
  uniqueLabels,
  expressTasks,
  distributedPlaces,
  retryTotal,
  assignedOnce,
  assignedVariables,
];
