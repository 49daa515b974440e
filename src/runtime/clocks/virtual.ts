// A clock that stands still while anybody works and then jumps exactly to the next timer's own due time; timers
// of the same time ring in the order in which they were scheduled.
import type { Clock } from '../ports.js';
import { TimerQueue } from './timer-queue.js';

// Taken while this module loads: a test may put fake ones into their place, and time must move all the same.
const { queueMicrotask: afterMicrotask, setImmediate: afterMacrotask } = globalThis;

/** 2025-01-01T00:00:00Z: where virtual time starts unless told otherwise. */
export const defaultStartTime = 1_735_689_600_000;

export interface VirtualClockOptions {
  /** Milliseconds since the epoch. */
  readonly startTime?: number;
  /**
   * How long to look on before moving time, once nobody holds the clock. `microtask`: enough for executions, which
   * say when they work. `macrotask`: for code that says nothing, such as a native run between two mocks.
   */
  readonly patience?: 'microtask' | 'macrotask';
}

export interface VirtualClock extends Clock {
  /** Ends when `ms` of virtual time have passed. */
  sleep(ms: number): Promise<void>;
}

/**
 * Virtual time, shared by everything that is given the same clock.
 * @example
 * const clock = virtualClock({ startTime: Date.UTC(2025, 0, 1) });
 */
export function virtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const { startTime = defaultStartTime, patience = 'microtask' } = options;
  const timers = new TimerQueue();
  const later = patience === 'microtask' ? afterMicrotask : afterMacrotask;
  let now = startTime;
  let holds = 0;
  let looking = false;

  const look = () => {
    if (looking || holds > 0 || timers.isEmpty()) return;
    looking = true;
    later(() => {
      looking = false;
      move();
    });
  };
  const move = () => {
    // One timer a look where code may go on unseen; all that is due in a row where everyone holds the clock.
    while (holds === 0) {
      const timer = timers.take();
      if (timer === undefined) return;
      now = Math.max(now, timer.due);
      timer.wake();
      if (patience === 'macrotask') return look();
    }
  };
  const schedule = (due: number, wake: () => void) => {
    const cancel = timers.add(due, wake);
    look();
    return cancel;
  };

  return {
    now: () => now,
    schedule,
    hold() {
      holds += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        look();
      };
    },
    sleep: (ms) => new Promise((resolve) => void schedule(now + ms, resolve)),
  };
}
