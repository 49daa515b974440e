// What every format of output is made from.
import type { Finding } from '../finding.js';

export interface Report {
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** The files that were checked, those without findings too. */
  readonly files: readonly string[];
  readonly definitions: number;
  readonly version: string;
}

/** A report → text for stdout. */
export type Format = (report: Report) => string;

/** The place in the file of the definition. */
export function placeOf({ span, definition }: Finding): Finding['span'] {
  return definition ?? span;
}
