// `validate`, the door for those who only want to know; `typestep-ignore`.
import { expect, test } from 'vitest';
import { ignoresIn } from '../../../compiler/asl/ignores.js';
import { validate } from 'typestep';

/** Fine but for the name of an error, which gets a hint. */
const failing = (fields: object = {}, top: object = {}): object => ({
  StartAt: 'A',
  States: { A: { Type: 'Pass', Next: 'Stop' }, Stop: { Type: 'Fail', Error: 'States.Mine', ...fields } },
  ...top,
});
const codes = (definition: unknown, options = {}): readonly string[] =>
  validate(definition, options).map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim());

test('a value, or JSON text', () => {
  expect(codes(failing())).toEqual(['asl/reserved-error-name /States/Stop/Error']);
  expect(codes(JSON.stringify(failing()))).toEqual(['asl/reserved-error-name /States/Stop/Error']);
  expect(codes(`\uFEFF${JSON.stringify(failing({ Comment: 'typestep-ignore asl/reserved-error-name' }))}`)).toEqual([]);
  expect(codes('{')).toEqual(['asl/invalid-json']);
  expect(codes('typestep-ignore')).toEqual(['asl/invalid-json']);
  for (const value of [undefined, null, 1, [], 'null', () => 1]) {
    expect(validate(value)).toEqual([expect.objectContaining({ severity: 'error' })]);
  }
});

test('the type of state machine decides', () => {
  const waiting = {
    StartAt: 'A',
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Parameters: { FunctionName: 'F', Payload: { 'token.$': '$$.Task.Token' } },
        TimeoutSeconds: 60,
        End: true,
      },
    },
  };
  expect(codes(waiting)).toEqual([]);
  expect(codes(waiting, { type: 'EXPRESS' })).toEqual(['asl/express-pattern /States/A/Resource']);
});

test('the option `ignore` silences warnings, and no errors', () => {
  expect(codes(failing(), { ignore: ['asl/reserved-error-name'] })).toEqual([]);
  const wrong = failing({ Nxt: 1 });
  expect(codes(wrong, { ignore: ['asl/unknown-field'] })).toEqual([
    'asl/unknown-field /States/Stop/Nxt',
    'asl/ignored-error',
  ]);
});

test('a comment silences what is said about the object that holds it', () => {
  const Comment = 'left for later // typestep-ignore asl/reserved-error-name, asl/no-such-code';
  expect(codes(failing({ Comment }))).toEqual(['asl/unknown-ignore /States/Stop/Comment']);
  expect(codes(failing({}, { Comment: 'typestep-ignore asl/reserved-error-name' }))).toEqual([]);
  const elsewhere = { ...(failing() as { States: object }) };
  const States = {
    ...elsewhere.States,
    A: { Type: 'Pass', Next: 'Stop', Comment: 'typestep-ignore asl/reserved-error-name' },
  };
  expect(codes({ ...elsewhere, States })).toEqual(['asl/reserved-error-name /States/Stop/Error']);
});

test('a state does not silence one whose name begins the same', () => {
  const Comment = 'typestep-ignore asl/reserved-error-name';
  const fail = { Type: 'Fail', Error: 'States.Mine' };
  const States = { A: { Type: 'Wait', Seconds: 1, Next: 'B' }, B: { ...fail, Comment }, BB: fail };
  expect(codes({ StartAt: 'A', States })).toEqual([
    'asl/reserved-error-name /States/BB/Error',
    'asl/unreachable-state /States/BB',
  ]);
});

test('errors cannot be silenced, and unknown codes are told', () => {
  const ignoring = (code: string): object => failing({ Nxt: 1, Comment: `typestep-ignore ${code}` });
  const [, ignored] = validate(ignoring('asl/unknown-field'));
  expect(ignored).toMatchObject({
    code: 'asl/ignored-error',
    severity: 'warning',
    pointer: '/States/Stop/Comment',
    message: 'the comment of state `Stop` ignores `asl/unknown-field`, but errors cannot be silenced',
  });
  expect(validate(ignoring('reserved-error-name'))[1]?.help).toBe('did you mean `asl/reserved-error-name`?');
  expect(validate(ignoring('asl/reserved-eror-name'))[1]?.help).toBe('did you mean `asl/reserved-error-name`?');
});

test('where comments are found', () => {
  const Comment = 'typestep-ignore: a/b ,c/d; typestep-ignore e/f';
  expect(ignoresIn({ Comment, States: { 'x/y': { Retry: [{ Comment }] } } })).toEqual([
    { pointer: '/States/x~1y/Retry/0', codes: ['a/b', 'c/d', 'e/f'] },
    { pointer: '', codes: ['a/b', 'c/d', 'e/f'] },
  ]);
});
