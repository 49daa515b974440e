// Which objects a value may hold, and where: `{ a: x.b }` is a new object that has at `a` what `x` has at `b`. Objects are
// named by where they come from; what cannot be followed is `unknown`, which may be anything.
import type { Expr } from '../../ir/expr.js';
import { mayBe } from '../../ir/facts.js';
import { variablesIn } from '../../ir/walk.js';
import { anyKey, type Key } from '../../ir/writes.js';

export interface Origin {
  /** Where in the value. */
  readonly at: readonly Key[];
  readonly root: string;
  /** Where in the object that `root` names. */
  readonly path: readonly Key[];
  /** The step that made that object; none made the input. */
  readonly born: number;
  /** The step from which on this is so. */
  readonly since: number;
  /** It may lie at several places that `at` does not tell apart. */
  readonly often?: true;
}

export const unknownRoot = 'unknown';
export const capturedRoot = 'captured';
const longest = 6;

export interface Place {
  readonly step: number;
  originsOf(variable: string): readonly Origin[];
}

export function originsIn(expr: Expr, place: Place): readonly Origin[] {
  if (!mayBe(expr.facts, 'object', 'array')) return [];
  const own = (root: string): Origin => ({ at: [], root, path: [], born: place.step, since: place.step });
  const made = (): Origin => own(`${place.step} ${expr.kind} ${expr.span.line}:${expr.span.column}`);
  const inside = (part: Expr, ...keys: readonly Key[]): readonly Origin[] =>
    originsIn(part, place).map((one) => ({ ...one, at: limited([...keys, ...one.at]) }));
  switch (expr.kind) {
    case 'variable':
      return place.originsOf(expr.name).map((one) => ({ ...one, since: place.step }));
    case 'state-data':
      return [expr.field === 'input' ? { ...own('input'), born: -1 } : made()];
    case 'capture':
      return [own(capturedRoot)];
    case 'property':
      return originsIn(expr.object, place).flatMap((one) => below(one, expr.name));
    case 'element':
      return originsIn(expr.object, place).flatMap((one) => below(one, anyKey));
    case 'object':
      return [made(), ...expr.entries.flatMap(({ key, value }) => inside(value, key))];
    case 'array':
      return [made(), ...expr.elements.flatMap((element, index) => inside(element, String(index)))];
    case 'conditional':
      return [...originsIn(expr.then, place), ...originsIn(expr.else, place)];
    case 'logical':
      return [...originsIn(expr.left, place), ...originsIn(expr.right, place)];
    case 'builtin':
      return ofBuiltin(expr, place, made());
    default:
      return [variablesIn(expr).size === 0 ? made() : own(unknownRoot)];
  }
}

function ofBuiltin(expr: Extract<Expr, { kind: 'builtin' }>, place: Place, made: Origin): readonly Origin[] {
  const groups = expr.arguments.map((part) => originsIn(part, place));
  const parts = groups.flat();
  const under = (found: readonly Origin[], ...keys: readonly Key[]): readonly Origin[] =>
    found.map((one) => ({ ...one, at: limited([...keys, ...one.at]) }));
  switch (expr.name) {
    case 'present':
    case 'finite':
    case 'finiteOrNull':
      return parts;
    case 'keyed':
      return [made, ...under(parts, anyKey)];
    // New, with the parts of what it was made of; those of `entries` are in pairs.
    case 'merge':
    case 'concat':
    case 'omit':
    case 'rest':
    case 'values':
      return [
        made,
        ...under(
          parts.flatMap((one) => below(one, anyKey)),
          anyKey,
        ),
        ...under(heldTwice(groups.map((group) => group.flatMap((one) => below(one, anyKey)))), anyKey),
      ];
    case 'entries':
      return [
        made,
        ...under(
          parts.flatMap((one) => below(one, anyKey)),
          anyKey,
          anyKey,
        ),
      ];
    case 'keys':
      return [made];
    default:
      return [{ ...made, root: unknownRoot }];
  }
}

/** `[...xs, ...xs]`: what more than one of the groups brings cannot be told apart any more. */
function heldTwice(groups: readonly (readonly Origin[])[]): readonly Origin[] {
  return groups.flatMap((group, index) =>
    group
      .filter((one) =>
        groups.some(
          (others, other) =>
            other !== index && others.some(({ root, path }) => root === one.root && isPrefix(path, one.path)),
        ),
      )
      .map((one): Origin => ({ ...one, often: true })),
  );
}

/** What is at `key` of it. */
function below(origin: Origin, key: Key): readonly Origin[] {
  const [first, ...others] = origin.at;
  if (first === undefined) return [{ ...origin, path: limited([...origin.path, key]) }];
  if (!sameKey(first, key)) return [];
  const { often, ...once } = origin;
  return [{ ...once, at: others, ...(often === undefined || others.length === 0 ? {} : { often }) }];
}

export function sameKey(left: Key, right: Key): boolean {
  return left === right || left === anyKey || right === anyKey;
}

export function isPrefix(prefix: readonly Key[], path: readonly Key[]): boolean {
  return prefix.length <= path.length && prefix.every((key, index) => sameKey(key, path[index] ?? anyKey));
}

/** Longer paths are cut: a shorter one stands for all that begin like it. */
export function limited(path: readonly Key[]): readonly Key[] {
  return path.slice(0, longest);
}
