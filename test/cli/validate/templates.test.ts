// Definitions inside of templates: found, read with what the template says about them, and placed in the right file.
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryProject } from '../../temporary-project.js';
import { commandLine } from '../capture.js';
import { findingsOf } from './findings.js';

const project = temporaryProject();
afterAll(() => project.remove());
const { folder, write } = project;

async function about(file: string, text: string, ...words: readonly string[]): Promise<readonly string[]> {
  write(file, text);
  return (await findingsOf(folder, file, ...words)).findings;
}

/** Waits for a token: fine in STANDARD, refused in EXPRESS. */
const callback = `StartAt: A
States:
  A:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
    Parameters: { FunctionName: f, Payload: { t.$: $$.Task.Token } }
    TimeoutSeconds: 5
    End: true
`;
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

describe('CloudFormation and SAM', () => {
  test('a definition as an object, with functions as values', async () => {
    const text = `Resources:
  Fn: { Type: AWS::Lambda::Function }
  M:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: !GetAtt Fn.Arn
            TimeoutSeconds: !Ref Timeout
            Comment: !Ref AWS::NoValue
            InputPath: !If [Prod, $.a, $.b]
            Next: !FindInMap [Next, !Ref Stage, State]
          B:
            Type: Task
            Resource: !Sub arn:\${AWS::Partition}:states:::lambda:invok
            Parameters: { FunctionName: { 'Fn::GetAtt': [Fn, Arn] } }
            End: true
`;
    expect(await about('object.yaml', text)).toEqual(['object.yaml:18:28 asl/unknown-resource /States/B/Resource']);
  });

  test('the type is that of the resource', async () => {
    const text = (type: string, property: string, value: string): string => `Resources:
  M:
    Type: ${type}
    Properties:
      ${property}: ${value}
      Definition:
${indented(callback, 8)}`;
    const refused = ['typed.yaml:11:23 asl/express-pattern /States/A/Resource'];
    const raw = 'AWS::StepFunctions::StateMachine';
    const sam = 'AWS::Serverless::StateMachine';
    expect(await about('typed.yaml', text(raw, 'StateMachineType', 'EXPRESS'))).toEqual(refused);
    expect(await about('typed.yaml', text(raw, 'StateMachineType', 'STANDARD'))).toEqual([]);
    expect(await about('typed.yaml', text(raw, 'StateMachineType', '!Ref Type'))).toEqual([]);
    expect(await about('typed.yaml', text(sam, 'Type', 'EXPRESS'))).toEqual(refused);
    expect(await about('typed.yaml', text(raw, 'StateMachineType', '!Ref Type'), '--type', 'EXPRESS')).toEqual(refused);
    expect(await about('typed.yaml', text('AWS::S3::Bucket', 'Type', 'EXPRESS'))).toEqual([]);
  });

  test('DefinitionString as Fn::Sub over a block of text, with bare placeholders', async () => {
    const text = `Resources:
  M:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub
        - |
          {
            "StartAt": "A",
            "States": {
              "A": { "Type": "Task", "Resource": "arn:\${AWS::Partition}:states:::lambda:\${Action}",
                     "Parameters": { "FunctionName": "\${Fn.Arn}" },
                     "TimeoutSeconds": \${Timeout},
                     "Next": "B" },
              "B": { "Type": "Sucseed", "Comment": "\${!Kept}" }
            }
          }
        - { Action: invok }
`;
    expect(await about('sub.yaml', text)).toEqual([
      'sub.yaml:10:50 asl/unknown-resource /States/A/Resource',
      'sub.yaml:14:30 asl/unknown-state-type /States/B/Type',
    ]);
    expect(await about('sub.yaml', text.replace('"StartAt": "A",', '"StartAt": "A"'))).toEqual([
      'sub.yaml:9:13 asl/invalid-json',
    ]);
  });

  test('DefinitionString in all the ways that YAML has to write text', async () => {
    const text = (value: string): string =>
      `Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      DefinitionString: ${value}\n`;
    const found = 'ways.yaml:7:11 asl/unknown-field /States/A/Bad';
    const state = '"States":{"A":{"Type":"Succeed",';
    expect(await about('ways.yaml', text(`>-\n        {"StartAt":"A",${state}\n          "Bad":1}}}`))).toEqual([
      found,
    ]);
    expect(await about('ways.yaml', text(`|\n        {"StartAt":"A",${state}\n          "Bad":1}}}`))).toEqual([found]);
    const single = text(`'{"Comment":"it''s","StartAt":"A",\n        ${state}\n          "Bad":1}}}'`);
    expect(await about('ways.yaml', single)).toEqual([found]);
    const double = text(
      JSON.stringify(`{"StartAt":"A",${state}"Bad":1}}}`).replace('\\"Bad', '\\\n\n          \\"\\x42\\u0061d'),
    );
    expect(await about('ways.yaml', double)).toEqual([found]);
  });

  test('DefinitionString as Fn::Join of escaped text, as CDK synthesizes it', async () => {
    const text = `{"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
  "DefinitionString": {"Fn::Join": ["", [
    "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Task\\",\\"Resource\\":\\"arn:",
    {"Ref": "AWS::Partition"},
    ":states:::lambda:invoke\\",\\"Parameters\\":{\\"FunctionName\\":\\"",
    {"Fn::GetAtt": ["Fn", "Arn"]},
    "\\",\\"a\\":\\"\\\\\\"\\u00e9\\"},\\"TimeoutSeconds\\":", {"Ref": "Timeout"}, ",\\"Next\\":\\"B\\"},
    \\"B\\":{\\"Type\\":\\"Succeed\\",\\"Foo\\":1}}}"
  ]]}}}}}`.replace('\\"B\\"},\n    ', '\\"B\\"},');
    const line = text.split('\n').findIndex((row) => row.includes('Foo'));
    const column = (text.split('\n')[line] ?? '').indexOf('\\"Foo');
    expect(await about('cdk.template.json', text)).toEqual([
      `cdk.template.json:${line + 1}:${column + 1} asl/unknown-field /States/B/Foo`,
    ]);
  });

  test('DefinitionUri, with DefinitionSubstitutions', async () => {
    write(
      'app/asl/pay.asl.yaml',
      `StartAt: A
States:
  A:
    Type: Task
    Resource: \${FnArm}
    Next: \${Next}
  B:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
    Parameters: { FunctionName: "\${FnArn}", Payload: { t.$: $$.Task.Token } }
    TimeoutSeconds: \${Timeout}
    End: true
`,
    );
    const template = `Resources:
  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      DefinitionUri: asl/pay.asl.yaml
      DefinitionSubstitutions: { FnArn: !GetAtt Fn.Arn, Next: C, Timeout: 30 }
`;
    const expected = [
      'app/asl/pay.asl.yaml:5:15 validate/missing-substitution',
      'app/asl/pay.asl.yaml:6:11 asl/missing-target /States/A/Next',
      'app/asl/pay.asl.yaml:9:15 asl/express-pattern /States/B/Resource',
    ];
    expect(await about('app/template.yaml', template)).toEqual(expected);
    // The file on its own would be STANDARD; the template knows better, whichever is named first.
    expect(await about('app/template.yaml', template, 'app/asl/pay.asl.yaml')).toEqual(expected);
    expect((await findingsOf(folder, 'app/asl/pay.asl.yaml', 'app/template.yaml')).findings).toEqual(expected);
    const gone = template.replace('pay.asl', 'gone.asl');
    expect(await about('app/template.yaml', gone)).toEqual(['app/template.yaml:2:3 validate/missing-file']);
    const remote = template.replace('asl/pay.asl.yaml', 's3://bucket/key');
    expect(await about('app/template.yaml', remote)).toEqual(['app/template.yaml:2:3 validate/unseen-definition']);
  });

  test('DefinitionString and DefinitionS3Location that only the deployment knows', async () => {
    const text = (property: string): string =>
      `Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      ${property}\n`;
    for (const property of ['DefinitionString: !Ref Text', 'DefinitionS3Location: { Bucket: b, Key: k }']) {
      expect(await about('unseen.yaml', text(property))).toEqual(['unseen.yaml:2:3 validate/unseen-definition']);
    }
  });
});

test('Serverless, with definitions in other files', async () => {
  write(
    'machines.yml',
    `two:\n  type: EXPRESS\n  definition:\n${indented(callback, 4)}all: { StartAt: Z, States: { A: { Type: Succeed } } }\n`,
  );
  const text = `service: x
stepFunctions:
  stateMachines:
    one:
      type: EXPRESS
      definition:
        StartAt: A
        States:
          A: { Type: Pass, Next: '\${self:custom.next}' }
          B: { Type: Succeed, Bad: 1 }
    two: \${file(machines.yml):two}
    three:
      definition: \${file(./machines.yml):all}
    four: \${file(gone.yml)}
    five: { definition: '\${file(machines.yml):nothing.here}' }
    six: { definition: '\${file(machines.js)}' }
    seven: { definition: '\${self:custom.definition}' }
`;
  expect(await about('serverless.yml', text)).toEqual([
    'serverless.yml:10:31 asl/unknown-field /States/B/Bad',
    'serverless.yml:14:5 validate/missing-file',
    'serverless.yml:15:5 validate/missing-part',
    'serverless.yml:16:5 validate/unseen-definition',
    'serverless.yml:17:5 validate/unseen-definition',
    'machines.yml:8:19 asl/express-pattern /States/A/Resource',
    'machines.yml:12:17 asl/missing-target /StartAt',
  ]);
});

test('Terraform in JSON', async () => {
  write('asl/sub.asl.json', '{"StartAt": "X", "States": {"A": {"Type": "Succeed"}}}');
  const inline = JSON.stringify(JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Task', Resource: '${aws_lambda_function.f.arn}', Nxt: 'B' } } })); // prettier-ignore
  const text = `{"resource": {"aws_sfn_state_machine": {
"a": {"definition":
${inline}},
"b": [{"definition": "\${file(\\"\${path.module}/asl/sub.asl.json\\")}"}],
"c": {"definition": "\${jsonencode({})}"}}}}`;
  expect(await about('main.tf.json', text)).toEqual([
    `main.tf.json:3:${inline.indexOf('\\"Nxt') + 1} asl/unknown-field /States/A/Nxt`,
    'main.tf.json:5:1 validate/unseen-definition',
    'asl/sub.asl.json:1:13 asl/missing-target /StartAt',
  ]);
});

test('the answer of DescribeStateMachine', async () => {
  const answer = { stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:M', name: 'M', type: 'STANDARD', definition: '{"StartAt":"X","States":{"A":{"Type":"Succeed"}}}' }; // prettier-ignore
  const text = JSON.stringify(answer);
  expect(await about('described.json', text)).toEqual([
    `described.json:1:${text.indexOf('\\"X') + 1} asl/missing-target /StartAt`,
  ]);
});

test('placeholders of every deployment tool stand for values', async () => {
  const resources = ['${Fn}', '${aws_lambda_function.f.arn}', '<LAMBDA_ARN>', '{{ lambda_arn }}', '%s', '%1$s', '@@ARN@@', '__ARN__', '%LAMBDA_ARN%', '${Token[TOKEN.12]}']; // prettier-ignore
  for (const Resource of resources) {
    const state = { Type: 'Task', Resource, TimeoutSeconds: Resource, Next: Resource };
    const text = JSON.stringify({ StartAt: 'A', States: { A: state, B: { Type: 'Succeed', Nxt: 1 } } });
    const found = await about('open.json', text);
    expect([Resource, ...found.filter((finding) => !finding.includes('asl/placeholder'))]).toEqual([
      Resource,
      `open.json:1:${text.indexOf('"Nxt"') + 1} asl/unknown-field /States/B/Nxt`,
    ]);
  }
});

test('what only looks like a placeholder in an expression is an expression', async () => {
  const machine = (Output: string): string =>
    JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Succeed', Output } } });
  expect(await about('expression.json', machine('{% $states.input.a${id: b %}'))).toEqual([
    'expression.json:1:83 asl/jsonata-syntax /States/A/Output',
  ]);
  expect(await about('expression.json', machine('{% ${Threshold} + 1 %}'))).toEqual([]);
  const path = (value: string): string =>
    JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', Parameters: { 'b.$': value }, End: true } } });
  expect(await about('path.json', path("States.Formt('<b>{}</b>', $.a)"))).toEqual([
    expect.stringMatching(/^path\.json:1:\d+ asl\/\S+ \/States\/A\/Parameters\/b\.\$$/),
  ]);
  expect(await about('path.json', path("States.Format('<b>{}</b>', $.${Field})"))).toEqual([]);
});

test('what `typestep build` wrote is shown in the TypeScript, as long as it is what was built', async () => {
  write(
    'src/workflow.ts',
    `import { lambda, workflow } from 'typestep';
const approve = lambda<{ id: string }, { ok: boolean }>('Approve');
export const buy = workflow('Buy', async (input: { id: string }) => {
  const { ok } = await approve({ id: input.id });
  return { ok };
});
`,
  );
  expect((await commandLine(folder, 'build', 'src/workflow.ts')).code).toBe(0);
  expect((await findingsOf(folder, 'src/Buy.asl.json')).findings).toEqual([]);
  const { createHash } = await import('node:crypto');
  const { readFileSync } = await import('node:fs');
  const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
  const definition = read('src/Buy.asl.json').replace('states:::lambda:invoke', 'states:::lambda:invok');
  write('src/Buy.asl.json', definition);
  const edited = (await findingsOf(folder, 'src/Buy.asl.json')).findings;
  expect(edited).toEqual([expect.stringMatching(/^src\/Buy\.asl\.json:\d+:\d+ asl\/unknown-resource/)]);
  const meta = JSON.parse(read('src/Buy.meta.json')) as object;
  const hash = createHash('sha256').update(definition).digest('hex');
  write('src/Buy.meta.json', JSON.stringify({ ...meta, hash }));
  const { stderr } = await commandLine(folder, 'validate', 'src/Buy.asl.json');
  const place = (edited[0] ?? '').split(' ')[0];
  expect(stderr).toMatch(/^src\/workflow\.ts:4:24 error asl\/unknown-resource: /);
  expect(stderr).toContain('    4 │   const { ok } = await approve({ id: input.id });');
  expect(stderr).toContain(`   in: ${place}\n`);
});
