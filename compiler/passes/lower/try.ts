// `try`, `catch` and `finally`: failures of tasks and thrown errors lead to one handler; every way out leads through the
// one copy of `finally` there is, and a variable says where to go on behind it.
import type { Span } from '../../diagnostics/span.js';
import type { Expr } from '../../ir/expr.js';
import { factsOf, joinFacts, type Facts } from '../../ir/facts.js';
import { isSame, literal, stateData, undefinedExpr, variable } from '../../ir/make.js';
import type { ErrorVariables, Step, TryStep } from '../../ir/program.js';
import type { Assignment, Catcher, Target } from '../../states/graph.js';
import type { Lowering, Thrown } from './builder.js';
import type { LowerSteps } from './lower-program.js';

export function lowerTry(step: TryStep, next: Target, lowering: Lowering, lowerSteps: LowerSteps): Target {
  const { handler } = step;
  const last = step.finally;
  if (last !== undefined) {
    const gate = makeGate(step.span, lowering);
    const before: TryStep = {
      kind: 'try',
      span: step.span,
      body: step.body,
      ...(handler === undefined ? {} : { handler }),
    };
    const normal = gate.through('done', [], () => next);
    const first = lowerTry(before, normal, gate.inside, lowerSteps);
    gate.close(last, lowerSteps);
    return first;
  }
  if (handler === undefined) return lowerSteps(step.body, next, lowering);
  const caught = lowerSteps(handler.body, next, lowering);
  const toHandler: Lowering = { ...lowering, ...handling(handler.error, caught, lowering) };
  return lowerSteps(step.body, next, toHandler);
}

type Handling = Pick<Lowering, 'raise' | 'catchers'>;

/** Errors are kept in the variables of the handler. */
function handling(into: ErrorVariables, target: Target, { add, stopped }: Pick<Lowering, 'add' | 'stopped'>): Handling {
  return {
    raise: (thrown, span) =>
      add({
        kind: 'pass',
        origin: { kind: 'derived', hint: 'Throw', spans: [span] },
        exit: { assign: keep(into, thrown), next: target },
      }),
    catchers: (span): readonly Catcher[] => [
      stopped(span),
      { errorEquals: ['States.ALL'], exit: { assign: keep(into, failureOf(span)), next: target } },
    ],
  };
}

function keep(into: ErrorVariables, { error, message, cause }: Thrown): readonly Assignment[] {
  return [
    { variable: into.name, value: error },
    { variable: into.message, value: message },
    { variable: into.cause, value: cause ?? undefinedExpr(message.span) },
  ];
}

const text = factsOf('string');
const mayBeMissing = factsOf('string', 'undefined');

/** What `$states.errorOutput` tells of a failed task. */
function failureOf(span: Span): Thrown {
  const output = stateData('error', factsOf('object'), span);
  const field = (name: string, facts: Facts): Expr => ({
    kind: 'property',
    object: output,
    name,
    optional: false,
    facts,
    span,
  });
  const cause = field('Cause', mayBeMissing);
  return {
    error: field('Error', text),
    message: { kind: 'builtin', name: 'errorMessage', arguments: [cause], facts: text, span },
    cause,
  };
}

export function errorIn(names: ErrorVariables, span: Span): Required<Thrown> {
  return {
    error: variable(names.name, text, span),
    message: variable(names.message, text, span),
    cause: variable(names.cause, mayBeMissing, span),
  };
}

interface Gate {
  /** For what is inside the `try`. */
  readonly inside: Lowering;
  /** The way through `finally` that goes on with `resume`; ways with one name go on alike. */
  through(name: string, assign: readonly Assignment[], resume: () => Target): Target;
  /** Puts `finally` in place, once all ways are known. */
  close(last: readonly Step[], lowerSteps: LowerSteps): void;
}

function makeGate(span: Span, outer: Lowering): Gate {
  const entry = outer.reserve(span);
  const ways = new Map<string, () => Target>();
  const pending: { readonly name: string; readonly lead: (assign: readonly Assignment[]) => void }[] = [];
  const through: Gate['through'] = (name, assign, resume) => {
    if (!ways.has(name)) ways.set(name, resume);
    const place = outer.reserve(span);
    pending.push({ name, lead: (more) => place.lead(entry.id, [...more, ...assign]) });
    return place.id;
  };
  const completion = outer.fresh('completion');
  const result = outer.fresh('returned');
  let facts: Facts = { may: [] };
  const names: ErrorVariables = {
    name: outer.fresh('errorName'),
    message: outer.fresh('errorMessage'),
    cause: outer.fresh('errorCause'),
  };
  const rethrow = (): Target => outer.raise(errorIn(names, span), span);
  const inside: Lowering = {
    ...outer,
    leave: (value, at) => {
      const given = value ?? undefinedExpr(at);
      facts = joinFacts(facts, given.facts);
      return through('return', [{ variable: result, value: given }], () =>
        outer.leave(variable(result, facts, span), span),
      );
    },
    jump: (kind, id, at) => through(`${kind} ${id}`, [], () => outer.jump(kind, id, at)),
    raise: (thrown) => through('throw', keep(names, thrown), rethrow),
    // Only the catcher itself sees the error, so it is kept there.
    catchers: (at) => [
      outer.stopped(at),
      {
        errorEquals: ['States.ALL'],
        exit: { assign: keep(names, failureOf(at)), next: through('throw', [], rethrow) },
      },
    ],
  };
  const close: Gate['close'] = (last, lowerSteps) => {
    const [normal, ...others] = [...ways].map(([name, resume]) => ({ name, target: resume() }));
    const says = (name: string): readonly Assignment[] =>
      others.length === 0 ? [] : [{ variable: completion, value: literal(name, span) }];
    const behind = others.length === 0 || normal === undefined ? (normal?.target ?? 'end') : choose();
    for (const { name, lead } of pending) lead(says(name));
    entry.lead(lowerSteps(last, behind, outer));

    function choose(): Target {
      return outer.add({
        kind: 'choice',
        origin: { kind: 'derived', hint: 'After finally', spans: [span] },
        rules: others.map(({ name, target }) => ({
          condition: isSame(variable(completion, text, span), literal(name, span), span),
          exit: { assign: [], next: target },
        })),
        otherwise: { assign: [], next: normal?.target ?? 'end' },
      });
    }
  };
  return { inside, through, close };
}
