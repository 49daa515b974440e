// One execution on virtual time: tasks answer from the mocks, else from the handlers they were declared with.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Span } from '../../compiler/diagnostics/span.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import { handleKey, type TaskHandleData } from '../dsl/symbols.js';
import type { AnyWorkflow } from '../dsl/workflow-handle.js';
import { diagnosticsOf } from '../loader/user-error.js';
import { virtualClock } from '../runtime/clocks/virtual.js';
import { runExecution, type ExecutionRecord } from '../runtime/run.js';
import { folderStorage } from '../runtime/storage/folder.js';
import { objectsIn } from '../runtime/storage-objects.js';
import { lambdaHandlers, type LambdaFunction } from '../runtime/tasks/lambda.js';
import { nearest } from './nearest.js';
import { refuse, Refusal } from './refusal.js';

export interface RunRequest {
  readonly workflow: AnyWorkflow;
  readonly input: Json;
  readonly mocks: Json;
  readonly seed: number;
  /** The folder of the buckets. */
  readonly storage?: string | undefined;
}

export interface WorkflowRun {
  readonly input: Json;
  readonly record: ExecutionRecord;
  /** The TypeScript of the state that was entered last. */
  readonly lastPlace: Span | undefined;
  /** What `--json` prints. */
  readonly json: object;
}

export async function runWorkflow({ workflow, input, mocks, seed, storage }: RunRequest): Promise<WorkflowRun> {
  const declared = new Map(workflow[handleKey].tasks().map((task) => [nameOf(task), task.handler]));
  const mocked = readMocks(mocks, [...declared.keys()]);
  let last: string | undefined;
  const lastPlace = (): Span | undefined => (last === undefined ? undefined : placeOf(workflow, last));
  try {
    const record = await runExecution({
      definition: workflow.definition,
      input,
      clock: virtualClock(),
      tasks: lambdaHandlers((name) => mocked.get(name) ?? (declared.get(name) as LambdaFunction | undefined)),
      stateMachineName: workflow.name,
      seed,
      objects: storage === undefined ? undefined : objectsIn(folderStorage(storage)),
      onEvent: (event) => {
        if (event.kind === 'state-entered') last = event.state;
      },
    });
    return { input, record, lastPlace: lastPlace(), json: asJson(workflow.name, record) };
  } catch (error) {
    const diagnostics = diagnosticsOf(error);
    if (diagnostics === undefined) throw error;
    throw new Refusal(diagnostics.map((diagnostic) => located(diagnostic, lastPlace())));
  }
}

function nameOf(task: TaskHandleData): string {
  return task.resource.functionName;
}

function readMocks(mocks: Json, tasks: readonly string[]): ReadonlyMap<string, LambdaFunction> {
  if (!isObject(mocks)) throw refuse('cli/mocks-not-object', { what: wordFor(mocks) });
  for (const task of Object.keys(mocks)) {
    if (!tasks.includes(task)) throw refuse('cli/unknown-mock', { task, near: nearest(task, tasks) });
  }
  return new Map(Object.entries(mocks).map(([task, result]) => [task, () => answer(result)]));
}

/** `{"$throw": {"name", "message"}}` fails as a handler does that throws; anything else is the result. */
function answer(result: Json): Json {
  if (!isObject(result) || !isObject(result['$throw'] ?? null)) return result;
  const { name = 'Error', message = '' } = result['$throw'] as JsonObject;
  throw Object.assign(new Error(String(message)), { name: String(name) });
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordFor(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function placeOf({ sourceMap }: AnyWorkflow, state: string): Span | undefined {
  return sourceMap[`/States/${state.replaceAll('~', '~0').replaceAll('/', '~1')}`]?.[0];
}

/** What a run refuses happened in the state that was entered last. */
function located(diagnostic: Diagnostic, span: Span | undefined): Diagnostic {
  const hint = diagnostic.code === 'task/no-handler' ? `\non the command line: --mocks '{"TaskName":…}'` : '';
  return {
    ...diagnostic,
    ...(diagnostic.help === undefined ? {} : { help: `${diagnostic.help}${hint}` }),
    ...(diagnostic.span !== undefined || span === undefined ? {} : { span }),
  };
}

function asJson(name: string, record: ExecutionRecord): object {
  const { status, output, error, cause, startTime, stopTime, visits } = record;
  return { workflow: name, status, output, error, cause, startTime, stopTime, visits };
}
