// The items and results of the distributed Maps of one execution: effects -> calls of the `MapObjects` port -> signals.
// Time stands still meanwhile, as it does for tasks.
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import type { MapRunSignal, PutId, PutObjectEffect, ReaderId, ReadItemsEffect } from '../engine/messages.js';
import type { Clock, ItemReading, MapObjects, PageOutcome, PutOutcome } from './ports.js';
import { RunError } from './run-error.js';

type Timeless<T> = T extends unknown ? Omit<T, 'time'> : never;
interface Around {
  readonly clock: Clock;
  deliver(signal: Timeless<Exclude<MapRunSignal, { kind: 'child-ended' }>>): void;
  crash(error: unknown): void;
}
interface Open {
  readonly reading: ItemReading;
  offset: number;
}

export function mapObjects(port: MapObjects | undefined, { clock, deliver, crash }: Around) {
  const readings = new Map<ReaderId, Open>();
  const puts = new Set<PutId>();
  let busy = 0;

  /** Tells `take` what comes, at once when it is there already. */
  const await_ = <T>(coming: T | Promise<T>, take: (outcome: T) => void) => {
    if (!(coming instanceof Promise)) return take(coming);
    const release = clock.hold();
    busy += 1;
    coming.then(
      (outcome) => {
        busy -= 1;
        take(outcome);
        release();
      },
      (error: unknown) => {
        busy -= 1;
        crash(error);
        release();
      },
    );
  };
  const missing = (state: string) => crash(new RunError([diagnose('map/no-storage', { state })]));

  const read = ({ reader, state, resource, arguments: args, config, offset }: ReadItemsEffect) => {
    if (port === undefined) return missing(state);
    const known = readings.get(reader);
    const open = known ?? { reading: port.read({ resource, arguments: args, config, offset }), offset };
    readings.set(reader, open);
    await_<PageOutcome>(open.reading.next(), (outcome) => {
      if (readings.get(reader) !== open) return;
      if (outcome.kind === 'failed' || outcome.done) readings.delete(reader);
      const { kind, ...rest } = outcome;
      if (kind === 'failed') return deliver({ kind: 'reading-failed', reader, ...(rest as Failure) });
      const page = rest as Omit<Extract<PageOutcome, { kind: 'page' }>, 'kind'>;
      const from = open.offset;
      open.offset += page.items.length;
      deliver({ kind: 'items-read', reader, offset: from, ...page });
    });
  };

  const put = ({ kind: _kind, put: id, state, ...object }: PutObjectEffect) => {
    if (port === undefined) return missing(state);
    puts.add(id);
    await_<PutOutcome>(port.put(object), (outcome) => {
      if (!puts.delete(id)) return;
      if (outcome.kind === 'put') return deliver({ kind: 'object-put', put: id, size: outcome.size });
      deliver({ kind: 'put-failed', put: id, error: outcome.error, cause: outcome.cause });
    });
  };

  const stopReading = (reader: ReaderId) => {
    readings.get(reader)?.reading.close();
    readings.delete(reader);
  };
  return {
    read,
    put,
    stopReading,
    cancelPut: (id: PutId) => void puts.delete(id),
    /** Whether something is under way. */
    isBusy: () => busy > 0,
    close: () => [...readings.keys()].forEach(stopReading),
  };
}
type Failure = Pick<Extract<PageOutcome, { kind: 'failed' }>, 'error' | 'cause'>;
