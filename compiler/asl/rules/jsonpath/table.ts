// Every rule about a JSONPath state, in the order in which findings are reported. A new rule is a file here and one row.
import { choiceConditions } from './choice-conditions.js';
import { errorPaths } from './error-paths.js';
import type { PathStateRule } from './fields.js';
import { forgottenPathKeys } from './forgotten-path-keys.js';
import { intrinsicCalls } from './intrinsic-calls.js';
import { pathFields } from './path-fields.js';
import { referencePaths } from './reference-paths.js';
import { repeatedTemplateFields } from './repeated-fields.js';
import { resultPath } from './result-path.js';
import { staticResult } from './static-result.js';
import { templateFields } from './template-fields.js';

export const pathStateRules: readonly PathStateRule[] = [
  pathFields,
  resultPath,
  referencePaths,
  templateFields,
  intrinsicCalls,
  repeatedTemplateFields,
  forgottenPathKeys,
  staticResult,
  errorPaths,
  choiceConditions,
];
