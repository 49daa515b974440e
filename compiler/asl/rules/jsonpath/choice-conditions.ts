// The rules of a Choice state: one comparison with an operand of its type, or And, Or, Not of such.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../../../json.js';
import { choiceOperators } from '../../expressions/jsonpath/choice-operators.js';
import { type ChoiceProblem, parseChoiceRule } from '../../expressions/jsonpath/choice-rule.js';
import { childPointer, describePlace } from '../../pointer.js';
import { isTimestamp } from '../../timestamp-text.js';
import { isObject, type PathStateRule } from './fields.js';

export const choiceConditions: PathStateRule = ({ state, pointer }) => {
  const { Choices: choices } = state;
  if (state['Type'] !== 'Choice' || !Array.isArray(choices)) return [];
  return (choices as readonly Json[]).flatMap((rule, i) => {
    const at = childPointer(childPointer(pointer, 'Choices'), i);
    const parsed = parseChoiceRule(rule);
    const problems = parsed.kind === 'invalid' ? parsed.problems : badTimestamps(rule, '');
    const ways = waysInside(rule, '').map((pointer) => ({ pointer, message: 'only the whole rule leads somewhere' }));
    return [...problems, ...ways].map((problem) =>
      diagnose(
        'asl/choice-rule',
        { place: describePlace(at + problem.pointer), reason: problem.message },
        { pointer: at + problem.pointer },
      ),
    );
  });
};

/** `Next` of the rules inside a rule. */
function waysInside(rule: Json, pointer: string): readonly string[] {
  if (!isObject(rule)) return [];
  return partsOf(rule, pointer).flatMap(([part, place]) => [
    ...(isObject(part) && Object.hasOwn(part, 'Next') ? [childPointer(place, 'Next')] : []),
    ...waysInside(part, place),
  ]);
}

function badTimestamps(rule: Json, pointer: string): readonly ChoiceProblem[] {
  if (!isObject(rule)) return [];
  const here = Object.entries(rule).flatMap(([name, operand]) => {
    const operator = choiceOperators.get(name);
    const isConstant = operator?.kind === 'comparison' && operator.type === 'timestamp' && operator.operand === 'value';
    if (!isConstant || typeof operand !== 'string' || isTimestamp(operand)) return [];
    const message = `'${operand}' is no timestamp (AWS: String does not match RFC3339 timestamp)`;
    return [{ pointer: childPointer(pointer, name), message }];
  });
  return [...here, ...partsOf(rule, pointer).flatMap(([part, place]) => badTimestamps(part, place))];
}

/** The rules inside a rule, and where they stand. */
function partsOf(rule: JsonObject, pointer: string): readonly (readonly [part: Json, pointer: string])[] {
  return (['And', 'Or', 'Not'] as const).flatMap((connective) => {
    const value = rule[connective];
    const at = childPointer(pointer, connective);
    if (Array.isArray(value)) return (value as readonly Json[]).map((part, i) => [part, childPointer(at, i)] as const);
    return isObject(value) ? [[value, at] as const] : [];
  });
}
