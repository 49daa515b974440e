// The tree of a regular expression -> a program for the search: flat arrays, one instruction a place. Its size is
// bounded, and so is the work for one code unit of the text.
import type { Assertion, RegexNode, RepeatNode } from '../../../../compiler/asl/expressions/regex/ast.js';
import { unitsOf, type CodeUnits } from '../../../../compiler/asl/expressions/regex/code-units.js';

export const Op = {
  /** A code unit of `sets[x]`. */
  units: 0,
  /** Go on at `x`, or else at `y`. */
  split: 1,
  jump: 2,
  /** Remember the place in slot `x`. */
  save: 3,
  /** Forget the slots from `x` up to `y`. */
  forget: 4,
  assert: 5,
  /** A round of a loop that may consume nothing begins: its bit `x` says whether it has consumed something. */
  begin: 6,
  /** The round ends; one that has consumed nothing is no match. */
  progress: 7,
  /** The loop is left: its bit has no more meaning. */
  leave: 8,
  match: 9,
} as const;

export const assertions: readonly Assertion[] = ['start', 'end', 'line-start', 'line-end', 'boundary', 'no-boundary'];

export interface Program {
  readonly ops: readonly number[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly sets: readonly UnitSet[];
  /** Two for the match and two for each group. */
  readonly slots: number;
  /** Loop bits are in use: places may be visited once for each combination. */
  readonly bits: number;
  /** Code units that a match can begin with; `undefined` when it can be empty. */
  readonly first: UnitSet | undefined;
}
export interface UnitSet {
  readonly ranges: CodeUnits;
  /** One entry for each unit below 256. */
  readonly low: readonly boolean[];
}

const sizeLimit = 20_000;
/** Loops around loops that may consume nothing: each doubles the states. */
const nestingLimit = 6;

export interface RefusedProgram {
  readonly refused: string;
}

interface Builder {
  readonly ops: number[];
  readonly xs: number[];
  readonly ys: number[];
  readonly sets: UnitSet[];
  readonly places: Map<CodeUnits, number>;
  bits: number;
}

/** Too large a program is the only thing that is refused here. */
export function compileRegex(node: RegexNode, groups: number): Program | RefusedProgram {
  const builder: Builder = { ops: [], xs: [], ys: [], sets: [], places: new Map(), bits: 0 };
  try {
    emit(builder, Op.save, 0);
    build(builder, node, 0);
    emit(builder, Op.save, 1);
    emit(builder, Op.match);
  } catch (thrown) {
    if (typeof thrown === 'string') return { refused: thrown };
    throw thrown;
  }
  const { ops, xs, ys, sets, bits } = builder;
  const first = firstOf(node);
  return { ops, xs, ys, sets, bits, slots: 2 * (groups + 1), first: first === undefined ? undefined : unitSet(first) };
}

function unitSet(ranges: CodeUnits): UnitSet {
  const low = Array.from({ length: 256 }, () => false);
  for (let at = 0; at < ranges.length; at += 2)
    for (let unit = ranges[at] as number; unit <= Math.min(255, ranges[at + 1] as number); unit++) low[unit] = true;
  return { ranges, low };
}

function emit(builder: Builder, op: number, x = 0, y = 0): number {
  if (builder.ops.length >= sizeLimit) throw 'a regular expression whose repetitions make it too large';
  builder.ops.push(op);
  builder.xs.push(x);
  builder.ys.push(y);
  return builder.ops.length - 1;
}

function build(builder: Builder, node: RegexNode, nesting: number): void {
  switch (node.kind) {
    case 'empty':
      return;
    case 'units': {
      let place = builder.places.get(node.units);
      if (place === undefined) {
        place = builder.sets.push(unitSet(node.units)) - 1;
        builder.places.set(node.units, place);
      }
      emit(builder, Op.units, place);
      return;
    }
    case 'sequence':
      for (const part of node.parts) build(builder, part, nesting);
      return;
    case 'choice':
      buildChoice(builder, node.options, nesting);
      return;
    case 'group':
      emit(builder, Op.save, 2 * node.index);
      build(builder, node.body, nesting);
      emit(builder, Op.save, 2 * node.index + 1);
      return;
    case 'assertion':
      emit(builder, Op.assert, assertions.indexOf(node.what));
      return;
    case 'repeat':
      buildRepeat(builder, node, nesting);
  }
}

function buildChoice(builder: Builder, options: readonly RegexNode[], nesting: number): void {
  const jumps: number[] = [];
  options.forEach((option, index) => {
    const isLast = index === options.length - 1;
    const split = isLast ? -1 : emit(builder, Op.split, builder.ops.length + 1);
    build(builder, option, nesting);
    if (isLast) return;
    jumps.push(emit(builder, Op.jump));
    builder.ys[split] = builder.ops.length;
  });
  for (const jump of jumps) builder.xs[jump] = builder.ops.length;
}

function buildRepeat(builder: Builder, node: RepeatNode, nesting: number): void {
  const { min, max, body } = node;
  if (max === 0) return;
  for (let round = 0; round < min; round++) buildRound(builder, node, undefined, nesting);
  if (max === min) return;
  const nullable = canBeEmpty(body);
  if (nullable && nesting >= nestingLimit) throw 'a regular expression with deeply nested repetitions of empty parts';
  const bit = nullable ? nesting : undefined;
  if (bit !== undefined) builder.bits = Math.max(builder.bits, bit + 1);
  const splits: number[] = [];
  const optional = (): number => {
    const split = emit(builder, Op.split);
    splits.push(split);
    buildRound(builder, node, bit, nullable ? nesting + 1 : nesting);
    return split;
  };
  if (max === Infinity) {
    const split = optional();
    emit(builder, Op.jump, split);
  } else {
    for (let round = min; round < max; round++) optional();
  }
  const after = builder.ops.length;
  if (bit !== undefined) emit(builder, Op.leave, bit);
  for (const split of splits) {
    builder.xs[split] = node.prefers === 'more' ? split + 1 : after;
    builder.ys[split] = node.prefers === 'more' ? after : split + 1;
  }
}

/** `bit` is absent where JavaScript lets a round be empty, which is below the minimum, and where none can be. */
function buildRound(builder: Builder, node: RepeatNode, bit: number | undefined, nesting: number): void {
  if (bit !== undefined) emit(builder, Op.begin, bit);
  if (node.end > node.first) emit(builder, Op.forget, 2 * node.first, 2 * node.end);
  build(builder, node.body, nesting);
  if (bit !== undefined) emit(builder, Op.progress, bit);
}

function canBeEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'units':
      return false;
    case 'sequence':
      return node.parts.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'group':
      return canBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.body);
    default:
      return true;
  }
}

/** `undefined`: the node can be empty, so that anything may follow. */
function firstOf(node: RegexNode): CodeUnits | undefined {
  switch (node.kind) {
    case 'units':
      return node.units;
    case 'group':
      return firstOf(node.body);
    case 'repeat':
      return node.min === 0 ? undefined : firstOf(node.body);
    case 'choice':
      return union(node.options.map(firstOf));
    case 'sequence':
      return firstOfSequence(node.parts);
    default:
      return undefined;
  }
}

function firstOfSequence(parts: readonly RegexNode[]): CodeUnits | undefined {
  const before: CodeUnits[] = [];
  for (const part of parts) {
    const first = firstOf(part);
    if (first !== undefined) return union([...before, first]);
    if (part.kind === 'assertion' || part.kind === 'empty') continue;
    if (part.kind !== 'repeat') return undefined;
    const inside = firstOf(part.body);
    if (inside === undefined) return undefined;
    before.push(inside);
  }
  return undefined;
}

function union(sets: readonly (CodeUnits | undefined)[]): CodeUnits | undefined {
  const ranges: number[] = [];
  for (const set of sets) {
    if (set === undefined) return undefined;
    ranges.push(...set);
  }
  return unitsOf(ranges);
}
