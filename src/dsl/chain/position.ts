// What the types of a chain know at each place: the data that is there and the names that are taken.

export interface Position {
  /** Input of the whole workflow. */
  readonly start: unknown;
  /** Input of the next state: the output of the one before. */
  readonly input: unknown;
  readonly vars: object;
  /** State names used so far. */
  readonly names: string;
  /** Output of the ways that have already ended. */
  readonly out: unknown;
}

export interface Start<In> {
  readonly start: In;
  readonly input: In;
  readonly vars: Record<never, never>;
  readonly names: never;
  readonly out: never;
}

/** The position behind a state. */
export interface Behind<P extends Position, Name extends string, Input, Assigned> {
  readonly start: P['start'];
  readonly input: Input;
  readonly vars: Omit<P['vars'], keyof Assigned> & Assigned;
  readonly names: P['names'] | Literal<Name>;
  readonly out: P['out'];
}

/** A way that has ended: only names and outputs matter. */
export interface End<P extends Position, Name extends string, Out> {
  readonly start: P['start'];
  readonly input: never;
  readonly vars: P['vars'];
  readonly names: P['names'] | Literal<Name>;
  readonly out: P['out'] | Out;
}

/** Names computed at run time are not literals; they are checked when the chain is built. */
type Literal<Name extends string> = Record<never, never> extends Record<Name, unknown> ? never : Name;

/** The name itself, or a sentence in its place when another state has it. */
export type Fresh<Name extends string, Taken extends string> = [Literal<Name>] extends [never]
  ? Name
  : Name extends Taken
    ? `the state name "${Name}" is used twice`
    : Name;

/** What the branches of a choice have come to so far. */
export interface Outcome {
  /** Input and variables of the branches that go on behind the choice. */
  readonly open: { readonly input: unknown; readonly vars: object };
  readonly names: string;
  readonly out: unknown;
}

export interface Undecided<P extends Position, Name extends string> {
  readonly open: never;
  readonly names: P['names'] | Literal<Name>;
  readonly out: never;
}

/** The position in which a branch starts. */
export interface Branching<P extends Position, O extends Outcome> {
  readonly start: P['start'];
  readonly input: P['input'];
  readonly vars: P['vars'];
  readonly names: O['names'];
  readonly out: never;
}

export interface GoesOn<O extends Outcome, Q extends Position> {
  readonly open: O['open'] | { readonly input: Q['input']; readonly vars: Q['vars'] };
  readonly names: O['names'] | Q['names'];
  readonly out: O['out'] | Q['out'];
}
export interface Ends<O extends Outcome, Q extends Position> {
  readonly open: O['open'];
  readonly names: O['names'] | Q['names'];
  readonly out: O['out'] | Q['out'];
}

/** The position behind a choice: what any of the open branches may bring. */
export interface Joined<P extends Position, O extends Outcome> {
  readonly start: P['start'];
  readonly input: O['open']['input'];
  readonly vars: O['open']['vars'];
  readonly names: O['names'];
  readonly out: P['out'] | O['out'];
}
