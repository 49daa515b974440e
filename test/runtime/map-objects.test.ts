// Items and results of distributed Maps through the driver: nothing stays open, nothing keeps a run waiting.
import { expect, test } from 'vitest';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import type { MapObjects, PageOutcome } from '../../src/runtime/ports.js';
import { runExecution } from '../../src/runtime/run.js';
import { RunError } from '../../src/runtime/run-error.js';
import { objectsIn } from '../../src/runtime/storage-objects.js';
import { memoryStorage } from '../../src/runtime/storage/memory.js';
import { machine, reads, task } from '../engine/map-machines.js';

const page = (done: boolean): PageOutcome => ({ kind: 'page', items: [1], keyed: false, source: 's3://b/k', done });

test('a page that comes when nobody wants it any more does not keep the run waiting', async () => {
  const second: { give?: (outcome: PageOutcome) => void } = {};
  let pages = 0;
  const objects: MapObjects = {
    read: () => ({
      next: () => (++pages === 1 ? page(false) : new Promise<PageOutcome>((resolve) => void (second.give = resolve))),
      close: () => undefined,
    }),
    put: () => ({ kind: 'put', size: 0 }),
  };
  const definition = machine(
    { ...reads(), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Call' }] },
    { Type: 'Fail', Error: 'E' },
  );
  Object.assign(definition.States, { Call: task });
  const running = runExecution({
    definition,
    input: null,
    clock: virtualClock(),
    tasks: () => {
      // By now the run of the Map has failed; its second page is still on its way.
      setImmediate(() => second.give?.(page(true)));
      return { kind: 'never' };
    },
    objects,
  });
  const thrown = await running.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(RunError);
  expect((thrown as RunError).diagnostics[0]?.code).toBe('task/nothing-wakes');
});

test('an object is not opened for a reader that was closed before its first page came', async () => {
  let opened = 0;
  const storage = memoryStorage({ b: { 'items.json': '[1]' } });
  const counted = objectsIn({
    ...storage,
    open: (address) => {
      opened += 1;
      return storage.open(address);
    },
  });
  const request = { ...requestOf(), offset: 0 };
  const closed = counted.read(request);
  const coming = closed.next();
  closed.close();
  expect(await coming).toMatchObject({ kind: 'page', items: [], done: true });
  expect(opened).toBe(0);
  expect(await counted.read(request).next()).toMatchObject({ items: [1] });
  expect(opened).toBe(1);
});

function requestOf() {
  const { Resource: resource, Arguments: args, ReaderConfig: config } = reads().ItemReader;
  return { resource, arguments: args, config };
}
