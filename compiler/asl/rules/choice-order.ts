// Every rule of a Choice can get its turn: none stands behind one that always matches or that asks the same, and none asks
// for what is never true. A Choice has a `Default`; one behind a rule that always matches does no harm.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ChoiceRule } from '../definition.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';

export const reachableRules: StateRule = ({ state, pointer }) => {
  if (state.Type !== 'Choice') return [];
  const found: Diagnostic[] = [];
  const add = (at: string, why: string): void =>
    void found.push(diagnose('asl/unreachable-rule', { place: describePlace(at), why }, { pointer: at }));
  const asked = new Map<string, number>();
  let always: number | undefined;
  state.Choices.forEach((rule, i) => {
    const at = childPointer(childPointer(pointer, 'Choices'), i);
    const question = questionOf(rule);
    const same = asked.get(question);
    if (always !== undefined) add(at, `\`Choices[${always}]\` always matches`);
    else if (same !== undefined) add(at, `\`Choices[${same}]\` asks the same`);
    else if (isConstant(rule, 'false')) add(at, 'its condition is never true');
    else if (isConstant(rule, 'true')) always = i;
    if (same === undefined && !changing.test(question)) asked.set(question, i);
  });
  return found;
};

export const choiceDefault: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Choice' || state.Default !== undefined) return [];
  if (state.Choices.some((rule) => isConstant(rule, 'true'))) return [];
  return [diagnose('asl/choice-without-default', { state: name }, { pointer })];
};

/** Functions that may answer otherwise the next time. */
const changing = /\$(?:random|uuid|now|millis)\b/;

function isConstant({ Condition: condition }: ChoiceRule, value: 'true' | 'false'): boolean {
  return condition === (value === 'true') || (typeof condition === 'string' && condition.slice(2, -2).trim() === value);
}

function questionOf({ Next: _, Assign: _a, Output: _o, Comment: _c, ...question }: ChoiceRule): string {
  const { Condition: condition } = question;
  return typeof condition === 'string' ? condition.slice(2, -2).trim() : JSON.stringify(question);
}
