// Sets of UTF-16 code units as sorted, disjoint, inclusive ranges `[from, to, from, to, …]`, and JavaScript's rule
// for ignoring case.

export type CodeUnits = readonly number[];

const last = 0xffff;

/** Any ranges, in any order -> a set. */
export function unitsOf(ranges: CodeUnits): CodeUnits {
  const pairs: [number, number][] = [];
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at] as number, ranges[at + 1] as number]);
  pairs.sort(([left], [right]) => left - right);
  const result: number[] = [];
  for (const [from, to] of pairs) {
    const end = result.at(-1);
    if (end !== undefined && from <= end + 1) result[result.length - 1] = Math.max(end, to);
    else result.push(from, to);
  }
  return result;
}

export function complement(units: CodeUnits): CodeUnits {
  const result: number[] = [];
  let next = 0;
  for (let at = 0; at < units.length; at += 2) {
    const from = units[at] as number;
    if (from > next) result.push(next, from - 1);
    next = (units[at + 1] as number) + 1;
  }
  if (next <= last) result.push(next, last);
  return result;
}

export function includes(units: CodeUnits, unit: number): boolean {
  let low = 0;
  let high = units.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unit > (units[2 * middle + 1] as number)) low = middle + 1;
    else high = middle;
  }
  return low < units.length / 2 && unit >= (units[2 * low] as number);
}

export const digits: CodeUnits = [0x30, 0x39];
export const wordUnits: CodeUnits = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
export const spaces: CodeUnits = [
  9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000,
  0x3000, 0xfeff, 0xfeff,
]; // prettier-ignore
export const lineEnds: CodeUnits = [10, 10, 13, 13, 0x2028, 0x2029];

/** ECMAScript's `Canonicalize` without the `u` flag. */
function canonical(unit: number): number {
  const upper = String.fromCharCode(unit).toUpperCase();
  if (upper.length !== 1) return unit;
  const code = upper.charCodeAt(0);
  return unit >= 128 && code < 128 ? unit : code;
}

let variants: ReadonlyMap<number, readonly number[]> | undefined;

/** Code units from 128 on that share their canonical form with others. Made when a pattern first needs it. */
function variantsOf(): ReadonlyMap<number, readonly number[]> {
  if (variants !== undefined) return variants;
  const byForm = new Map<number, number[]>();
  for (let unit = 128; unit <= last; unit++) {
    const form = canonical(unit);
    const same = byForm.get(form);
    if (same === undefined) byForm.set(form, [unit]);
    else same.push(unit);
  }
  const found = new Map<number, readonly number[]>();
  for (const same of byForm.values()) if (same.length > 1) for (const unit of same) found.set(unit, same);
  variants = found;
  return found;
}

/** All code units that equal one of the set when case is ignored. */
export function ignoringCase(units: CodeUnits): CodeUnits {
  const ranges = [...units];
  for (let at = 0; at < units.length; at += 2) {
    const from = units[at] as number;
    const to = units[at + 1] as number;
    for (let unit = Math.max(from, 0x41); unit <= Math.min(to, 0x7a); unit++)
      if (unit <= 0x5a || unit >= 0x61) ranges.push(unit ^ 32, unit ^ 32);
    // A range of everything beyond ASCII is closed already.
    if (to < 128 || (from <= 128 && to === last)) continue;
    for (let unit = Math.max(from, 128); unit <= to; unit++)
      for (const variant of variantsOf().get(unit) ?? []) ranges.push(variant, variant);
  }
  return unitsOf(ranges);
}
