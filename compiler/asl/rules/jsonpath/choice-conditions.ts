// The rules of a Choice state: one comparison with an operand of its type, or And, Or, Not of such.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import type { Json } from '../../../json.js';
import { parseChoiceRule, type ChoiceCondition } from '../../expressions/jsonpath/choice-rule.js';
import { childPointer, describePlace } from '../../pointer.js';
import { isTimestamp } from '../../timestamp-text.js';
import { isObject, type PathStateRule } from './fields.js';

export const choiceConditions: PathStateRule = ({ state, pointer }) => {
  const { Choices: choices } = state;
  if (state['Type'] !== 'Choice' || !Array.isArray(choices)) return [];
  return (choices as readonly Json[]).flatMap((rule, i) => {
    const at = childPointer(childPointer(pointer, 'Choices'), i);
    const parsed = parseChoiceRule(rule);
    const problems =
      parsed.kind === 'invalid'
        ? parsed.problems
        : badTimestamps(parsed.condition).map((text) => ({ pointer: '', message: `'${text}' is no timestamp` }));
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
  return (['And', 'Or', 'Not'] as const).flatMap((connective) => {
    const value = rule[connective];
    const at = childPointer(pointer, connective);
    const parts = Array.isArray(value)
      ? (value as readonly Json[]).map((part, i) => [part, childPointer(at, i)] as const)
      : isObject(value)
        ? [[value, at] as const]
        : [];
    return parts.flatMap(([part, place]) => [
      ...(isObject(part) && Object.hasOwn(part, 'Next') ? [childPointer(place, 'Next')] : []),
      ...waysInside(part, place),
    ]);
  });
}

function badTimestamps(condition: ChoiceCondition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.flatMap(badTimestamps);
    case 'not':
      return badTimestamps(condition.part);
    case 'compare': {
      const { operator, operand } = condition;
      return operator.type === 'timestamp' && !isTimestamp(String(operand)) ? [String(operand)] : [];
    }
    case 'test':
    case 'matches':
    case 'compare-paths':
      return [];
  }
}
