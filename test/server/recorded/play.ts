// A recorded case against a server: asks what was asked of AWS, and gives what is compared, in the words of the recording.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { Answer, TestServer } from '../harness.js';
import type { RecordedCase, RecordedStep } from './cases.js';

/** What the case compares, by name. */
export async function playCase(recorded: RecordedCase, server: TestServer): Promise<JsonObject> {
  const answers = new Map<number, JsonObject>();
  for (const step of recorded.steps) {
    const params = filled(step.params, answers) as JsonObject;
    if (step.op === '@await') await server.service.executions.ended(String(params['execution_arn'] ?? ''));
    else answers.set(step.n, answerOf(step, await server.call(step.op, paged(params, step, answers))));
  }
  const compared = Object.entries(recorded.compare).map(
    ([name, what]) => [name, valueOf(what as Json, answers)] as const,
  );
  return worded(Object.fromEntries(compared), recorded, answers) as JsonObject;
}

function answerOf({ op, raises = false }: RecordedStep, { status, body }: Answer): JsonObject {
  if ((status !== 200) !== raises) throw new Error(`${op}: ${JSON.stringify(body)}`);
  if (!raises) return body;
  const { __type: type, ...members } = body;
  const { message = '' } = members;
  const text = `An error occurred (${String(type)}) when calling the ${op} operation: ${String(message)}`;
  // The operation's name is known here only.
  return { Error: { Code: type as Json, Message: message as Json }, ...members, $errorText: text };
}

/** The token of a page is not recorded: it is the one of the answer before. */
function paged(params: JsonObject, { n }: RecordedStep, answers: ReadonlyMap<number, JsonObject>): JsonObject {
  return params['nextToken'] === null ? { ...params, nextToken: answers.get(n - 1)?.['nextToken'] as Json } : params;
}

function valueOf(what: Json, answers: ReadonlyMap<number, JsonObject>): Json {
  if (typeof what !== 'object' || what === null) return filled(what, answers);
  if (!('$call' in what)) {
    return Object.fromEntries(Object.entries(what as JsonObject).map(([key, part]) => [key, valueOf(part, answers)]));
  }
  const { $call: call, $at: at } = what as unknown as { readonly $call: number; readonly $at: readonly string[] };
  const answer = answers.get(call) ?? {};
  if (at.length > 0) return at.reduce<Json>((value, key) => (value as JsonObject)[key] as Json, answer);
  const { $errorText: _, ...rest } = answer;
  return rest;
}

function filled(value: Json, answers: ReadonlyMap<number, JsonObject>): Json {
  const text = JSON.stringify(value).replace(/\{\{(\d+)\.(\w+)\}\}/g, (_, n: string, what: string) =>
    JSON.stringify(known(answers.get(Number(n)) ?? {}, what)).slice(1, -1),
  );
  return JSON.parse(text) as Json;
}

function known(answer: JsonObject, what: string): string {
  const { executionArn, Error: error = {} } = answer;
  if (what === 'name') return String(executionArn).split(':')[7] ?? '';
  if (what === 'errorType') return String((error as JsonObject)['Code']);
  return String(answer[what]);
}

const everywhere: RecordedCase['replace'] = [
  ['123456789012', '111111111111'],
  ['us-east-1', '<region>'],
  ['arn:aws:', 'arn:<partition>:'],
];

function worded(value: Json, { replace }: RecordedCase, answers: ReadonlyMap<number, JsonObject>): Json {
  let text = JSON.stringify(value);
  for (const [pattern, word] of [...replace, ...everywhere]) {
    text = text.replace(new RegExp(String(filled(pattern, answers)), 'g'), word);
  }
  return JSON.parse(text) as Json;
}
