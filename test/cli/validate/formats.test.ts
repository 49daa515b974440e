// What `typestep validate` prints in each format, the exit codes, and what silences warnings.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryProject, typestep } from '../../temporary-project.js';
import { commandLine } from '../capture.js';

const project = temporaryProject();
afterAll(() => project.remove());
const { folder, write } = project;

const text = `{
  "StartAt": "Pay",
  "States": {
    "Pay": { "Type": "Pass", "End": false, "Next": "Stop", "Comment": "100%, & <so> on", "Comment": "a" },
    "Stop": { "Type": "Fail", "Error": "States.Mine" },
    "Lost": { "Type": "Succeed" }
  }
}
`;
beforeAll(() => {
  write('a folder/pay.asl.json', text);
  write('good.json', '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}');
});
const validate = (...words: readonly string[]) => commandLine(folder, 'validate', ...words);
const file = 'a folder/pay.asl.json';

describe('formats', () => {
  test('pretty', async () => {
    const printed = await validate(file);
    expect(printed.code).toBe(1);
    expect(printed.stdout).toBe('');
    expect(printed.stderr)
      .toBe(`a folder/pay.asl.json:4:90 warning asl/duplicate-key: \`Comment\` is written more than once in state \`Pay\`; only the last one counts
    3 │   "States": {
    4 │ …ay": { "Type": "Pass", "End": false, "Next": "Stop", "Comment": "100%, & <so> on", "Comment": "a" },
      │                                                                                     ^^^^^^^^^
   help: remove or rename all but one

a folder/pay.asl.json:5:40 hint asl/reserved-error-name: \`Error\` of state \`Stop\` is \`States.Mine\`, a name that AWS keeps for errors of its own
    3 │   "States": {
    5 │     "Stop": { "Type": "Fail", "Error": "States.Mine" },
      │                                        ^^^^^^^^^^^^^
   help: choose a name that does not start with \`States.\`

a folder/pay.asl.json:6:5 error asl/unreachable-state: no way leads from \`Pay\` to state \`Lost\` (AWS: State "Lost" is not reachable.)
    3 │   "States": {
    6 │     "Lost": { "Type": "Succeed" }
      │     ^^^^^^
   help: remove the state, or name it in \`StartAt\`, \`Next\`, \`Default\` or a catcher

1 definition: 1 error, 1 warning, 1 hint
`);
  });

  test('json', async () => {
    const { stdout, stderr } = await validate(file, '--format', 'json');
    expect(stderr).toBe('1 definition: 1 error, 1 warning, 1 hint\n');
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ version: 1, errors: 1, warnings: 1, hints: 1, definitions: 1, files: [file] });
    expect(report.diagnostics[2]).toEqual({
      code: 'asl/unreachable-state',
      severity: 'error',
      message: expect.stringContaining('no way leads from `Pay` to state `Lost`'),
      help: 'remove the state, or name it in `StartAt`, `Next`, `Default` or a catcher',
      file,
      line: 6,
      column: 5,
      endLine: 6,
      endColumn: 11,
      pointer: '/States/Lost',
      definition: null,
    });
  });

  test('github', async () => {
    const { stdout } = await validate(file, '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf('::', 2)))).toEqual([
      '::warning file=a folder/pay.asl.json,line=4,endLine=4,col=90,endColumn=99,title=asl/duplicate-key',
      '::notice file=a folder/pay.asl.json,line=5,endLine=5,col=40,endColumn=53,title=asl/reserved-error-name',
      '::error file=a folder/pay.asl.json,line=6,endLine=6,col=5,endColumn=11,title=asl/unreachable-state',
    ]);
    expect(lines[0]).toMatch(/::`Comment` is written .* counts%0Ahelp: remove or rename all but one$/);
    expect((await validate('good.json', '--format', 'github')).stdout).toBe('');
  });

  test('github: names cannot end the command', async () => {
    write('a,b%0A.json', '{"StartAt":"X\\u0000\\n::error::","States":{"A":{"Type":"Succeed"}}}');
    const { stdout } = await validate('a,b%0A.json', '--format', 'github');
    expect(stdout).toMatch(/^::error file=a%2Cb%250A\.json,line=1,/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('junit', async () => {
    const { stdout } = await validate(file, 'good.json', '--format', 'junit');
    const lines = stdout.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="typestep validate" tests="3" failures="2">',
      '  <testsuite name="a folder/pay.asl.json" tests="2" failures="2">',
      '    <testcase classname="a folder/pay.asl.json" name="asl/duplicate-key at 4:90 /States/Pay/Comment">',
    ]);
    expect(lines[4]).toBe(
      '      <failure type="warning" message="`Comment` is written more than once in state `Pay`; only the last one counts">a folder/pay.asl.json:4:90 warning asl/duplicate-key: `Comment` is written more than once in state `Pay`; only the last one counts',
    );
    expect(lines.slice(-5)).toEqual([
      '  <testsuite name="good.json" tests="1" failures="0">',
      '    <testcase classname="good.json" name="valid"/>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  test('junit: texts cannot break the XML', async () => {
    write('odd.json', '{"StartAt":"</failure>&\\"\\u0000\\ud800","States":{"A":{"Type":"Succeed"}}}');
    const { stdout } = await validate('odd.json', '--format', 'junit');
    expect(stdout).toContain('`&lt;/failure&gt;&amp;&quot;\ufffd\ufffd`');
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
  });

  test('sarif, as the standard wants it', async () => {
    const { stdout } = await validate(file, '--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
    expect(log.version).toBe('2.1.0');
    const [{ tool, columnKind, results, ...rest }] = log.runs;
    expect(rest).toEqual({});
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver).toMatchObject({ name: 'typestep', semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    for (const rule of tool.driver.rules) {
      expect(rule).toEqual({
        id: expect.stringMatching(/^asl\//),
        shortDescription: { text: expect.stringMatching(/\.$/) },
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
        helpUri: expect.stringMatching(/^https:/),
        help: { text: `typestep explain ${rule.id}` },
      });
    }
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'note', 'error']);
    expect(results[2]).toEqual({
      ruleId: 'asl/unreachable-state',
      ruleIndex: 2,
      level: 'error',
      message: { text: expect.stringContaining('no way leads from `Pay` to state `Lost`') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20folder/pay.asl.json' },
            region: { startLine: 6, startColumn: 5, endLine: 6, endColumn: 11 },
          },
          logicalLocations: [{ fullyQualifiedName: '/States/Lost' }],
        },
      ],
      partialFingerprints: { 'typestep/v1': 'asl/unreachable-state a folder/pay.asl.json /States/Lost' },
    });
  });

  test('the built command, with standard input and formats on standard output', async () => {
    const printed = await typestep(['validate', file, '--format', 'github'], folder);
    expect(printed.code).toBe(1);
    expect(printed.stdout).toContain('::error file=a folder/pay.asl.json,line=6');
    expect(printed.stderr).toBe('1 definition: 1 error, 1 warning, 1 hint\n');
  });
});

describe('exit codes and what is silenced', () => {
  const warned = '{"StartAt":"A","States":{"A":{"Type":"Succeed","Comment":"a","Comment":"b"}}}';

  test('--max-warnings', async () => {
    write('warned.json', warned);
    expect((await validate('warned.json')).code).toBe(0);
    expect((await validate('warned.json', '--max-warnings', '1')).code).toBe(0);
    const refused = await validate('warned.json', '--max-warnings', '0');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('1 definition: 1 warning\nmore warnings than the 0 that are allowed\n');
  });

  test('--ignore', async () => {
    const silent = await validate('warned.json', '--ignore', 'asl/duplicate-key', '--max-warnings', '0');
    expect(silent).toEqual({ code: 0, stdout: '', stderr: '1 definition: nothing found\n' });
    const errors = await validate(file, '--ignore', 'asl/unreachable-state', '--ignore', 'asl/duplicate-kee');
    expect(errors.code).toBe(1);
    expect(errors.stderr).toContain(
      'warning asl/ignored-error: `--ignore` ignores `asl/unreachable-state`, but errors',
    );
    expect(errors.stderr).toContain('warning asl/unknown-ignore: `--ignore` ignores `asl/duplicate-kee`');
    expect(errors.stderr).toContain('did you mean `asl/duplicate-key`?');
  });

  test('wrong options', async () => {
    const cases: readonly (readonly string[])[] = [
      ['--format', 'sarfi', 'did you mean `sarif`?'],
      ['--max-warnings', '-1', '`--max-warnings`'],
      ['--max-warnings', 'few', 'takes a whole number, not `few`'],
      ['--type', 'express', 'takes STANDARD, EXPRESS'],
      ['--jsn', 'x', 'has no option `--jsn`'],
    ];
    for (const [option = '', value = '', said = ''] of cases) {
      const printed = await validate(file, `${option}=${value}`);
      expect(printed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
    }
  });

  test('typestep.config.json, the nearest one', async () => {
    const other = temporaryProject();
    const run = (...words: readonly string[]) =>
      commandLine(`${other.folder}/app`, 'validate', 'warned.json', ...words);
    other.write('app/warned.json', warned);
    const config = (value: unknown): void => other.write('typestep.config.json', JSON.stringify(value));
    config({ validate: { maxWarnings: 0 } });
    expect((await run()).code).toBe(1);
    expect((await run('--max-warnings', '5')).code).toBe(0);
    config({ validate: { maxWarnings: 0, ignore: ['asl/duplicate-key'] } });
    expect((await run()).code).toBe(0);
    config({ validate: { ignore: ['asl/unreachable-state'] } });
    const refused = await run();
    expect(refused.stderr).toContain('`../typestep.config.json` ignores `asl/unreachable-state`, but errors cannot');
    const wrong: readonly (readonly [unknown, string])[] = [
      [[], 'the file has to be an object'],
      [{ validat: {} }, 'the file has no field `validat`'],
      [{ validate: { ignored: [] } }, '`validate` has no field `ignored`'],
      [{ validate: { ignore: 'x' } }, '`ignore` has to be a list of codes'],
      [{ validate: { maxWarnings: -1 } }, '`maxWarnings` has to be a whole number'],
    ];
    for (const [value, said] of wrong) {
      config(value);
      const printed = await run();
      expect(printed).toMatchObject({ code: 2, stderr: expect.stringContaining('validate/bad-config') });
      expect(printed.stderr).toContain(said);
    }
    other.write('typestep.config.json', '{');
    expect((await run()).stderr).toContain('it cannot be read as JSON');
    other.remove();
  });
});
