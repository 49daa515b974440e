// The rules for names of state machines (CreateStateMachine): 1 to 80 characters, none of those below.

// White space, brackets, wildcards, quotes and other special characters, control characters, and what the API's
// model excludes beyond the guide: surrogates and U+FFFE, U+FFFF.
// eslint-disable-next-line no-control-regex -- control characters are among the forbidden
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Completes the sentence "the name … ", or undefined when there is nothing wrong with it. */
export function workflowNameProblem(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > 80) return `has ${name.length} characters; 80 are allowed`;
  const match = forbidden.exec(name);
  if (match !== null) return `has the character ${JSON.stringify(match[0])}, which Step Functions does not allow`;
  return undefined;
}
