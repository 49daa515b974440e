// The fluent chain: one immutable class per grammatical position, so that only what makes sense can be written next.
// The classes record; nothing is compiled before the workflow's definition is asked for.
import { compileGraph } from '../../../compiler/compile.js';
import { diagnose, hasErrors, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { literal } from '../../../compiler/ir/make.js';
import { durationProblem, toSeconds, type Duration } from '../duration.js';
import type { Task } from '../lambda.js';
import type { CompiledExpression } from '../marks.js';
import { handleKey } from '../symbols.js';
import { settingsOf, type TaskOptions } from '../task-options.js';
import {
  makeWorkflow,
  refused,
  type CompiledWorkflow,
  type Workflow,
  type WorkflowOptions,
} from '../workflow-handle.js';
import type {
  Behind,
  Branching,
  End,
  Ends,
  Fresh,
  GoesOn,
  Joined,
  Outcome,
  Position,
  Start,
  Undecided,
} from './position.js';
import type { ResultScope, Scope, TaskScope, Value } from './scope.js';
import { allLinks, append, emptyFragment, type ChoiceLink, type Fragment, type TaskLink } from './steps.js';
import { checkFragment, toGraph } from './to-graph.js';
import { bindValue, taskResult } from './value.js';

const fragmentKey: unique symbol = Symbol.for('typestep.fragment') as never;
const positionKey: unique symbol = Symbol.for('typestep.position') as never;

interface Header extends WorkflowOptions {
  readonly name: string;
}

export interface TaskStateOptions<P extends Position, Result, Output, Assigned> extends Omit<TaskOptions, 'name'> {
  /** The input of the next state; the task's result when left out. */
  readonly output?: CompiledExpression<Value<ResultScope<P, Result>, Output>>;
  /** Variables for the states behind this one. */
  readonly assign?: {
    readonly [V in keyof Assigned]: CompiledExpression<Value<ResultScope<P, Result>, Assigned[V]>>;
  };
}

/** Behind a state that ends the execution: nothing can follow. */
export class EndedChain<P extends Position> {
  declare readonly [positionKey]: P;
  readonly [fragmentKey]: Fragment;
  protected readonly header: Header;

  constructor(header: Header, fragment: Fragment) {
    this.header = header;
    this[fragmentKey] = fragment;
  }

  /** The workflow, ready to be simulated, built and deployed. */
  build(): Workflow<P['start'], P['out']> {
    const { header } = this;
    return makeWorkflow(header.name, header, () => compileFragment(header, this[fragmentKey]));
  }
}

/** Where a state can be added. */
export class OpenChain<P extends Position> {
  declare readonly [positionKey]: P;
  readonly [fragmentKey]: Fragment;
  protected readonly header: Header;

  constructor(header: Header, fragment: Fragment) {
    this.header = header;
    this[fragmentKey] = fragment;
  }

  /**
   * A Task state.
   * @example
   * stateMachine<{ id: string }>('Check').task('CheckVerified', checkVerified, ({ input }) => ({ id: input.id }))
   */
  task<Name extends string, In, Result, Output = Result, Assigned = Record<never, never>>(
    name: Fresh<Name, P['names']>,
    task: Task<In, Result>,
    argument: CompiledExpression<Value<TaskScope<P>, NoInfer<In>>>,
    options: TaskStateOptions<P, NoInfer<Result>, Output, Assigned> = {},
  ): OpenChain<Behind<P, Name, Output, Assigned>> {
    const { output, assign = {}, ...taskOptions } = options;
    const bound = bindValue(argument, `the argument of state \`${name}\``);
    const boundOutput = output === undefined ? taskResult : bindValue(output, `\`output\` of state \`${name}\``);
    const assigned = Object.entries(assign).map(([variable, value]) => ({
      variable,
      ...bindValue(value, `\`assign.${variable}\` of state \`${name}\``),
    }));
    const read = settingsOf(taskOptions, `state \`${name}\``);
    const link: TaskLink = {
      kind: 'task',
      name,
      task: task[handleKey],
      argument: bound.value,
      output: boundOutput.value,
      assign: assigned.map(({ variable, value }) => ({ variable, value })),
      settings: read.settings,
    };
    const parts = [bound, boundOutput, ...assigned, read];
    return this.#with(
      link,
      parts.flatMap((part) => part.diagnostics),
    );
  }

  /** A Wait state. The data passes it unchanged. */
  wait<Name extends string>(
    name: Fresh<Name, P['names']>,
    duration: Duration,
  ): OpenChain<Behind<P, Name, P['input'], Record<never, never>>> {
    const diagnostics = checkDurations([duration]);
    const seconds = literal(diagnostics.length === 0 ? toSeconds(duration) : 0);
    return this.#with({ kind: 'wait', name, seconds }, diagnostics);
  }

  /** A Choice state. Branches that do not end go on with the state behind it. */
  choice<Name extends string, O extends Outcome>(
    name: Fresh<Name, P['names']>,
    decide: (when: When<P, Undecided<P, Name>>) => Decided<O>,
  ): [O['open']] extends [never] ? EndedChain<Joined<P, O>> : OpenChain<Joined<P, O>> {
    const decided = decide(new When(this.header, { kind: 'choice', name, rules: [], otherwise: emptyFragment }));
    const decision = (decided as Partial<Decided<O>>).decision;
    if (decision !== undefined) return this.#with(decision.link, decision.diagnostics) as never;
    const link = { kind: 'choice', name, rules: [], otherwise: emptyFragment } as const;
    return this.#with(link, [diagnose('dsl/open-choice', { state: name })]) as never;
  }

  /** A Succeed state: ends the execution. */
  succeed<Name extends string, Out = P['input']>(
    name: Fresh<Name, P['names']>,
    output?: CompiledExpression<Value<Scope<P>, Out>>,
  ): EndedChain<End<P, Name, Out>> {
    const bound = output === undefined ? undefined : bindValue(output, `the output of state \`${name}\``);
    const link = { kind: 'succeed', name, ...(bound === undefined ? {} : { output: bound.value }) } as const;
    return new EndedChain(this.header, append(this[fragmentKey], link, bound?.diagnostics ?? []));
  }

  /** The workflow, ready to be simulated, built and deployed; its output is that of the last state. */
  build(): Workflow<P['start'], P['out'] | P['input']> {
    const { header } = this;
    return makeWorkflow(header.name, header, () => compileFragment(header, this[fragmentKey]));
  }

  #with<Q extends Position>(link: Fragment['links'][number], diagnostics: readonly Diagnostic[]): OpenChain<Q> {
    return new OpenChain(this.header, append(this[fragmentKey], link, diagnostics));
  }
}

interface AnyBranch {
  readonly [fragmentKey]: Fragment;
  readonly [positionKey]: Position;
}

type WithBranch<O extends Outcome, B> =
  B extends OpenChain<infer Q> ? GoesOn<O, Q> : B extends EndedChain<infer Q> ? Ends<O, Q> : never;

/** The rules of a choice, in the order in which they are tried. */
export class When<P extends Position, O extends Outcome> {
  readonly #header: Header;
  readonly #link: ChoiceLink;
  readonly #diagnostics: readonly Diagnostic[];

  constructor(header: Header, link: ChoiceLink, diagnostics: readonly Diagnostic[] = []) {
    this.#header = header;
    this.#link = link;
    this.#diagnostics = diagnostics;
  }

  if<B extends AnyBranch>(
    condition: CompiledExpression<Value<Scope<P>, boolean>>,
    branch: (then: OpenChain<Branching<P, O>>) => B,
  ): When<P, WithBranch<O, B>> {
    const { name, rules } = this.#link;
    const bound = bindValue(condition, `condition ${rules.length + 1} of state \`${name}\``);
    const fragment = this.#run(branch);
    const link = { ...this.#link, rules: [...rules, { condition: bound.value, branch: fragment }] };
    return new When(this.#header, link, [...this.#diagnostics, ...bound.diagnostics, ...fragment.diagnostics]);
  }

  else<B extends AnyBranch>(branch: (otherwise: OpenChain<Branching<P, O>>) => B): Decided<WithBranch<O, B>> {
    const otherwise = this.#run(branch);
    return new Decided({ ...this.#link, otherwise }, [...this.#diagnostics, ...otherwise.diagnostics]);
  }

  #run<B extends AnyBranch>(branch: (then: OpenChain<Branching<P, O>>) => B): Fragment {
    return branch(new OpenChain(this.#header, emptyFragment))[fragmentKey];
  }
}

/** A choice with a way out for every case. */
export class Decided<O extends Outcome> {
  /** Its name is what TypeScript prints when a choice is left without `.else(…)`. */
  declare readonly 'every choice ends with .else(…): say what happens when no condition holds': O;
  readonly decision: { readonly link: ChoiceLink; readonly diagnostics: readonly Diagnostic[] };

  constructor(link: ChoiceLink, diagnostics: readonly Diagnostic[]) {
    this.decision = { link, diagnostics };
  }
}

function checkDurations(durations: readonly (Duration | undefined)[]): readonly Diagnostic[] {
  return durations.flatMap((duration) => {
    const problem = duration === undefined ? undefined : durationProblem(duration);
    return problem === undefined ? [] : [diagnose('dsl/bad-duration', { problem })];
  });
}

function compileFragment({ name, timeout }: Header, fragment: Fragment): CompiledWorkflow {
  const diagnostics = [...fragment.diagnostics, ...checkDurations([timeout]), ...checkFragment(name, fragment)];
  if (hasErrors(diagnostics)) return refused(...diagnostics);
  const compilation = compileGraph(toGraph(fragment, timeout));
  const tasks = allLinks(fragment).flatMap((link) => (link.kind === 'task' ? [link.task] : []));
  return { ...compilation, tasks, diagnostics: [...diagnostics, ...compilation.diagnostics] };
}

/**
 * Starts a chain of named states.
 * @example
 * const greet = stateMachine<{ name: string }>('Greet').wait('Hold', { seconds: 3 }).succeed('Done').build();
 */
export function stateMachine<In>(name: string, options: WorkflowOptions = {}): OpenChain<Start<In>> {
  return new OpenChain({ ...options, name }, emptyFragment);
}
