// What to write instead of fields that people bring along from JSONPath mode or from another type of state.

/** The fields of choice rules in JSONPath mode. */
export const comparisonOperator =
  /^(Variable|And|Or|Not|Is(Null|Present|Numeric|String|Boolean|Timestamp)|(String|Numeric|Boolean|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals|Matches)(Path)?)$/;

const replacements: Readonly<Record<string, string>> = {
  InputPath: 'remove it and read what you need from `$states.input`',
  OutputPath: 'write `Output`, for example "{% $states.result.value %}"',
  ResultPath:
    'assign the result to a variable, or merge it in `Output`: "{% $merge([$states.input, {\'r\': $states.result}]) %}"',
  ResultSelector: 'select the fields in `Output` or `Assign`, from `$states.result`',
  Parameters: 'write `Arguments`, with expressions {% … %} as values and no `.$` at the end of names',
  Result: 'write `Output`',
  SecondsPath: 'write `Seconds` with an expression, for example "{% $states.input.seconds %}"',
  TimestampPath: 'write `Timestamp` with an expression, for example "{% $states.input.until %}"',
  TimeoutSecondsPath: 'write `TimeoutSeconds` with an expression {% … %}',
  HeartbeatSecondsPath: 'write `HeartbeatSeconds` with an expression {% … %}',
  ErrorPath: 'write `Error` with an expression {% … %}',
  CausePath: 'write `Cause` with an expression {% … %}',
  ItemsPath: 'write `Items` with an expression, for example "{% $states.input.items %}"',
  MaxConcurrencyPath: 'write `MaxConcurrency` with an expression {% … %}',
  ToleratedFailureCountPath: 'write `ToleratedFailureCount` with an expression {% … %}',
  ToleratedFailurePercentagePath: 'write `ToleratedFailurePercentage` with an expression {% … %}',
  'RoleArn.$': 'write `RoleArn` with an expression {% … %}',
};

/** Fields of JSONata, and what stands for them in JSONPath. */
const jsonpathFields: Readonly<Record<string, string>> = {
  Output: 'write `ResultPath`, `ResultSelector` and `OutputPath`',
  Arguments: 'write `Parameters`',
  Items: 'write `ItemsPath`',
  Condition: 'write `Variable` and a comparison operator',
};

/** The code and the way out for a field that only the other query language has. */
export function otherLanguage(
  field: string,
  allowed: readonly string[],
  type: string | undefined,
): { readonly code: 'asl/jsonata-field' | 'asl/jsonpath-field'; readonly instead: string } | undefined {
  const isPath = allowed.some((name) => name.endsWith('Path') || name === 'Parameters' || name === 'RoleArn.$');
  if (isPath) {
    const instead = jsonpathFields[field];
    const exists = Object.hasOwn(jsonpathFields, field) && !(type === 'Pass' && field === 'Arguments');
    return exists && instead !== undefined ? { code: 'asl/jsonata-field', instead } : undefined;
  }
  const instead = Object.hasOwn(replacements, field) ? replacements[field] : undefined;
  return instead === undefined ? undefined : { code: 'asl/jsonpath-field', instead };
}

const hints: Readonly<Record<string, (type: string) => string | undefined>> = {
  Next: (type) =>
    type === 'Choice'
      ? 'each rule of `Choices` has its own `Next`; `Default` is for the rest'
      : `a ${type} state is the end`,
  End: (type) =>
    type === 'Choice' ? 'let a rule or `Default` lead to a state that ends' : `a ${type} state is always the end`,
  Retry: (type) => `only Task, Parallel and Map states can be retried; a ${type} state runs no task`,
  Catch: (type) => `only Task, Parallel and Map states can catch; a ${type} state runs no task`,
  TimeoutSeconds: () => 'only Task states and the whole definition can time out',
  Output: (type) => (type === 'Fail' ? 'a Fail state gives `Error` and `Cause` only' : undefined),
};

/** A sentence for a field that exists on other types of state. */
export function hintFor(field: string, type: string | undefined): string | undefined {
  return type !== undefined && Object.hasOwn(hints, field) ? hints[field]?.(type) : undefined;
}
