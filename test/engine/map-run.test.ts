// Distributed Maps: items from objects in pages, batches, tolerated failures.
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import { createExecution } from '../../src/engine/execution.js';
import type { CallTaskEffect } from '../../src/engine/messages.js';
import { bucket, echo, endOf, failsFrom, machine, reads, run, task, typesOf } from './map-machines.js';
import { type Bucket, linkedOf, type Outcome, play } from './play.js';

describe('items', () => {
  test('RDR-02 come from an object, page by page', () => {
    const played = run(machine(reads()), { objects: { 'items.json': [1, 2, 3, 4, 5] } });
    expect(endOf(played)).toEqual({ status: 'SUCCEEDED', output: [1, 2, 3, 4, 5] });
    expect(played.signals.filter(({ kind }) => kind === 'items-read')).toHaveLength(3);
    expect(typesOf(played)).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
  });
  test('RDR-09 MaxItems, written, computed, or by a path, bounds how many are read', () => {
    const objects = { 'items.json': [1, 2, 3, 4, 5] };
    expect(endOf(run(machine(reads({ MaxItems: 3 })), { objects })).output).toEqual([1, 2, 3]);
    expect(endOf(run(machine(reads({ MaxItems: '{% $states.input %}' })), { objects, input: 1 })).output).toEqual([1]);
    const byPath = {
      QueryLanguage: 'JSONPath',
      InputPath: '$.inside',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        Parameters: { Bucket: bucket, 'Key.$': '$.key' },
        ReaderConfig: { InputType: 'JSON', MaxItemsPath: '$.most' },
      },
    };
    const input = { inside: { key: 'items.json', most: '2' } };
    expect(endOf(run(machine(byPath), { objects, input })).output).toEqual([1, 2]);
  });
  test('MAP-02 of an object are its fields, and ItemSelector sees where they come from (CTX-01)', () => {
    const selector = { ItemSelector: '{% $states.context.Map.Item %}' };
    const played = run(machine({ Items: '{% $states.input %}', ...selector }), { input: { a: 1, b: [2] } });
    expect(endOf(played).output).toEqual([
      { Index: 0, Key: 'a', Value: 1, Source: 'STATE_DATA' },
      { Index: 1, Key: 'b', Value: [2], Source: 'STATE_DATA' },
    ]);
    const plain = run(machine({ Items: '{% $states.input %}' }), { input: { a: 1 } });
    expect(endOf(plain).output).toEqual([{ Key: 'a', Value: 1 }]);
    const read = run(machine({ ...reads(), ...selector }), { objects: { 'items.json': [7] } });
    expect(endOf(read).output).toEqual([{ Index: 0, Value: 7, Source: 's3://b/items.json' }]);
  });
  test('MAP-02 an inline Map takes no object', () => {
    const inline = machine({ Items: '{% $states.input %}' });
    const state = inline.States['Map'] as unknown as { ItemProcessor: { ProcessorConfig: { Mode: string } } };
    state.ItemProcessor.ProcessorConfig = { Mode: 'INLINE' };
    delete (state as { Label?: string }).Label;
    expect(endOf(run(inline, { input: { a: 1 } }))).toMatchObject({ status: 'FAILED' });
  });
  test('RDR-12 that cannot be read fail the run and the state', () => {
    const played = run(machine(reads()));
    const failure = { error: 'States.ItemReaderFailed', cause: 'no such object' };
    expect(endOf(played)).toEqual({ status: 'FAILED', ...failure });
    expect(typesOf(played).slice(3)).toEqual(['MapRunStarted', 'MapRunFailed', 'MapStateFailed', 'ExecutionFailed']);
    const caught = machine({ ...reads(), Catch: [{ ErrorEquals: ['States.ItemReaderFailed'], Next: 'Done' }] });
    (caught.States as Record<string, unknown>)['Done'] = { Type: 'Succeed' };
    expect(endOf(run(caught))).toMatchObject({ status: 'SUCCEEDED', output: { Cause: 'no such object' } });
  });
  test('MAP-12 a retry reads them again in a run of its own', () => {
    let calls = 0;
    const once = machine({ ...reads(), Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }] }, task);
    const answer = (call: CallTaskEffect): Outcome =>
      ++calls % 2 === 1 && calls < 3 ? { kind: 'failed', error: 'Once' } : echo(call);
    const linked = linkedOf(once);
    const objects: Bucket = new Map([['items.json', [1]]]);
    const { execution } = play(linked, createExecution(linked, { input: null }), answer, 'keep', undefined, objects);
    expect(execution.status).toBe('SUCCEEDED');
    expect(execution.mapRuns?.map(({ status }) => status)).toEqual(['FAILED', 'SUCCEEDED']);
    expect(new Set(execution.mapRuns?.map(({ arn }) => arn)).size).toBe(2);
  });
  test('a field that fails in the middle of a run ends it', () => {
    const played = run(
      machine({ ...reads(), ItemSelector: "{% $states.context.Map.Item.Value > 2 ? $error('no') : 1 %}" }),
      {
        objects: { 'items.json': [1, 2, 3] },
      },
    );
    expect(endOf(played)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(typesOf(played).slice(-4)).toEqual([
      'EvaluationFailed',
      'MapRunFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });
  test('RDR-10 too large for a child fail the state', () => {
    const objects = { 'items.json': ['x'.repeat(300_000)] };
    expect(endOf(run(machine(reads()), { objects }))).toMatchObject({ error: 'States.DataLimitExceeded' });
    expect(endOf(run(machine(reads()), { objects, limits: 'none' })).status).toBe('SUCCEEDED');
  });
});

describe('batches', () => {
  const items = [1, 2, 3, 4, 5, 6, 7];
  const objects = { 'items.json': items };
  const inputs = (batcher: JsonObject, more: JsonObject = {}) =>
    run(machine({ ...reads(), ItemBatcher: batcher, ...more }), { objects }).execution.output;
  test('BAT-01 BAT-02 have so many items, and the batch input', () => {
    expect(inputs({ MaxItemsPerBatch: 3 })).toEqual([{ Items: [1, 2, 3] }, { Items: [4, 5, 6] }, { Items: [7] }]);
    expect(inputs({ MaxItemsPerBatch: 4, BatchInput: { n: '{% 1 + 1 %}' } })).toEqual([
      { BatchInput: { n: 2 }, Items: [1, 2, 3, 4] },
      { BatchInput: { n: 2 }, Items: [5, 6, 7] },
    ]);
  });
  test('BAT-03 have so many bytes as a whole', () => {
    // {"Items":[1,2]} has 15 bytes.
    expect(inputs({ MaxInputBytesPerBatch: 16 })).toEqual([
      { Items: [1, 2] },
      { Items: [3, 4] },
      { Items: [5, 6] },
      { Items: [7] },
    ]);
    expect(inputs({ MaxInputBytesPerBatch: 34, BatchInput: 'in' })).toEqual([
      { BatchInput: 'in', Items: [1, 2] },
      { BatchInput: 'in', Items: [3, 4] },
      { BatchInput: 'in', Items: [5, 6] },
      { BatchInput: 'in', Items: [7] },
    ]);
    expect(inputs({ MaxInputBytesPerBatch: 100_000 })).toEqual([{ Items: items }]);
  });
  test('hold what ItemSelector makes of the items', () => {
    const selector = { ItemSelector: '{% $states.context.Map.Item.Index * 10 %}' };
    expect(inputs({ MaxItemsPerBatch: 5 }, selector)).toEqual([{ Items: [0, 10, 20, 30, 40] }, { Items: [50, 60] }]);
  });
  test('BAT-03 never exceed what a child may be given', () => {
    const large = { 'items.json': Array.from({ length: 10 }, (_, index) => `${index}`.repeat(100_000)) };
    const definition = machine({ ...reads(), ItemBatcher: { MaxItemsPerBatch: 100 } });
    const { children } = run(definition, { objects: large });
    expect(children.map(({ execution }) => (execution.input as { Items: Json[] }).Items.length)).toEqual([
      2, 2, 2, 2, 2,
    ]);
  });
  test('of one item that does not fit fail the state', () => {
    const definition = machine({ ...reads(), ItemBatcher: { MaxInputBytesPerBatch: 13 } });
    expect(endOf(run(definition, { objects }))).toMatchObject({ status: 'SUCCEEDED' });
    const tight = machine({ ...reads(), ItemBatcher: { MaxInputBytesPerBatch: 12 } });
    expect(endOf(run(tight, { objects }))).toMatchObject({ error: 'States.DataLimitExceeded' });
  });
  test('BAT-04 that fail count as many items as they hold', () => {
    const fields = { ...reads(), ItemBatcher: { MaxItemsPerBatch: 3 }, MaxConcurrency: 1 };
    const answer = (call: CallTaskEffect): Outcome =>
      (call.arguments as { Items: number[] }).Items.includes(1) ? { kind: 'failed', error: 'E' } : echo(call);
    const ends = (count: number) =>
      endOf(run(machine({ ...fields, ToleratedFailureCount: count }, task), { objects, answer })).status;
    expect([ends(2), ends(3)]).toEqual(['FAILED', 'SUCCEEDED']);
  });
});

describe('failures', () => {
  const objects = { 'items.json': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
  const exceeded = {
    status: 'FAILED',
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  };
  const ends = (fields: JsonObject, least: number) =>
    endOf(run(machine({ ...reads(), ...fields }, task), { objects, answer: failsFrom(least) }));
  test('MAP-07 are tolerated up to a count', () => {
    expect(ends({}, 10)).toEqual(exceeded);
    expect(ends({ ToleratedFailureCount: 1 }, 9)).toEqual(exceeded);
    expect(ends({ ToleratedFailureCount: 2 }, 9)).toMatchObject({ status: 'SUCCEEDED' });
  });
  test('MAP-07 are tolerated up to a share of all the items, however few have been read when they happen', () => {
    expect(ends({ ToleratedFailurePercentage: 20 }, 8)).toEqual(exceeded);
    expect(ends({ ToleratedFailurePercentage: 30 }, 8)).toMatchObject({ status: 'SUCCEEDED' });
    const firstFail = (call: CallTaskEffect): Outcome =>
      (call.arguments as number) < 3 ? { kind: 'failed', error: 'Early' } : echo(call);
    const definition = machine({ ...reads(), ToleratedFailurePercentage: 20, MaxConcurrency: 1 }, task);
    expect(endOf(run(definition, { objects, answer: firstFail }))).toMatchObject({ status: 'SUCCEEDED' });
  });
  test('RWR-05 that are tolerated are results with all that is known of the execution', () => {
    const { output } = ends({ ToleratedFailureCount: 1 }, 10) as unknown as { output: Json[] };
    expect(output.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(output[9]).toEqual({
      Cause: '10',
      Error: 'Odd',
      ExecutionArn: expect.stringMatching(
        /^arn:aws:states:us-east-1:123456789012:execution:StateMachine\/M:/,
      ) as string,
      Input: '10',
      InputDetails: { Included: true },
      Name: expect.any(String) as string,
      RedriveCount: 0,
      RedriveStatus: 'REDRIVABLE_BY_MAP_RUN',
      StartDate: '2025-01-01T00:00:00.000Z',
      StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:StateMachine/M',
      Status: 'FAILED',
      StopDate: '2025-01-01T00:00:00.000Z',
    });
  });
  test('MR-01 are counted, as executions and as items', () => {
    const fields = { ...reads(), ItemBatcher: { MaxItemsPerBatch: 4 }, ToleratedFailureCount: 4 };
    const answer = (call: CallTaskEffect): Outcome =>
      (call.arguments as { Items: number[] }).Items.includes(1) ? { kind: 'failed', error: 'E' } : echo(call);
    const { execution } = run(machine(fields, task), { objects, answer });
    const none = { pending: 0, running: 0, timedOut: 0, aborted: 0, resultsWritten: 0 };
    expect(execution.mapRuns?.[0]).toMatchObject({
      status: 'SUCCEEDED',
      counts: {
        executions: { ...none, total: 3, succeeded: 2, failed: 1 },
        items: { ...none, total: 10, succeeded: 6, failed: 4 },
      },
    });
  });
});

describe('a run', () => {
  test('MAP-04 has no more children at the same time than it may', () => {
    const objects = { 'items.json': Array.from({ length: 9 }, (_, index) => index) };
    const linked = linkedOf(machine({ ...reads(), MaxConcurrency: 3 }, task));
    const { execution } = play(
      linked,
      createExecution(linked, { input: null }),
      () => ({ kind: 'never' }),
      'keep',
      undefined,
      new Map(Object.entries(objects)),
    );
    const [thread] = execution.threads;
    expect(thread?.phase).toMatchObject({ kind: 'map-run', run: { running: 3, started: 3 } });
  });
  test('that a sibling stops is on record as aborted', () => {
    const map = machine(reads(), task).States['Map'];
    const definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          End: true,
          Branches: [
            { StartAt: 'Map', States: { Map: map } },
            {
              StartAt: 'Wait',
              States: { Wait: { Type: 'Wait', Seconds: 1, Next: 'Fail' }, Fail: { Type: 'Fail', Error: 'E' } },
            },
          ],
        },
      },
    } as unknown as Definition;
    const played = run(definition, { objects: { 'items.json': [1] }, answer: () => ({ kind: 'never' }) });
    expect(typesOf(played)).toEqual(expect.arrayContaining(['MapRunAborted', 'MapStateAborted']));
    const executions = { running: 0, aborted: 1 };
    expect(played.execution.mapRuns?.[0]).toMatchObject({ status: 'ABORTED', counts: { executions } });
  });
});
