// What AWS's comparison operators gave, recorded by LocalStack's tests (source and licence in the table).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../compiler/json.js';
import { compileChoiceRule } from '../../../../src/engine/expressions/choice/compile.js';
import { scopeWith } from '../jsonpath/scope.js';

interface RecordedCase {
  readonly id: string;
  readonly rule: Json;
  readonly runs: readonly (readonly [variable: Json, value: Json, holds: boolean])[];
}

const { cases } = JSON.parse(readFileSync(new URL('./recorded/operators.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly RecordedCase[];
};

describe('operators as recorded on AWS (CHO-04, CHO-05)', () => {
  test.each(cases.map((each) => [`${each.id} ${JSON.stringify(each.rule)}`, each] as const))(
    '%s',
    (_, { rule, runs }) => {
      const linked = compileChoiceRule(rule);
      if (linked.kind === 'refused') throw new Error(linked.messages.join());
      const decided = runs.map(([Variable, Value]) => [
        Variable,
        Value,
        linked.rule.decide(scopeWith({ Variable, Value })),
      ]);
      expect(decided).toEqual(runs);
    },
  );
});
