// Names of state machines, executions and activities.
import { ApiError } from './api-error.js';

// White space, brackets, wildcards, special and control characters, and what is no Unicode text
// (https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html).
// eslint-disable-next-line no-control-regex -- control characters are among the forbidden
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff\u{10ffff}]/u;

/** Lets a good name pass. */
export function checkName(name: string): string {
  if (forbidden.test(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  return name;
}
