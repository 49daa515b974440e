// The constants of a Fail state: a name that is not one of AWS's own, and texts as long as AWS keeps them.
// https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskFailure.html
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import { expressionIn } from '../expressions/jsonata/template.js';
import type { StateRule } from './rule.js';

const lengths = { Error: 256, Cause: 32_768 } as const;

export const failTexts: StateRule = ({ state, pointer }) => {
  if (state.Type !== 'Fail') return [];
  return (['Error', 'Cause'] as const).flatMap((field) => {
    const text = state[field];
    if (text === undefined || expressionIn(text) !== undefined) return [];
    const at = childPointer(pointer, field);
    const place = describePlace(at);
    const { length } = text;
    return [
      ...(field === 'Error' && text.startsWith('States.') && text !== 'States.TaskFailed'
        ? [diagnose('asl/reserved-error-name', { place, name: text }, { pointer: at })]
        : []),
      ...(length > lengths[field] ? [diagnose('asl/too-long', { place, length, most: lengths[field] }, { pointer: at })] : []), // prettier-ignore
    ];
  });
};
