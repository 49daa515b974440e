// Random programs over the variables of random-expr.ts: every one declared from the input, then changed, tested,
// sent to tasks and returned, with helpers inlined at random places.
import fc from 'fast-check';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { freshNames } from '../../../compiler/passes/fresh-names.js';
import { selecting } from '../../../compiler/passes/select/value.js';
import { literal } from '../../../compiler/ir/make.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import { factsOf, isOnly, joinFacts, type Facts } from '../../../compiler/ir/facts.js';
import type { Program, Step } from '../../../compiler/ir/program.js';
import {
  assign,
  declare,
  give,
  inline,
  input,
  program,
  prop,
  read,
  run,
  span,
  task,
  text,
  when,
} from './program-makers.js';
import { randomExpr as anyExpr, variables } from './random-expr.js';

/** Mostly those that are not refused, or hardly a program would be left. */
const randomExpr: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 30, arbitrary: anyExpr.filter(isSelectable) },
  { weight: 1, arbitrary: anyExpr },
);

function isSelectable(expr: Expr): boolean {
  const diagnostics: Diagnostic[] = [];
  selecting({ resultSteps: [], boxed: new Set(), fresh: freshNames([]), diagnostics }).value(expr);
  return diagnostics.length === 0;
}

/** What a task fails with. */
export class TaskError {
  constructor(
    readonly name: string,
    readonly message: string,
  ) {}
}

/** Tasks that exist, with what they give; each gives another value at each call. */
export const taskResults: Readonly<Record<string, { facts: Facts; values: readonly unknown[] }>> = {
  askFlag: { facts: factsOf('boolean'), values: [true, false] },
  askCount: { facts: factsOf('number'), values: [0, 3, -1] },
  askName: { facts: factsOf('string', 'null'), values: ['', 'n', null] },
  askRecord: {
    facts: factsOf('object'),
    values: [
      { id: 'f', items: [] },
      { id: '', items: [[2]] },
    ],
  },
  notify: { facts: factsOf('undefined'), values: [undefined] },
  risk: {
    facts: factsOf('number'),
    values: [1, new TaskError('Broken', 'it broke'), 2, new TaskError('Gone', '{"a":1}')],
  },
};

const call = (argument: Expr): fc.Arbitrary<Expr> =>
  fc.constantFrom(...Object.keys(taskResults)).map((name) => task(name, argument, crossing(taskResults[name]?.facts)));

/** A result crosses as JSON, so what is nothing comes back as null. */
function crossing(facts: Facts = factsOf()): Facts {
  return facts.may.includes('undefined')
    ? joinFacts(factsOf('null'), { may: facts.may.filter((k) => k !== 'undefined') })
    : facts;
}

/** An expression that may call tasks at its top and just below. */
const effect: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 3, arbitrary: randomExpr },
  { weight: 2, arbitrary: randomExpr.chain(call) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('&&', '||', '??'), randomExpr, randomExpr.chain(call))
      .map(([operator, left, right]): Expr => ({
        kind: 'logical',
        operator,
        left,
        right,
        facts: joinFacts(left.facts, right.facts),
        span,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(randomExpr, randomExpr.chain(call), fc.oneof(randomExpr, randomExpr.chain(call)))
      .map(([condition, then, otherwise]): Expr => ({
        kind: 'conditional',
        condition,
        then,
        else: otherwise,
        facts: joinFacts(then.facts, otherwise.facts),
        span,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(randomExpr.chain(call), randomExpr, randomExpr.chain(call)).map(([a, b, c]): Expr => ({
      kind: 'object',
      entries: [
        { key: 'a', value: a },
        { key: 'b', value: b },
        { key: 'c', value: c },
      ],
      facts: factsOf('object'),
      span,
    })),
  },
);

/** Changes one of the variables, keeping what is declared of it true. */
const change: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...Object.keys(variables)), effect)
  .map(([name, value]): Step => {
    const declared = variables[name]?.facts ?? factsOf();
    return isOnly(value.facts, ...declared.may) &&
      !value.facts.may.includes('array') &&
      !value.facts.may.includes('object')
      ? assign(name, value)
      : run(value);
  });

let helpers = 0;
let names = 0;
const yes = factsOf('boolean');
const number = factsOf('number');
const string = factsOf('string');

/** Two loops in each other, which end; jumps from the inner one. */
const jumps = fc.constantFrom('none', 'break', 'continue', 'break outer', 'continue outer');
function makeLoop([times, condition, jump, first, second]: readonly [
  number,
  Expr,
  string,
  readonly Step[],
  readonly Step[],
]): Step {
  names += 1;
  const [outer, inner] = [`outer${names}`, `inner${names}`];
  const [i, j] = [`i${names}`, `j${names}`];
  const [kind, of] = jump.split(' ');
  const target = of === undefined ? inner : outer;
  const jumping: readonly Step[] =
    kind === 'break' || kind === 'continue' ? [when(condition, [{ kind, id: target, span }])] : [];
  const loop = (id: string, counter: string, body: readonly Step[]): Step => ({
    kind: 'block',
    id: `block_${id}`,
    span,
    body: [
      declare(counter, literal(0, span)),
      {
        kind: 'loop',
        id,
        span,
        body: [
          when(
            {
              kind: 'compare',
              operator: '<',
              left: read(counter, number),
              right: literal(times, span),
              facts: yes,
              span,
            },
            body,
            [{ kind: 'break', id, span }],
          ),
        ],
        next: [
          assign(counter, {
            kind: 'arithmetic',
            operator: '+',
            left: read(counter, number),
            right: literal(1, span),
            facts: number,
            span,
          }),
        ],
      },
    ],
  });
  return loop(outer, i, [loop(inner, j, [...first, ...jumping, ...second]), ...jumping.slice(0, kind === of ? 1 : 0)]);
}

function makeSwitch([value, first, second, third, shape]: readonly [
  Expr,
  readonly Step[],
  readonly Step[],
  readonly Step[],
  number,
]): Step {
  names += 1;
  const id = `switch${names}`;
  const leave: readonly Step[] = (shape & 1) === 0 ? [] : [{ kind: 'break', id, span }];
  const kept = declare(`switched${names}`, isScalar(value) ? value : literal('b', span));
  const cases = [
    { test: text('a'), body: [...first, ...leave], span },
    ...((shape & 2) === 0 ? [] : [{ body: second, span }]),
    { test: literal(0, span), body: [...third, ...leave], span },
    { test: literal(null, span), body: (shape & 4) === 0 ? [] : second.filter(({ kind }) => kind === 'assign'), span },
  ];
  const of = kept.kind === 'declare' ? read(kept.variable, kept.value.facts) : value;
  return { kind: 'block', id: `block_${id}`, body: [kept, { kind: 'switch', id, value: of, cases, span }], span };
}

function isScalar({ facts }: Expr): boolean {
  return !facts.may.includes('object') && !facts.may.includes('array');
}

/** `try` with a handler that says what it caught, or with `finally`, or with both. */
function makeTry([body, handled, last, shape, again]: readonly [
  readonly Step[],
  readonly Step[],
  readonly Step[],
  number,
  boolean,
]): Step {
  names += 1;
  const error = { name: `name${names}`, message: `message${names}`, cause: `cause${names}` };
  const said: Expr = {
    kind: 'object',
    entries: [
      { key: 'name', value: read(error.name, string) },
      { key: 'message', value: read(error.message, string) },
    ],
    facts: factsOf('object'),
    span,
  };
  const rethrow: Step = {
    kind: 'throw',
    error: read(error.name, string),
    message: read(error.message, string),
    cause: read(error.cause, factsOf('string', 'undefined')),
    span,
  };
  const handler = { error, body: [run(task('notify', said)), ...handled, ...(again ? [rethrow] : [])] };
  return {
    kind: 'try',
    body: [run(task('risk', text('try'))), ...body],
    ...(shape === 0 ? {} : { handler }),
    ...(shape === 1 ? {} : { finally: [run(task('notify', text('finally'))), ...last] }),
    span,
  };
}

const { steps } = fc.letrec<{ step: Step; steps: readonly Step[] }>((tie) => ({
  steps: fc.array(tie('step'), { maxLength: 4 }),
  step: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: change },
    { weight: 1, arbitrary: effect.map((value) => give(value)) },
    {
      weight: 1,
      arbitrary: randomExpr.map((value): Step => ({
        kind: 'throw',
        error: text('Refused'),
        message: template(value),
        span,
      })),
    },
    { weight: 3, arbitrary: fc.tuple(effect, tie('steps'), tie('steps')).map(([c, t, e]) => when(c, t, e)) },
    { weight: 2, arbitrary: fc.tuple(fc.nat(2), effect, jumps, tie('steps'), tie('steps')).map(makeLoop) },
    { weight: 2, arbitrary: fc.tuple(effect, tie('steps'), tie('steps'), tie('steps'), fc.nat(7)).map(makeSwitch) },
    { weight: 4, arbitrary: fc.tuple(tie('steps'), tie('steps'), tie('steps'), fc.nat(2), fc.boolean()).map(makeTry) },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('steps'), fc.boolean()).map(([body, used]): Step => {
        helpers += 1;
        const value = inline(
          'helper',
          body,
          factsOf('undefined', 'null', 'boolean', 'number', 'string', 'array', 'object'),
        );
        return used ? declare(`h${helpers}`, value) : run(value);
      }),
    },
  ),
}));

function template(value: Expr): Expr {
  const parts = isOnly(value.facts, 'string', 'boolean', 'null', 'undefined') ? ['m: ', value] : ['m'];
  return { kind: 'template', parts, facts: factsOf('string'), span };
}

const everything: Expr = {
  kind: 'object',
  entries: Object.entries(variables).map(([name, { facts }]) => ({ key: name, value: read(name, facts) })),
  facts: factsOf('object'),
  span,
};

export const randomProgram: fc.Arbitrary<Program> = fc
  .tuple(steps, fc.boolean())
  .map(([body, all]) =>
    program(
      input('data'),
      ...Object.entries(variables).map(([name, { facts }]) => declare(name, prop(read('data'), name, facts))),
      ...body,
      ...(all ? [give(everything)] : []),
    ),
  );
