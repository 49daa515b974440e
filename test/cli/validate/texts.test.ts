// Texts of every kind, good and broken: what `typestep validate` says of them, and where.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryProject } from '../../temporary-project.js';
import { commandLine } from '../capture.js';
import { findingsIn, findingsOf } from './findings.js';

const project = temporaryProject();
afterAll(() => project.remove());
const { folder, write } = project;

const good = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Succeed' } } });
/** Its StartAt is wrong, in the given line breaks. */
const wrong = (end: string, indent = '  '): string =>
  ['{', `${indent}"StartAt": "X",`, `${indent}"States": { "A": { "Type": "Succeed" } }`, '}', ''].join(end);
const wrongYaml = 'StartAt: X\nStates:\n  A: { Type: Succeed }\n';

async function about(file: string, text: string): Promise<readonly string[]> {
  write(file, text);
  return (await findingsOf(folder, file)).findings;
}

describe('places', () => {
  test('a good definition', async () => {
    write('good.json', good);
    const printed = await commandLine(folder, 'validate', 'good.json');
    expect(printed).toEqual({ code: 0, stdout: '', stderr: '1 definition: nothing found\n' });
  });

  test('LF, CRLF, CR, tabs and a byte order mark', async () => {
    for (const text of [wrong('\n'), wrong('\r\n'), wrong('\r'), `\uFEFF${wrong('\n')}`]) {
      expect(await about('ends.json', text)).toEqual(['ends.json:2:14 asl/missing-target /StartAt']);
    }
    expect(await about('tabs.json', wrong('\n', '\t'))).toEqual(['tabs.json:2:13 asl/missing-target /StartAt']);
    const marked = await about('ends.yaml', `\uFEFF${wrongYaml.replaceAll('\n', '\r\n')}`);
    expect(marked).toEqual(['ends.yaml:1:10 asl/missing-target /StartAt']);
  });

  test('the name of an object, the value of a field, the name of a field that is too much', async () => {
    const text = `{
  "StartAt": "A",
  "States": {
    "A": { "Type": "Succeed", "Next": "B" },
    "a/b~c": { "Type": "Fail", "Error": "States.Mine" },
    "Lonely": { "Type": "Pass", "End": true }
  }
}`;
    expect(await about('kinds.json', text)).toEqual([
      'kinds.json:4:31 asl/unknown-field /States/A/Next',
      'kinds.json:5:41 asl/reserved-error-name /States/a~1b~0c/Error',
    ]);
    expect(await about('kinds.json', text.replace(', "Next": "B"', ''))).toEqual([
      'kinds.json:5:5 asl/unreachable-state /States/a~1b~0c',
      'kinds.json:5:41 asl/reserved-error-name /States/a~1b~0c/Error',
      'kinds.json:6:5 asl/unreachable-state /States/Lonely',
    ]);
  });

  test('texts of YAML in all their ways of writing', async () => {
    const text = `
StartAt: "A"
States:
  A:
    Type: 'Pass'
    Assign:
      a: >-
        folded
        text
    Next: "B\\x43"
  C: { Type: Succeed }
`;
    expect(await about('styles.yaml', text)).toEqual(['styles.yaml:10:11 asl/missing-target /States/A/Next']);
  });
});

describe('broken texts', () => {
  test('JSON', async () => {
    expect(await about('broken.json', '{\n  "a": 1,,\n}')).toEqual(['broken.json:2:10 asl/invalid-json']);
    expect(await about('open.json', '{"a": "b')).toEqual(['open.json:1:7 asl/invalid-json']);
    expect(await about('empty.json', '')).toEqual(['empty.json:1:1 asl/invalid-json']);
    expect(await about('blank.json', ' \n ')).toEqual(['blank.json:2:2 asl/invalid-json']);
    expect(await about('deep.json', '['.repeat(100_000))).toEqual(['deep.json:1:100001 asl/invalid-json']);
    expect(await about('deep.json', `${'['.repeat(5000)}${']'.repeat(5000)}`)).toEqual([
      'deep.json:1:602 asl/invalid-json',
    ]);
    expect((await findingsOf(folder, 'broken.json')).code).toBe(1);
  });

  test('YAML', async () => {
    expect(await about('broken.yaml', 'a: [1\nb: 2')).toEqual(['broken.yaml:2:1 asl/invalid-yaml']);
    expect(await about('tab.yaml', 'a:\n\tb: 1\n')).toEqual(['tab.yaml:2:1 asl/invalid-yaml']);
    expect(await about('empty.yaml', '')).toEqual(['empty.yaml:1:1 validate/no-definition']);
    expect(await about('anchor.yaml', 'StartAt: *a\n')).toEqual(['anchor.yaml:1:10 asl/invalid-yaml']);
    expect(await about('circle.yaml', 'StartAt: A\nStates: &s\n  A: { Type: Pass, Result: *s, End: true }\n')).toEqual([
      'circle.yaml:3:28 asl/invalid-yaml',
    ]);
    expect(await about('merge.yaml', 'StartAt: A\nStates:\n  A: { <<: 1 }\n')).toEqual([
      'merge.yaml:3:8 asl/invalid-yaml',
    ]);
    expect(await about('keys.yaml', '{ [a]: 1 }')).toEqual(['keys.yaml:1:3 asl/invalid-yaml']);
  });

  test('aliases that would grow without end are too large, at once', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
    const text = `a0: &a0 [x]\n${rows.join('\n')}\nStartAt: A\nStates: { A: { Type: Pass, Result: *a12, End: true } }\n`;
    expect(await about('bomb.yaml', text)).toEqual(['bomb.yaml:1:1 asl/too-large']);
  });

  test('ten megabytes', async () => {
    const states = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`S${i}`, { Type: 'Pass', Comment: 'x'.repeat(120) }])); // prettier-ignore
    const text = JSON.stringify({ StartAt: 'A', States: states }, null, 1);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(await about('large.json', text)).toEqual(['large.json:1:1 asl/too-large']);
  });

  test('one line of megabytes has a frame that can be read', async () => {
    const text = JSON.stringify({ Resources: { M: { Type: 'AWS::StepFunctions::StateMachine', Properties: { Pad: 'x'.repeat(2_000_000), Definition: JSON.parse(wrong('')) } } } }); // prettier-ignore
    write('line.json', text);
    const { stderr } = await commandLine(folder, 'validate', 'line.json');
    const [place, line = '', mark = ''] = stderr.split('\n');
    expect(place).toMatch(/^line\.json:1:20001\d\d error asl\/missing-target/);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('"X"');
    expect(line.length).toBeLessThan(120);
  });
});

describe('what JSON and YAML allow and the language does not', () => {
  test('names that stand twice', async () => {
    const text = '{"StartAt":"A","States":{"A":{"Type":"Pass","End":false,"End":true}}}';
    expect(await about('twice.json', text)).toEqual(['twice.json:1:57 asl/duplicate-key /States/A/End']);
    const yaml = 'StartAt: A\nStates:\n  A: { Type: Succeed }\n  A: { Type: Pass, End: true }\n';
    expect(await about('twice.yaml', yaml)).toEqual(['twice.yaml:4:3 asl/duplicate-key /States/A']);
    const ignoring = yaml.replace('End', 'Comment: typestep-ignore asl/duplicate-key, End');
    expect(await about('twice.yaml', ignoring)).toEqual([]);
  });

  test('`__proto__` is a name like any other, and refused', async () => {
    const state = { A: { Type: 'Pass', Result: 0, End: true } };
    const text = JSON.stringify({ StartAt: 'A', States: state }).replace('0', '{"__proto__":{"polluted":true}}');
    expect(await about('proto.json', text)).toEqual(['proto.json:1:55 asl/forbidden-key /States/A/Result/__proto__']);
    const yaml = 'StartAt: A\nStates:\n  A: { Type: Pass, Result: { __proto__: { polluted: 1 } }, End: true }\n';
    expect(await about('proto.yaml', yaml)).toEqual(['proto.yaml:3:30 asl/forbidden-key /States/A/Result/__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('anchors, aliases, merge keys and several documents of YAML', async () => {
    const text = `StartAt: A
States:
  A: &base
    Type: Task
    Resource: &fn arn:aws:lambda:us-east-1:123456789012:function:f
    Next: B
  B:
    <<: *base
    Next: C
  C:
    Type: Task
    Resource: *fn
    Nxt: D
---
${wrongYaml}`;
    expect(await about('many.yaml', text)).toEqual([
      'many.yaml:13:5 asl/unknown-field /States/C/Nxt',
      'many.yaml:15:10 asl/missing-target /StartAt',
    ]);
  });
});

describe('the words of YAML 1.1', () => {
  const states = (words: string): string => `StartAt: A\nStates:\n  A: { Type: Pass, Result: [y, n], End: ${words} }\n`;

  test.each(['yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'])(
    '`%s` is true, as AWS reads it',
    async (word) => {
      expect(await about('word.asl.yaml', states(word))).toEqual([]);
    },
  );

  test.each(['no', 'No', 'NO', 'off', 'Off', 'OFF', 'false'])('`%s` is false', async (word) => {
    expect(await about('word.asl.yaml', states(word))).toEqual(['word.asl.yaml:3:3 asl/missing-transition /States/A']);
  });

  test.each(['y', 'n', '"yes"', "'on'", '!!str yes', 'yEs'])('`%s` is a text', async (word) => {
    const [finding] = await about('word.asl.yaml', states(word));
    expect(finding).toMatch(/^word\.asl\.yaml:3:4\d asl\/invalid-field \/States\/A\/End$/);
  });

  test('the name of a state that is none, where it is written', async () => {
    const text = 'StartAt: A\nStates:\n  A: { Type: Pass, Next: Yes }\n  "Yes": { Type: Succeed }\n';
    expect(await about('name.asl.yaml', text)).toEqual(['name.asl.yaml:3:26 asl/invalid-field /States/A/Next']);
  });

  test('Serverless reads YAML 1.2, in its own file and in those that it names', async () => {
    const machine = (definition: string): string =>
      `stepFunctions:\n  stateMachines:\n    m:\n      definition: ${definition}\n`;
    const own = machine(`\n${states('yes').replace(/^(?=.)/gm, '        ')}`);
    expect(await about('serverless.yml', own)).toEqual(['serverless.yml:7:49 asl/invalid-field /States/A/End']);
    write('part.yml', states('on'));
    expect(await about('serverless.yml', machine('${file(part.yml)}'))).toEqual([
      'part.yml:3:41 asl/invalid-field /States/A/End',
    ]);
    const template = `Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties: { DefinitionUri: part.yml }\n`;
    expect(await about('template.yaml', template)).toEqual([]);
  });
});

describe('places in YAML', () => {
  /** Where `mark` stands, as findings say it. */
  const placeOf = (file: string, text: string, mark: string): string => {
    const before = text.slice(0, text.indexOf(mark)).split(/\r\n|\n/);
    return `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
  };
  const resource = (definition: string): string =>
    `Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      ${definition}\n`;

  test.each<[string, string, string, string]>([
    [
      'behind a tab in a flow map',
      'StartAt: A\nStates:\n  A: {\tType:\tPass,\tNext:\tMISS }\n',
      'MISS',
      'asl/missing-target /States/A/Next',
    ],
    [
      'behind a character of two units',
      'StartAt: A\nStates:\n  A: { Comment: "😀é", Type: Pass, Next: MISS }\n',
      'MISS',
      'asl/missing-target /States/A/Next',
    ],
    [
      'behind comments, with CRLF',
      '# one\r\nStartAt: A # two\r\nStates:\r\n  A:\r\n    Type: Pass\r\n    Next:  MISS # three\r\n',
      'MISS',
      'asl/missing-target /States/A/Next',
    ],
    [
      'in a second document',
      '---\nStartAt: A\nStates: { A: { Type: Succeed } }\n...\n---\nStartAt: MISS\nStates: { A: { Type: Succeed } }\n',
      'MISS',
      'asl/missing-target /StartAt',
    ],
    [
      'in what an alias stands for',
      'StartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: &n MISS\n    Comment: *n\n',
      'MISS',
      'asl/missing-target /States/A/Next',
    ],
    [
      'in what a merge key brings',
      'StartAt: A\nx-base: &b { Nxt: B }\nStates:\n  A: { <<: *b, Type: Succeed }\n',
      'Nxt',
      'asl/unknown-field /States/A/Nxt',
    ],
    [
      'in a block of folded JSON',
      resource(
        `DefinitionString: >\n        {"StartAt": "A",\n         "States": {"A": {"Type": "Pass", "Next": "MISS"}}}`,
      ),
      '"MISS"',
      'asl/missing-target /States/A/Next',
    ],
    [
      'in a block with `!Sub`',
      resource(
        'DefinitionString: !Sub |-\n        {"StartAt": "A", "States": {"A": {"Type": "Task",\n          "Resource": "${Fn.Arn}", "TimeoutSeconds": ${T}, "Next": "MISS"}}}',
      ),
      '"MISS"',
      'asl/missing-target /States/A/Next',
    ],
    [
      'behind names that `Fn::Sub` fills in',
      resource(
        'DefinitionString:\n        Fn::Sub:\n          - \'{"StartAt": "A", "States": {"A": {"Type": "Pass", "Comment": "${Long}", "Next": "MISS"}}}\'\n          - Long: a text that is longer than its name',
      ),
      '"MISS"',
      'asl/missing-target /States/A/Next',
    ],
    [
      'in a block that says how far it is indented',
      resource(
        'DefinitionString: |2-\n          {"StartAt": "A",\n            "States": {"A": {"Type": "Pass", "Next": "MISS"}}}',
      ),
      '"MISS"',
      'asl/missing-target /States/A/Next',
    ],
    [
      'of broken JSON in a block',
      resource('DefinitionString: |\n        {"StartAt": "A",\n         "States": {"A": {"Type": "Pass" MISS}}}'),
      'MISS',
      'asl/invalid-json',
    ],
    [
      'with CRLF in a block',
      resource(
        'DefinitionString: |\n        {"StartAt": "A",\n         "States": {"A": {"Type": "Pass", "Next": "MISS"}}}',
      ).replaceAll('\n', '\r\n'),
      '"MISS"',
      'asl/missing-target /States/A/Next',
    ],
    [
      'with a byte order mark',
      `\uFEFF${resource('Definition: { StartAt: MISS, States: { A: { Type: Succeed } } }')}`,
      'MISS',
      'asl/missing-target /StartAt',
    ],
    [
      'of a function in its long form',
      resource(
        'Definition: { StartAt: A, States: { A: { Type: Task, Resource: { Ref: Fn }, Next: { "Fn::Sub": MISS } } } }',
      ),
      '{ "Fn::Sub": MISS',
      'asl/missing-target /States/A/Next',
    ],
  ])('%s', async (_, text, mark, finding) => {
    // What else follows from the mistake is not looked at. The byte order mark is no part of the text, so it is no part of the first line either.
    const plain = text.replace('\uFEFF', '');
    const found = (await about('place.yaml', text)).filter((one) => one.endsWith(finding));
    expect(found).toEqual([`${placeOf('place.yaml', plain, mark)} ${finding}`]);
  });
});

describe('inputs', () => {
  test('what cannot be read is told, the rest is checked, and the exit code says so', async () => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    writeFileSync(join(folder, 'latin.json'), Buffer.from('{"Comment":"\xe9"}', 'latin1'));
    write('wrong.json', wrong('\n'));
    const words = ['sub', 'none.json', 'latin.json', 'none/*.json', 'wrong.json'];
    const { code, findings, stderr } = await findingsOf(folder, ...words);
    expect(code).toBe(2);
    expect(findings).toEqual(['wrong.json:2:14 asl/missing-target /StartAt']);
    for (const problem of ['is-a-folder', 'no-such-file']) expect(stderr).toContain(`error cli/${problem}: `);
    expect(stderr).toContain('error validate/not-utf-8: `latin.json` is not text in UTF-8');
    expect(stderr).toContain('error validate/no-match: no file matches `none/*.json`');
  });

  test('patterns, with the separators of Windows too', async () => {
    write('infra/a/one.asl.json', wrong('\n'));
    write('infra/b/other.json', '{"name": "not a definition"}');
    const expected = ['infra/a/one.asl.json:2:14 asl/missing-target /StartAt'];
    expect((await findingsOf(folder, 'infra/**/*.json')).findings).toEqual(expected);
    expect((await findingsOf(folder, 'infra\\**\\*.json')).findings).toEqual(expected);
    expect((await findingsOf(folder, 'infra/a/one.asl.json', 'infra/*/*.{json,yaml}')).findings).toEqual(expected);
  });

  test('a file whose name looks like a pattern', async () => {
    write('[id].asl.json', wrong('\n'));
    expect((await findingsOf(folder, '[id].asl.json')).findings).toEqual([
      '[id].asl.json:2:14 asl/missing-target /StartAt',
    ]);
  });

  test('no arguments: definitions and templates of the folder', async () => {
    const other = temporaryProject();
    expect(await findingsOf(other.folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('validate/nothing-found') }); // prettier-ignore
    other.write('deep/pay.asl.yaml', wrongYaml);
    other.write('template.yaml', 'Resources: {}\n');
    const { code, findings, stderr } = await findingsOf(other.folder);
    other.remove();
    expect({ code, findings }).toEqual({ code: 1, findings: ['deep/pay.asl.yaml:1:10 asl/missing-target /StartAt'] });
    expect(stderr).toBe('1 definition in 2 files: 1 error\n');
  });

  test('standard input, in JSON or YAML', async () => {
    expect((await findingsIn(wrong('\n'), folder, '-')).findings).toEqual(['<stdin>:2:14 asl/missing-target /StartAt']);
    const named = ['-', '--stdin-filename', 'infra/pay.yaml'];
    expect((await findingsIn(wrongYaml, folder, ...named)).findings).toEqual([
      'infra/pay.yaml:1:10 asl/missing-target /StartAt',
    ]);
    expect((await findingsIn(wrongYaml, folder, '-')).findings).toEqual(['<stdin>:1:10 asl/missing-target /StartAt']);
    expect((await findingsIn(new Uint8Array([0xff, 0xfe, 0x7b, 0]), folder, '-')).code).toBe(2);
  });

  test('a file without a definition: an error when it was named, nothing when a pattern found it', async () => {
    write('none/package.json', '{"name": "x"}');
    expect((await findingsOf(folder, 'none/package.json')).findings).toEqual([
      'none/package.json:1:1 validate/no-definition',
    ]);
    expect(await findingsOf(folder, 'none/*.json')).toMatchObject({ code: 0, findings: [] });
    expect(await about('none/x.asl.json', '{}')).toEqual(['none/x.asl.json:1:1 asl/missing-field']);
  });
});
