// A row of the checklist of AWS's validation rules: what must be refused, or warned of, with which code.
import { withPathState, withState } from '../../../../compiler/asl/examples/mistake.js';
import type { Code } from '../../../../compiler/diagnostics/catalogue.js';

export interface Row {
  /** `V-01` to `V-121`; a rule with several sides has several rows. */
  readonly id: string;
  readonly title: string;
  readonly code: Code;
  readonly wrong: unknown;
  readonly right: unknown;
  readonly type?: 'EXPRESS';
}
/** A rule that is not about definitions: the server keeps it. */
export interface ServerRow {
  readonly id: string;
  readonly title: string;
  /** A test file and a text that it holds. */
  readonly test: { readonly file: string; readonly holds: string };
}

export const row = (id: string, title: string, code: Code, wrong: unknown, right: unknown, type?: 'EXPRESS'): Row => ({
  id,
  title,
  code,
  wrong,
  right,
  ...(type === undefined ? {} : { type }),
});

/** States that go on to `Done`. */
export const next = { Next: 'Done' };
export const pass = { Type: 'Pass', ...next };
export const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', ...next };
export const call = { ...task, Parameters: { FunctionName: 'F' } };
export const jsonataCall = { ...task, Arguments: { FunctionName: 'F' } };
export const service = (action: string, Parameters: object, fields: object = {}): object =>
  withPathState({ Type: 'Task', Resource: `arn:aws:states:::${action}`, Parameters, ...fields, ...next });
export const inside = (name = 'I'): object => ({ StartAt: name, States: { [name]: { Type: 'Succeed' } } });
export const distributed = {
  ...inside(),
  ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
};
export const inline = (fields: object): object => ({ Type: 'Map', ItemProcessor: inside(), ...fields, ...next });
export const map = (fields: object): object => ({ Type: 'Map', ItemProcessor: distributed, ...fields, ...next });
export const choice = (...rules: readonly object[]): object =>
  withPathState({ Type: 'Choice', Choices: rules, Default: 'Done' });
export const p = withPathState;
export const j = withState;
