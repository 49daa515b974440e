// What AWS's intrinsic functions gave, recorded by LocalStack's tests (source and licence in the table).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { compilePayloadTemplate } from '../../../../src/engine/expressions/jsonpath/template.js';
import { scopeWith } from '../jsonpath/scope.js';

interface RecordedCase {
  readonly id: string;
  readonly fields: { readonly Parameters: JsonObject; readonly OutputPath?: string };
  readonly runs: readonly (readonly [input: Json, output: Json])[];
}

const { cases } = JSON.parse(readFileSync(new URL('./recorded/functions.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly RecordedCase[];
};
/** Names and random numbers were replaced before they were recorded. */
const replaced: { readonly [id: string]: Json } = {
  test_nested_calls_2: { FunctionResult: '<ArnPart_0idx>' },
  test_math_random_seeded: { FunctionResult: expect.any(Number) as unknown as Json },
};

describe('functions as recorded on AWS (INT-01, INT-03)', () => {
  test.each(cases.map((each) => [`${each.id} ${JSON.stringify(each.fields.Parameters)}`, each] as const))(
    '%s',
    (_, { id, fields, runs }) => {
      const linked = compilePayloadTemplate(fields.Parameters, 'Parameters');
      if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
      for (const [input, output] of runs) {
        const context = { Execution: { Input: input }, StateMachine: { Name: 'a-<ArnPart_0idx>' } };
        const value = fields.OutputPath === undefined ? (replaced[id] ?? output) : { merged: output };
        expect(linked.template.evaluate(scopeWith(input, { context }))).toEqual({ kind: 'value', value });
      }
    },
  );
});
