// `simulate`: runs a workflow's definition on the engine, on virtual time, with mocks for its tasks.
import type { Definition } from '../../compiler/asl/definition.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { handleKey } from '../dsl/symbols.js';
import type { AnyWorkflow, Workflow } from '../dsl/workflow-handle.js';
import type { Limits } from '../engine/execution.js';
import { link } from '../engine/link.js';
import type { Linked } from '../engine/linked.js';
import { virtualClock } from '../runtime/clocks/virtual.js';
import type { TaskHandler, TaskOutcome, TaskRequest } from '../runtime/ports.js';
import { runExecution } from '../runtime/run.js';
import { objectsIn } from '../runtime/storage-objects.js';
import type { ObjectStorage } from '../runtime/storage/object-storage.js';
import { RunError } from '../runtime/run-error.js';
import { failedWith, readInvocation, succeededWith, unreadablePayload } from '../runtime/tasks/lambda.js';
import { answer, type Answer } from './answer.js';
import { setUpMocks, taskName, type Mocks, type MockSetup } from './mocks.js';
import type { RunOptions } from './outcome.js';
import { patienceOf, startOf } from './run-input.js';
import { simulationOf, type Simulation } from './simulation.js';

export interface SimulateOptions extends RunOptions {
  /** `aws` (the default): AWS's quotas, such as 25,000 events. `none`: no quotas. */
  readonly limits?: Limits;
  /** Where distributed Maps read their items and write their results: `folderStorage`, `memoryStorage` or your own. */
  readonly storage?: ObjectStorage;
  /** The name of the execution. */
  readonly name?: string;
}

/**
 * Runs one execution of a workflow. It takes no real time, whatever the workflow waits for.
 * @throws CompileError when the workflow has no definition.
 * @throws RunError when a task is neither mocked nor declared with a handler, or when data is not JSON.
 * @example
 * const run = await simulate(verifyUser, { id: 'u1', email: 'a@b.c' }, (mock) => mock
 *   .on(sendVerification, () => ({ messageId: 'm1' }))
 *   .on(checkVerified, () => ({ verified: false })));
 */
export async function simulate<In, Out>(
  workflow: Workflow<In, Out>,
  input: NoInfer<In>,
  mocks?: MockSetup,
  options: SimulateOptions = {},
): Promise<Simulation<Out>> {
  const { definition, sourceMap } = workflow;
  const record = await runExecution({
    linked: linkedOf(definition),
    input,
    clock: virtualClock(startOf(options)),
    tasks: taskHandler(workflow, setUpMocks(mocks), patienceOf(options)),
    stateMachineName: workflow.name,
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.storage === undefined ? {} : { objects: objectsIn(options.storage) }),
  });
  return simulationOf<Out>(record, sourceMap);
}

const linkedDefinitions = new WeakMap<Definition, Linked>();

function linkedOf(definition: Definition): Linked {
  const known = linkedDefinitions.get(definition);
  if (known !== undefined) return known;
  const made = link(definition);
  if (made.kind === 'refused') throw new RunError(made.diagnostics);
  linkedDefinitions.set(definition, made.linked);
  return made.linked;
}

function taskHandler(workflow: AnyWorkflow, mocks: Mocks, patience: number): TaskHandler {
  const declared = new Map(workflow[handleKey].tasks().map((task) => [taskName(task), task.handler]));
  const { TimeoutSeconds } = workflow.definition;
  const endsSomehow = ({ timeoutSeconds, heartbeatSeconds }: TaskRequest): boolean =>
    (timeoutSeconds ?? heartbeatSeconds ?? TimeoutSeconds) !== undefined;
  return (request) => {
    const { stateName: state, resource, attempt } = request;
    const invocation = readInvocation(request);
    if (invocation === undefined) return refuse(diagnose('test/unknown-resource', { state, resource }));
    if (invocation.unreadable === true) return unreadablePayload(invocation);
    const { functionName: task, payload: input } = invocation;
    const answerer = mocks.answererOf(task, declared.get(task));
    if (answerer === undefined) return refuse(diagnose('test/unmocked-task', { task, state }));
    const given = answer(answerer, { task, input, attempt, patience });
    const settle = (settled: Answer): TaskOutcome =>
      settled.kind === 'never' && !endsSomehow(request)
        ? refuse(diagnose('test/never-ends', { task, state }))
        : toOutcome(request, settled);
    return given instanceof Promise ? given.then(settle) : settle(given);
  };
}

const outcomes: { readonly [K in Answer['kind']]: (request: TaskRequest, given: AnswerOf<K>) => TaskOutcome } = {
  returned: (request, { value, takes }) => ({ ...succeededWith(request, value), takes }),
  threw: (_request, { thrown, takes }) => ({ ...failedWith(thrown), takes }),
  never: () => ({ kind: 'never' }),
  mistake: (_request, { error }) => {
    throw error;
  },
};
type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

function toOutcome(request: TaskRequest, given: Answer): TaskOutcome {
  const make = outcomes[given.kind] as (request: TaskRequest, given: Answer) => TaskOutcome;
  return make(request, given);
}

function refuse(diagnostic: Diagnostic): TaskOutcome {
  return { kind: 'refused', diagnostic };
}
