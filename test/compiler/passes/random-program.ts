// Random programs over the variables of random-expr.ts: every one declared from the input, then changed, tested,
// sent to tasks and returned, with helpers inlined at random places.
import fc from 'fast-check';
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
import { randomExpr, variables } from './random-expr.js';

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
