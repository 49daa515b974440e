// The items and results of the distributed Maps of one execution: effects -> calls of the `MapObjects` port -> signals.
// Time stands still meanwhile, as it does for tasks.
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import type { PutId, PutObjectEffect, ReaderId, ReadItemsEffect, Signal } from '../engine/messages.js';
import { isLater } from './later.js';
import type { Clock, ItemReading, MapObjects, PageOutcome, PutOutcome } from './ports.js';
import { RunError } from './run-error.js';

export interface ObjectsHost {
  readonly clock: Clock;
  deliver(signal: Signal): void;
  crash(error: unknown): void;
  /** Something that was under way is over. */
  tellWhenStuck(): void;
}
interface Open {
  readonly reading: ItemReading;
  /** How many items have been read. */
  offset: number;
}

export class MapObjectCalls {
  readonly #port: MapObjects | undefined;
  readonly #host: ObjectsHost;
  readonly #readings = new Map<ReaderId, Open>();
  readonly #puts = new Set<PutId>();
  #busy = 0;

  constructor(port: MapObjects | undefined, host: ObjectsHost) {
    this.#port = port;
    this.#host = host;
  }

  read({ reader, state, resource, arguments: args, config, offset }: ReadItemsEffect): void {
    const port = this.#port;
    if (port === undefined) return this.#refuse(state);
    const known = this.#readings.get(reader);
    const open = known ?? { reading: port.read({ resource, arguments: args, config, offset }), offset };
    this.#readings.set(reader, open);
    this.#take(open.reading.next(), (outcome) => this.#page(reader, open, outcome));
  }

  put({ kind: _kind, put, state, ...object }: PutObjectEffect): void {
    const port = this.#port;
    if (port === undefined) return this.#refuse(state);
    this.#puts.add(put);
    this.#take(port.put(object), (outcome) => this.#written(put, outcome));
  }

  stopReading(reader: ReaderId): void {
    this.#readings.get(reader)?.reading.close();
    this.#readings.delete(reader);
  }

  cancelPut(put: PutId): void {
    this.#puts.delete(put);
  }

  /** Whether something is under way. */
  isBusy(): boolean {
    return this.#busy > 0;
  }

  close(): void {
    for (const reader of [...this.#readings.keys()]) this.stopReading(reader);
  }

  #refuse(state: string): void {
    this.#host.crash(new RunError([diagnose('map/no-storage', { state })]));
  }

  #page(reader: ReaderId, open: Open, outcome: PageOutcome): void {
    if (this.#readings.get(reader) !== open) return;
    if (outcome.kind === 'failed' || outcome.done) this.#readings.delete(reader);
    const time = this.#host.clock.now();
    if (outcome.kind === 'failed') {
      const { error, cause } = outcome;
      return this.#host.deliver({ kind: 'reading-failed', time, reader, error, cause });
    }
    const { items, keyed, source, done } = outcome;
    const { offset } = open;
    open.offset += items.length;
    this.#host.deliver({ kind: 'items-read', time, reader, offset, items, keyed, source, done });
  }

  #written(put: PutId, outcome: PutOutcome): void {
    if (!this.#puts.delete(put)) return;
    const time = this.#host.clock.now();
    if (outcome.kind === 'put') return this.#host.deliver({ kind: 'object-put', time, put, size: outcome.size });
    this.#host.deliver({ kind: 'put-failed', time, put, error: outcome.error, cause: outcome.cause });
  }

  /** Hands on what comes, at once when it is there already. */
  #take<T extends PageOutcome | PutOutcome>(coming: T | Promise<T>, hand: (outcome: T) => void): void {
    if (!isLater<T | Promise<T>>(coming)) return hand(coming as T);
    const release = this.#host.clock.hold();
    this.#busy += 1;
    const settle = (act: () => void) => {
      this.#busy -= 1;
      act();
      // What has come may be wanted no more, and may have been the last that was waited for.
      this.#host.tellWhenStuck();
      release();
    };
    (coming as Promise<T>).then(
      (outcome) => settle(() => hand(outcome)),
      (error: unknown) => settle(() => this.#host.crash(error)),
    );
  }
}
