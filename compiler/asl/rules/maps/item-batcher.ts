// ItemBatcher says how large a batch is, each bound in one way only. Ranges are in the schema.
// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
import type { StateRule } from '../rule.js';
import { onlyOne, type Part, problem } from './problem.js';

const bounds = ['MaxItemsPerBatch', 'MaxInputBytesPerBatch'] as const;

export const itemBatcher: StateRule = ({ state, pointer }) => {
  if (state.Type !== 'Map' || state.ItemBatcher === undefined) return [];
  const part: Part = { code: 'asl/item-batcher', value: state.ItemBatcher, pointer: `${pointer}/ItemBatcher` };
  const given = bounds.filter((name) => Object.hasOwn(part.value, name) || Object.hasOwn(part.value, `${name}Path`));
  if (given.length === 0)
    return [problem(part, '', 'does not say how large a batch is', 'add `MaxItemsPerBatch` or `MaxInputBytesPerBatch`')]; // prettier-ignore
  return bounds.flatMap((name) => onlyOne(part, name, `${name}Path`));
};
