// The printed text is stable, readable, and gives the same definition when it is read again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition, State } from '../../../compiler/asl/definition.js';
import { printDefinition } from '../../../compiler/asl/print.js';
import { readDefinitionText } from '../../../compiler/asl/read.js';

test('fields in the order of reading, short values on one line, user data untouched', () => {
  const definition: Definition = {
    States: {
      Send: {
        Next: 'Check',
        Catch: [{ Next: 'Check', ErrorEquals: ['States.ALL'] }],
        Retry: [{ MaxAttempts: 3, ErrorEquals: ['States.TaskFailed'], BackoffRate: 2, IntervalSeconds: 2 }],
        Arguments: {
          Payload: {
            zeta: '{% $states.input.email %}',
            alpha: [1, 2, {}],
            text: 'a "quoted" text, long enough for a line',
          },
          FunctionName: 'SendVerification',
        },
        Resource: 'arn:aws:states:::lambda:invoke',
        Type: 'Task',
      },
      Check: { Default: 'Done', Choices: [{ Next: 'Done', Condition: '{% $states.input.ok %}' }], Type: 'Choice' },
      Done: { Type: 'Succeed', Output: { Next: 1, Type: 2 } },
    },
    StartAt: 'Send',
    QueryLanguage: 'JSONata',
    Comment: 'c',
  };
  expect(printDefinition(definition)).toMatchInlineSnapshot(`
    "{
      "Comment": "c",
      "QueryLanguage": "JSONata",
      "StartAt": "Send",
      "States": {
        "Send": {
          "Type": "Task",
          "Resource": "arn:aws:states:::lambda:invoke",
          "Arguments": {
            "Payload": {
              "zeta": "{% $states.input.email %}",
              "alpha": [1, 2, {}],
              "text": "a \\"quoted\\" text, long enough for a line"
            },
            "FunctionName": "SendVerification"
          },
          "Retry": [
            {
              "ErrorEquals": ["States.TaskFailed"],
              "IntervalSeconds": 2,
              "MaxAttempts": 3,
              "BackoffRate": 2
            }
          ],
          "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Check" }],
          "Next": "Check"
        },
        "Check": {
          "Type": "Choice",
          "Choices": [{ "Condition": "{% $states.input.ok %}", "Next": "Done" }],
          "Default": "Done"
        },
        "Done": {
          "Type": "Succeed",
          "Output": { "Next": 1, "Type": 2 }
        }
      }
    }
    "
  `);
});

test('the order in which fields were made does not matter', () => {
  const forth: Definition = {
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Wait', Seconds: 1, End: true } },
  };
  const back: Definition = {
    States: { A: { End: true, Seconds: 1, Type: 'Wait' } },
    StartAt: 'A',
    QueryLanguage: 'JSONata',
  };
  expect(printDefinition(back)).toBe(printDefinition(forth));
});

test('what is printed is read back as it was', () => {
  fc.assert(
    fc.property(definitions(), (definition) => {
      const text = printDefinition(definition);
      const read = readDefinitionText(text);
      expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read.definition).toEqual(definition);
      expect(printDefinition(read.definition ?? definition)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

/** Valid definitions: a chain of states of all types that may jump ahead, with any data in them. */
function definitions(): fc.Arbitrary<Definition> {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), {
    selector: (name) => name,
    minLength: 2,
    maxLength: 6,
  });
  return names
    .filter((names) => !names.includes('__proto__'))
    .chain((names) =>
      fc.record({
        QueryLanguage: fc.constant('JSONata' as const),
        StartAt: fc.constant(names[0] ?? ''),
        States: fc
          .tuple(...names.map((_, i) => stateBefore(names[i + 1])))
          .map((states) => Object.fromEntries(states.map((state, i) => [names[i] ?? '', state]))),
      }),
    );
}

function stateBefore(next: string | undefined): fc.Arbitrary<State> {
  const shared = { Comment: fc.string() };
  const data = { Output: json(), Assign: fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), json()).filter((a) => !('states' in a)) }; // prettier-ignore
  const optional: { requiredKeys: ['Type'] } = { requiredKeys: ['Type'] };
  if (next === undefined) {
    return fc.oneof(
      fc.record({ Type: fc.constant('Succeed' as const), ...shared, Output: json() }, optional),
      fc.record({ Type: fc.constant('Fail' as const), ...shared, Error: fc.string(), Cause: fc.string() }, optional),
    );
  }
  const ErrorEquals = fc.array(fc.stringMatching(/^[A-Z]\w{0,9}$/), { minLength: 1, maxLength: 3 });
  const onward = { Next: fc.constant(next) };
  return fc.oneof(
    fc.record(
      { Type: fc.constant('Pass' as const), ...shared, ...data, ...onward },
      { requiredKeys: ['Type', 'Next'] },
    ),
    fc.record({ Type: fc.constant('Wait' as const), ...shared, Seconds: fc.nat(99_999_999), ...data, ...onward }, { requiredKeys: ['Type', 'Seconds', 'Next'] }), // prettier-ignore
    fc.record({ Type: fc.constant('Choice' as const), Choices: fc.array(fc.record({ Condition: fc.boolean(), ...data, ...onward }, { requiredKeys: ['Condition', 'Next'] }), { minLength: 1, maxLength: 3 }), ...data }, { requiredKeys: ['Type', 'Choices'] }), // prettier-ignore
    fc.record({ Type: fc.constant('Task' as const), Resource: fc.constant('arn:aws:states:::aws-sdk:sqs:sendMessage'), Arguments: json(), Retry: fc.array(fc.record({ ErrorEquals, MaxAttempts: fc.nat(5), BackoffRate: fc.double({ min: 1, max: 9, noNaN: true }) }), { maxLength: 2 }), Catch: fc.array(fc.record({ ErrorEquals, ...data, ...onward }, { requiredKeys: ['ErrorEquals', 'Next'] }), { maxLength: 2 }), ...data, ...onward }, { requiredKeys: ['Type', 'Resource', 'Next'] }), // prettier-ignore
  );
}

/** JSON without what JSON cannot tell apart (-0), what is refused (`__proto__`), and what looks like an expression. */
function json(): fc.Arbitrary<never> {
  return fc
    .jsonValue({ maxDepth: 4 })
    .map((value) => JSON.parse(JSON.stringify(value).replaceAll('%', '')) as never)
    .filter((value) => !JSON.stringify(value).includes('__proto__'));
}
