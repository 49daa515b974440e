// Where `%` points to. Each one is a slot that looks for the step that many levels before it; the step it finds is
// marked as its ancestor, and the paths on the way as streams of tuples.
import { syntaxFault } from './errors.js';
import type { RawNode, Slot } from './raw.js';

/** How many `%` one expression has, so far. */
export interface Ancestry {
  count: number;
}

export function newSlot(ancestry: Ancestry): Slot {
  const index = ancestry.count++;
  return { label: `!${index}`, level: 1, index };
}

export function seekParent(node: RawNode, slot: Slot): void {
  switch (node.type) {
    case 'name':
    case 'wildcard':
      slot.level--;
      if (slot.level !== 0) return;
      // A second `%` for the same step shares the label of the first.
      if (node.ancestor !== undefined) slot.label = node.ancestor.label;
      node.ancestor = slot;
      node.tuple = true;
      return;
    case 'parent':
      slot.level++;
      return;
    case 'block': {
      const last = node.expressions?.at(-1);
      if (last === undefined) return;
      node.tuple = true;
      seekParent(last, slot);
      return;
    }
    case 'path': {
      node.tuple = true;
      const steps = node.steps as RawNode[];
      let index = steps.length - 1;
      seekParent(steps[index--] as RawNode, slot);
      while (slot.level > 0 && index >= 0) seekParent(steps[index--] as RawNode, slot);
      return;
    }
    default:
      throw syntaxFault('S0217', node.position, { token: node.type });
  }
}

/** What `value` is still looking for, `result` around it is looking for too. */
export function pushAncestry(result: RawNode, value: RawNode): void {
  if (value.seekingParent === undefined && value.type !== 'parent') return;
  const slots = value.seekingParent ?? [];
  if (value.type === 'parent') slots.push(value.slot as Slot);
  if (result.seekingParent === undefined) result.seekingParent = slots;
  else result.seekingParent.push(...slots);
}

/** The last step of a path looks among the steps before it, and what they do not have, before the path. */
export function resolveAncestry(path: RawNode): void {
  const steps = path.steps as RawNode[];
  const last = steps.at(-1) as RawNode;
  const slots = last.seekingParent ?? [];
  if (last.type === 'parent') slots.push(last.slot as Slot);
  for (const slot of slots) {
    let index = steps.length - 2;
    while (slot.level > 0) {
      if (index < 0) {
        if (path.seekingParent === undefined) path.seekingParent = [slot];
        else path.seekingParent.push(slot);
        break;
      }
      let step = steps[index--] as RawNode;
      // Steps in a row that bind a focus are all at the same place.
      while (index >= 0 && isFocus(step) && isFocus(steps[index] as RawNode)) step = steps[index--] as RawNode;
      seekParent(step, slot);
    }
  }
}

function isFocus({ focus }: RawNode): boolean {
  return focus !== undefined && focus !== '';
}
