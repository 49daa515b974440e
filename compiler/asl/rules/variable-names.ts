// The names in every `Assign` of a state are Unicode identifiers of at most 80 characters, and not `states`.
// The first character is an ID_Start, so an underscore may not be the first one.
// https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';
import { assignsOf } from '../assigns.js';

export const variableNames: StateRule = ({ state, pointer, language }) =>
  assignsOf(state, pointer).flatMap(({ assign, pointer }) =>
    Object.keys(assign).flatMap((key) => {
      const name = language === 'JSONPath' ? key.replace(/\.\$$/, '') : key;
      const why = whyNotAllowed(name);
      if (why === undefined) return [];
      const parameters = { place: describePlace(pointer), name, why };
      return [diagnose('asl/variable-name', parameters, { pointer: childPointer(pointer, key) })];
    }),
  );

/** Nearly all names; the others are looked at closely. */
const plain = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;

function whyNotAllowed(name: string): string | undefined {
  if (name !== 'states' && plain.test(name)) return undefined;
  if (name === 'states') return '`states` is reserved for `$states`';
  if (name === '') return 'it is empty';
  if (name.startsWith('$')) return 'names are assigned without `$`';
  const other = [...name].find((char, i) => !(i === 0 ? /\p{ID_Start}/u : /\p{ID_Continue}/u).test(char));
  if (other !== undefined) return `it ${name.startsWith(other) ? 'starts with' : 'contains'} \`${other}\``;
  const { length } = [...name];
  return length > 80 ? `it has ${length} characters; 80 are allowed` : undefined;
}
