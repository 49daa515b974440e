// Regular expressions of filters, in Java's dialect, on an engine whose work is linear in the text (RE2). What RE2 does
// not have (look-around, back references) is refused when the path is linked.
import { RE2JS } from 're2js';

export type LinkedPattern =
  | { readonly kind: 'linked'; matchesWhole(text: string): boolean }
  | { readonly kind: 'refused'; readonly message: string };

const flagBits: ReadonlyMap<string, number> = new Map([
  ['i', RE2JS.CASE_INSENSITIVE],
  ['s', RE2JS.DOTALL],
  ['m', RE2JS.MULTILINE],
  // Java's other flags: UNIX_LINES and the Unicode ones change nothing that RE2 does not do anyway.
  ['d', 0],
  ['u', 0],
  ['U', 0],
]);

/** @example linkPattern('a.*', 'i') // matchesWhole('ABC') is true */
export function linkPattern(source: string, flags: string): LinkedPattern {
  let bits = 0;
  for (const flag of flags) {
    const bit = flagBits.get(flag);
    if (bit === undefined)
      return { kind: 'refused', message: `the flag '${flag}' of a regular expression is not supported` };
    bits |= bit;
  }
  try {
    const pattern = RE2JS.compile(source, bits);
    return { kind: 'linked', matchesWhole: (text) => pattern.matches(text) };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    return { kind: 'refused', message: `the regular expression /${source}/ is not supported: ${reason}` };
  }
}
