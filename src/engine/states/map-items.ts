// What one iteration or child execution of a Map starts with: the item, or what `ItemSelector` makes of it.
import type { MapItem } from '../execution.js';
import { fits, maxDataBytes, parametersTooLarge } from '../limits.js';
import type { LinkedMap } from '../linked.js';
import { type Outcome, valueOf } from '../moment.js';
import { momentOf } from '../transition.js';
import type { Turn, WorkingThread } from '../turn.js';

export function inputOfItem(turn: Turn, thread: WorkingThread, state: LinkedMap, item: MapItem): Outcome {
  const { selector } = state;
  if (selector === undefined) return valueOf(item.Value);
  const moment = momentOf(turn, thread, { item });
  const input = state.input(moment, moment.input);
  const selected = input.kind === 'problem' ? input : selector(moment, input.value);
  if (selected.kind === 'problem' || turn.execution.limits === 'none' || fits(selected.value, maxDataBytes)) {
    return selected;
  }
  return { kind: 'problem', error: 'States.DataLimitExceeded', cause: parametersTooLarge(state.name) };
}
