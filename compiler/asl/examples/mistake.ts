// What an example of a message is, and the definitions that examples are built from.
export interface Mistake {
  readonly wrong: unknown;
  /** Where the one diagnostic points to. */
  readonly at?: string;
  /** A part of its message. */
  readonly says: string;
  readonly help?: string;
  readonly right: unknown;
  /** STANDARD when absent. */
  readonly type?: 'EXPRESS';
}

type States = Readonly<Record<string, unknown>>;

export const done: States = { Done: { Type: 'Succeed' } };
export const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Next: 'Done' };

/** A definition that starts with the first of the states. */
export function definitionOf(states: States, fields: object = {}): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states, ...fields };
}

/** A definition of the state and a Succeed state behind it. */
export function withState(state: object, fields: object = {}): object {
  return definitionOf({ A: state, ...done }, fields);
}

export const lambda = { FunctionName: 'F' };

/** A definition of the JSONPath state and a Succeed state behind it. */
export function withPathState(state: object, fields: object = {}): object {
  return { StartAt: 'A', States: { A: state, ...done }, ...fields };
}
