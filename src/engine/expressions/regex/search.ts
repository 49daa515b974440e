// Runs a program over a text: all ways to match advance together, one code unit at a time, in the order in which a
// backtracking engine would try them. The work is bounded by the size of the program times the length of the text.
import { includes } from '../../../../compiler/asl/expressions/regex/code-units.js';
import { assertions, Op, type Program, type UnitSet } from './program.js';

/** Where the match and its groups begin and end, `-1` for groups that took no part. */
export type Found = readonly number[];

/** One way to match so far: where it stands in the program and what it remembers. */
interface Threads {
  readonly places: number[];
  readonly slots: Found[];
}
interface Search {
  readonly program: Program;
  readonly text: string;
  /** In which step a place, with a combination of loop bits, was visited last. */
  readonly visited: Map<number, number> | Int32Array;
  readonly stack: Pending[];
  step: number;
  work: number;
}
interface Pending {
  readonly place: number;
  readonly bits: number;
  readonly slots: Found;
}

const unitOfWork = 16;

/** Finds the first match at or behind `from`. `spend` is told about the work. */
export function searchRegex(
  program: Program,
  text: string,
  from: number,
  spend: (units: number) => void,
): Found | undefined {
  const size = program.ops.length;
  const visited = program.bits > 3 ? new Map<number, number>() : new Int32Array(size << program.bits);
  const search: Search = { program, text, visited, stack: [], step: 0, work: 0 };
  const none: Found = Array.from({ length: program.slots }, () => -1);
  const everything = (1 << program.bits) - 1;
  let current: Threads = { places: [], slots: [] };
  let next: Threads = { places: [], slots: [] };
  let found: Found | undefined;
  search.step = 1;
  for (let at = from; at <= text.length; at++) {
    if (current.places.length === 0) {
      if (found !== undefined) break;
      if (program.first !== undefined) {
        const skipped = at;
        while (at < text.length && !isIn(program.first, text.charCodeAt(at))) at++;
        search.work += (at - skipped) >> 2;
        // What was visited at another place of the text says nothing here.
        if (at > skipped) search.step++;
        if (at === text.length) break;
      }
    }
    if (found === undefined) follow(search, { place: 0, bits: everything, slots: none }, at, current);
    search.step++;
    const unit = at < text.length ? text.charCodeAt(at) : -1;
    for (let index = 0; index < current.places.length; index++) {
      const place = current.places[index] as number;
      const slots = current.slots[index] as Found;
      if (program.ops[place] === Op.match) {
        found = slots;
        break;
      }
      if (unit >= 0 && isIn(program.sets[program.xs[place] as number] as UnitSet, unit))
        follow(search, { place: place + 1, bits: everything, slots }, at + 1, next);
    }
    if (search.work > 512) {
      spend(search.work / unitOfWork);
      search.work = 0;
    }
    current.places.length = 0;
    current.slots.length = 0;
    [current, next] = [next, current];
  }
  spend(1 + search.work / unitOfWork);
  return found;
}

function isIn(set: UnitSet, unit: number): boolean {
  return unit < 256 ? (set.low[unit] as boolean) : includes(set.ranges, unit);
}

/** Adds a thread, and all that it becomes without consuming anything, in order of preference. */
function follow(search: Search, start: Pending, at: number, threads: Threads): void {
  const { program, stack, visited } = search;
  const { ops, xs, ys } = program;
  stack.push(start);
  for (let pending = stack.pop(); pending !== undefined; pending = stack.pop()) {
    let { place, bits, slots } = pending;
    for (;;) {
      search.work++;
      const key = (place << program.bits) | bits;
      if (visited instanceof Map) {
        if (visited.get(key) === search.step) break;
        visited.set(key, search.step);
      } else {
        if (visited[key] === search.step) break;
        visited[key] = search.step;
      }
      const op = ops[place] as number;
      const x = xs[place] as number;
      if (op === Op.units || op === Op.match) {
        threads.places.push(place);
        threads.slots.push(slots);
        break;
      }
      if (op === Op.jump) {
        place = x;
        continue;
      }
      if (op === Op.split) {
        stack.push({ place: ys[place] as number, bits, slots });
        place = x;
        continue;
      }
      if (op === Op.save) slots = withSlots(slots, x, x + 1, at);
      else if (op === Op.forget) slots = withSlots(slots, x, ys[place] as number, -1);
      else if (op === Op.begin) bits &= ~(1 << x);
      else if (op === Op.leave) bits |= 1 << x;
      else if (op === Op.progress && (bits & (1 << x)) === 0) break;
      else if (op === Op.assert && !holds(x, search.text, at)) break;
      place++;
    }
  }
}

function withSlots(slots: Found, from: number, to: number, value: number): Found {
  const copy = slots.slice();
  for (let slot = from; slot < to; slot++) copy[slot] = value;
  return copy;
}

function holds(assertion: number, text: string, at: number): boolean {
  switch (assertions[assertion]) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'line-start':
      return at === 0 || isLineEnd(text.charCodeAt(at - 1));
    case 'line-end':
      return at === text.length || isLineEnd(text.charCodeAt(at));
    case 'boundary':
      return isWord(text, at - 1) !== isWord(text, at);
    default:
      return isWord(text, at - 1) === isWord(text, at);
  }
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 95 || (unit >= 97 && unit <= 122);
}
