// Every comparison with every kind of value: true or false, never a stop, and false where the types differ.
import { expect, test } from 'vitest';
import { choiceOperators } from '../../../../compiler/asl/expressions/jsonpath/choice-operators.js';
import type { Json } from '../../../../compiler/json.js';
import { compileChoiceRule } from '../../../../src/engine/expressions/choice/compile.js';
import { scopeWith } from '../jsonpath/scope.js';

const time = '2025-01-01T00:00:00Z';
const values: readonly Json[] = [null, true, false, 0, -0, 1, 1.5, 1e308, '', 'a', '1', 'true', 'null', time, '2025-01-01', '2025-01-01T01:00:00+01:00', [], ['a'], {}, { a: 1 }, '*', '\\']; // prettier-ignore
const operands = { string: ['', 'a', time], number: [0, 1, 1.5], boolean: [true, false], timestamp: [time] } as const;

function decide(rule: { readonly [key: string]: Json }, value: Json, other: Json): boolean {
  const linked = compileChoiceRule(rule);
  if (linked.kind === 'refused') throw new Error(linked.messages.join());
  const decision = linked.rule.decide(scopeWith({ value, other }));
  if (typeof decision !== 'boolean') throw new Error(decision.cause);
  return decision;
}

const isOf: { readonly [type in keyof typeof operands]: (value: Json) => boolean } = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  timestamp: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value),
};

test('there are 39', () => {
  expect(choiceOperators.size).toBe(39);
});

test.each([...choiceOperators])('%s', (name, operator) => {
  for (const value of values) {
    switch (operator.kind) {
      case 'test':
        for (const expected of [true, false]) {
          const holds = decide({ Variable: '$.value', [name]: expected }, value, null);
          expect(holds, JSON.stringify(value)).toBe(!decide({ Variable: '$.value', [name]: !expected }, value, null));
        }
        break;
      case 'matches':
        expect(decide({ Variable: '$.value', [name]: '*' }, value, null)).toBe(typeof value === 'string');
        break;
      case 'comparison':
        for (const other of operator.operand === 'path' ? values : operands[operator.type]) {
          const rule = { Variable: '$.value', [name]: operator.operand === 'path' ? '$.other' : other };
          const holds = decide(rule, value, other);
          const fits = isOf[operator.type];
          if (!fits(value) || !fits(other))
            expect(holds, `${JSON.stringify(value)} ${JSON.stringify(other)}`).toBe(false);
          else if (operator.order === 'Equals' && value === other) expect(holds).toBe(true);
        }
    }
  }
});
