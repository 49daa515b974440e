// Timers by due time, then by order of scheduling: a binary heap. Cancelled timers are dropped when they surface.
interface Entry {
  readonly due: number;
  readonly order: number;
  readonly wake: () => void;
  cancelled: boolean;
}

export class TimerQueue {
  readonly #heap: Entry[] = [];
  #order = 0;

  /** The result cancels the timer. */
  add(due: number, wake: () => void): () => void {
    const entry: Entry = { due, order: this.#order++, wake, cancelled: false };
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
    return () => {
      entry.cancelled = true;
    };
  }

  /** Removes and gives the next timer. */
  take(): { readonly due: number; readonly wake: () => void } | undefined {
    this.#dropCancelled();
    return this.#removeTop();
  }

  isEmpty(): boolean {
    this.#dropCancelled();
    return this.#heap.length === 0;
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled === true) this.#removeTop();
  }

  #removeTop(): Entry | undefined {
    const top = this.#heap[0];
    const last = this.#heap.pop();
    if (top === undefined || last === undefined || this.#heap.length === 0) return top;
    this.#heap[0] = last;
    this.#sink(0);
    return top;
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(from: number): void {
    let index = from;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      let first = index;
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left;
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right;
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const left = this.#heap[a] as Entry;
    const right = this.#heap[b] as Entry;
    return left.due < right.due || (left.due === right.due && left.order < right.order);
  }

  #swap(a: number, b: number): void {
    const left = this.#heap[a] as Entry;
    this.#heap[a] = this.#heap[b] as Entry;
    this.#heap[b] = left;
  }
}
