// What a distributed Map makes of the results of its children: its own result, or files in a bucket.
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../compiler/json.js';
import { createExecution } from '../../src/engine/execution.js';
import type { CallTaskEffect } from '../../src/engine/messages.js';
import { echo, endOf, exported, machine, pass, reads, type Run, run, task, typesOf } from './map-machines.js';
import { type Bucket, linkedOf, type Outcome, play } from './play.js';

describe('results', () => {
  const objects = { 'items.json': [1, 2, 3] };
  const filesOf = ({ bucket, execution }: Run) => {
    const { output } = execution as unknown as { output: { ResultWriterDetails: { Bucket: string; Key: string } } };
    expect(output.ResultWriterDetails.Key).toMatch(/^out\/[0-9a-f-]{36}\/manifest\.json$/);
    const manifest = bucket.get(output.ResultWriterDetails.Key) as {
      ResultFiles: Record<string, { Key: string; Size: number }[]>;
    };
    return { manifest, read: (name: string, at = 0) => bucket.get(manifest.ResultFiles[name]?.[at]?.Key ?? '') };
  };
  test('RWR-01 RWR-03 RWR-04 are exported, with a manifest', () => {
    const played = run(machine({ ...reads(), ...exported() }), { objects });
    const arn = played.execution.mapRuns?.[0]?.arn ?? '';
    const folder = `out/${arn.split(':').at(-1)}`;
    expect(played.execution.output).toEqual({
      MapRunArn: arn,
      ResultWriterDetails: { Bucket: 'b', Key: `${folder}/manifest.json` },
    });
    const { manifest, read } = filesOf(played);
    const Size = JSON.stringify(played.bucket.get(`${folder}/SUCCEEDED_0.json`)).length;
    expect(manifest).toEqual({
      DestinationBucket: 'b',
      MapRunArn: arn,
      ResultFiles: { FAILED: [], PENDING: [], SUCCEEDED: [{ Key: `${folder}/SUCCEEDED_0.json`, Size }] },
    });
    expect(read('SUCCEEDED')).toMatchObject([
      { Input: '1', Output: '1', Status: 'SUCCEEDED', OutputDetails: { Included: true } },
      { Input: '2' },
      { Input: '3' },
    ]);
    expect(played.execution.mapRuns?.[0]?.counts?.items).toMatchObject({ resultsWritten: 3 });
  });
  test('RWR-02 are exported as outputs alone, flattened, as lines', () => {
    const pairs = { ...pass, Output: '{% [$states.input, -$states.input] %}' };
    const of = (config: JsonObject) => filesOf(run(machine({ ...reads(), ...exported(config) }, pairs), { objects }));
    expect(of({ Transformation: 'COMPACT', OutputType: 'JSON' }).read('SUCCEEDED')).toEqual([
      [1, -1],
      [2, -2],
      [3, -3],
    ]);
    expect(of({ Transformation: 'FLATTEN', OutputType: 'JSON' }).read('SUCCEEDED')).toEqual([1, -1, 2, -2, 3, -3]);
    const lines = of({ Transformation: 'FLATTEN', OutputType: 'JSONL' });
    expect(lines.manifest.ResultFiles['SUCCEEDED']?.[0]?.Key).toMatch(/SUCCEEDED_0\.jsonl$/);
  });
  test('RWR-02 without a bucket change the result of the state', () => {
    const pairs = { ...pass, Output: '{% [$states.input, -$states.input] %}' };
    const of = (Transformation: string) =>
      run(machine({ ...reads(), ResultWriter: { WriterConfig: { Transformation, OutputType: 'JSON' } } }, pairs), {
        objects,
      }).execution.output;
    expect(of('FLATTEN')).toEqual([1, -1, 2, -2, 3, -3]);
    expect(of('COMPACT')).toEqual([
      [1, -1],
      [2, -2],
      [3, -3],
    ]);
    expect(of('NONE')).toMatchObject([{ Output: '[1,-1]' }, { Output: '[2,-2]' }, { Output: '[3,-3]' }]);
  });
  test('RWR-04 of a failed run are exported too, those that were stopped as well', () => {
    const fields = { ...reads(), ...exported(), MaxConcurrency: 2 };
    const answer = (call: CallTaskEffect): Outcome =>
      call.arguments === 1
        ? echo(call)
        : call.arguments === 2
          ? { kind: 'never' }
          : { kind: 'failed', error: 'E', cause: 'because' };
    const played = run(machine(fields, task), { objects, answer });
    expect(endOf(played)).toMatchObject({ error: 'States.ExceedToleratedFailureThreshold' });
    const of = (end: string) => [...played.bucket].find(([key]) => key.endsWith(end))?.[1];
    expect(of('SUCCEEDED_0.json')).toMatchObject([{ Input: '1' }]);
    expect(of('FAILED_0.json')).toMatchObject([
      { Input: '3', Status: 'FAILED', Error: 'E', Cause: 'because' },
      { Input: '2', Status: 'ABORTED' },
    ]);
    expect(of('manifest.json')).toMatchObject({ ResultFiles: { FAILED: [{}], SUCCEEDED: [{}] } });
  });
  test('RWR-04 of a run whose ItemSelector fails are written before it fails, and counted', () => {
    const selector = { ItemSelector: "{% $states.context.Map.Item.Value = 3 ? $error('no') : 1 %}" };
    const played = run(machine({ ...reads(), ...exported(), ...selector, MaxConcurrency: 1 }), { objects });
    expect(endOf(played)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    const of = (end: string) => [...played.bucket].find(([key]) => key.endsWith(end))?.[1];
    expect(of('SUCCEEDED_0.json')).toHaveLength(2);
    expect(of('manifest.json')).toMatchObject({ ResultFiles: { FAILED: [], SUCCEEDED: [{}] } });
    const types = typesOf(played);
    expect(types.slice(types.indexOf('EvaluationFailed'))).toEqual([
      'EvaluationFailed',
      'MapRunFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
    const written = { succeeded: 2, resultsWritten: 2 };
    expect(played.execution.mapRuns?.[0]?.counts).toMatchObject({ executions: written, items: written });
  });
  test('RWR-06 that were not written do not count as written', () => {
    const linked = linkedOf(machine({ Items: [1, 2], ...exported() }));
    const bucket: Bucket = new Map<string, Json | undefined>();
    bucket.has = () => true;
    const { execution } = play(linked, createExecution(linked, { input: null }), echo, 'keep', undefined, bucket);
    expect(execution.mapRuns?.[0]?.counts?.executions).toMatchObject({ succeeded: 2, resultsWritten: 0 });
  });
  test('RWR-02 that are flattened may be long', () => {
    const zeros = Array.from({ length: 130_000 }, () => 0);
    const fields = { Items: [1], ...exported({ Transformation: 'FLATTEN' }) };
    const played = run(machine(fields, task), { answer: () => ({ kind: 'succeeded', output: zeros }) });
    expect(played.execution.status).toBe('SUCCEEDED');
    const [, written] = [...played.bucket].find(([key]) => key.endsWith('SUCCEEDED_0.json')) ?? [];
    expect(written).toHaveLength(130_000);
  });
  test('RWR-06 that cannot be written fail the state', () => {
    const definition = machine({ ...reads(), ...exported() });
    const linked = linkedOf(definition);
    const denied: Bucket = new Map<string, Json | undefined>([['items.json', [1]]]);
    denied.has = () => true;
    const { execution } = play(linked, createExecution(linked, { input: null }), echo, 'keep', undefined, denied);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.ResultWriterFailed', cause: 'denied' });
  });
  test('RWR-04 are written in parts while the run goes on', () => {
    const large = 'x'.repeat(200_000);
    const objects = { 'items.json': Array.from({ length: 200 }, () => large) };
    const linked = linkedOf(machine({ ...reads(), ...exported({ Transformation: 'COMPACT' }) }));
    const bucket: Bucket = new Map(Object.entries(objects));
    const { execution } = play(linked, createExecution(linked, { input: null }), echo, 'keep', undefined, bucket);
    const parts = [...bucket.keys()].filter((key) => key.includes('SUCCEEDED'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((key) => bucket.get(key) as Json[])).toHaveLength(200);
    expect(execution.status).toBe('SUCCEEDED');
  });
});
