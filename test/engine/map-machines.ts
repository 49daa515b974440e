// Machines with one distributed Map, for tests; each is played twice, once with a crash after every step.
import { expect } from 'vitest';
import type { Definition, MapState } from '../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import { createExecution, type Execution, type Limits } from '../../src/engine/execution.js';
import { renderHistory } from '../../src/engine/history.js';
import type { CallTaskEffect } from '../../src/engine/messages.js';
import { type Bucket, linkedOf, type Outcome, play, type Played } from './play.js';

export const bucket = 'b';
export const reads = (config: JsonObject = {}, key = 'items.json') => ({
  ItemReader: {
    Resource: 'arn:aws:states:::s3:getObject',
    Arguments: { Bucket: bucket, Key: key },
    ReaderConfig: { InputType: 'JSON', ...config },
  },
});
export const task = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', End: true } as const;
export const pass = { Type: 'Pass', End: true } as const;
export const exported = (config?: JsonObject) => ({
  ResultWriter: {
    Resource: 'arn:aws:states:::s3:putObject',
    Arguments: { Bucket: bucket, Prefix: 'out' },
    ...(config === undefined ? {} : { WriterConfig: config }),
  },
});

export function machine(fields: JsonObject, inner: JsonObject = pass, rest: JsonObject = {}): Definition {
  const ItemProcessor = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'Inner',
    States: { Inner: inner },
  };
  const state = { Type: 'Map', Label: 'M', ItemProcessor, End: true, ...fields } as unknown as MapState;
  return { QueryLanguage: 'JSONata', StartAt: 'Map', States: { Map: state }, ...rest } as Definition;
}

export interface Settings {
  readonly input?: Json;
  readonly objects?: Readonly<Record<string, Json | undefined>>;
  readonly answer?: (call: CallTaskEffect) => Outcome;
  readonly limits?: Limits;
}
export interface Run extends Played {
  readonly bucket: Bucket;
}

/** Plays it with everything in memory, and again with a crash after each step: both must end the same. */
export function run(
  definition: Definition,
  { input = null, objects = {}, answer, limits = 'aws' }: Settings = {},
): Run {
  const linked = linkedOf(definition);
  const create = () => createExecution(linked, { input, limits });
  const play_ = (memory: 'keep' | 'crash') => {
    const bucket: Bucket = new Map(Object.entries(objects));
    return { ...play(linked, create(), answer ?? echo, memory, undefined, bucket), bucket };
  };
  const [kept, crashed] = [play_('keep'), play_('crash')];
  expect(crashed.execution).toEqual(kept.execution);
  expect([...crashed.bucket]).toEqual([...kept.bucket]);
  return kept;
}
export const echo = ({ arguments: output }: CallTaskEffect): Outcome => ({ kind: 'succeeded', output });
/** Fails for the numbers from here on. */
export const failsFrom =
  (least: number) =>
  (call: CallTaskEffect): Outcome =>
    (call.arguments as number) < least
      ? echo(call)
      : { kind: 'failed', error: 'Odd', cause: `${String(call.arguments)}` };

export const typesOf = ({ execution }: Played) => renderHistory(execution).map(({ type }) => type);
export const endOf = ({ execution: { status, output, error, cause } }: { execution: Execution }) => ({
  status,
  ...(output === undefined ? {} : { output }),
  ...(error === undefined ? {} : { error, cause }),
});
