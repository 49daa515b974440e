// A recorded run, run again: the same machine and input, with tasks that answer as they did on AWS.
import type { Json } from '../../../compiler/json.js';
import { createExecution, type Execution } from '../../../src/engine/execution.js';
import type { Linked } from '../../../src/engine/linked.js';
import { virtualClock } from '../../../src/runtime/clocks/virtual.js';
import { drive } from '../../../src/runtime/driver.js';
import { memoryStorage } from '../../../src/runtime/storage/memory.js';
import { objectsIn } from '../../../src/runtime/storage-objects.js';
import { linkedOf, play, type Played } from '../play.js';
import type { RecordedCase, RecordedRun } from './cases.js';
import { answersOf } from './outcomes.js';

export function linkedRun({ machines }: RecordedCase, { machine }: RecordedRun): Linked {
  const definition = machines[machine];
  if (definition === undefined) throw new Error(`there is no machine ${machine}`);
  return linkedOf(definition);
}

export function playRun(
  recorded: RecordedCase,
  run: RecordedRun,
  linked: Linked,
  memory: 'keep' | 'crash' = 'keep',
): Played {
  return play(linked, createdRun(recorded, run, linked), answersOf(run.events ?? []), memory);
}

/** A run whose Maps read objects: by the driver, over a storage that holds them. */
export function driveRun(recorded: RecordedCase, run: RecordedRun): Promise<Execution> {
  const linked = linkedRun(recorded, run);
  const objects = objectsIn(memoryStorage(recorded.buckets ?? {}));
  const execution = createdRun(recorded, run, linked);
  return drive({ linked, execution, clock: virtualClock(), tasks: () => ({ kind: 'never' }), objects }).ended;
}

const express =
  'arn:aws:states:us-east-1:123456789012:express:StateMachine:execution:9a0d8c1e-3c8e-4a3b-8a55-0b5a1c2d3e4f';

export function createdRun({ roleArn }: RecordedCase, { input, type }: RecordedRun, linked: Linked) {
  return createExecution(linked, {
    input: JSON.parse(input) as Json,
    inputText: input,
    ...(type === undefined ? {} : { type }),
    ...(type === 'EXPRESS' ? { arn: express } : {}),
    ...(roleArn === undefined ? {} : { roleArn }),
  });
}
