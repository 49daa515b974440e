// The shape of one catalogue entry. `entry` only gives the parameters of message and help one type.
export interface Entry<P> {
  readonly severity: 'error' | 'warning' | 'hint';
  /** One line for the documentation page: when does this appear? */
  readonly summary: string;
  readonly message: (parameters: P) => string;
  readonly help?: (parameters: P) => string;
}

export function entry<P = Record<never, never>>(value: Entry<P>): Entry<P> {
  return value;
}
