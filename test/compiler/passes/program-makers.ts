// Small constructors for programs, so that tests of the passes read like the functions they stand for.
import type { Bind } from '../../../compiler/ir/binding.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import { factsOf, type Facts } from '../../../compiler/ir/facts.js';
import { literal, nowhere, variable } from '../../../compiler/ir/make.js';
import type { Program, Step } from '../../../compiler/ir/program.js';

export const span = { file: 'workflow.ts', line: 1, column: 1, endLine: 1, endColumn: 2 };

export const object = factsOf('object');
export const string = factsOf('string');
export const boolean = factsOf('boolean');
export const number = factsOf('number');
export const maybe = (facts: Facts): Facts => factsOf('undefined', ...facts.may);

export const read = (name: string, facts: Facts = object): Expr => variable(name, facts, span);
export const prop = (target: Expr, name: string, facts: Facts = string): Expr => ({
  kind: 'property',
  object: target,
  name,
  optional: false,
  facts,
  span,
});
export const obj = (fields: Record<string, Expr>): Expr => ({
  kind: 'object',
  entries: Object.entries(fields).map(([key, value]) => ({ key, value })),
  facts: object,
  span,
});
export const text = (value: string): Expr => literal(value, span);
export const not = (operand: Expr): Expr => ({ kind: 'not', operand, facts: boolean, span });
export const equals = (left: Expr, right: Expr): Expr => ({
  kind: 'compare',
  operator: '===',
  left,
  right,
  facts: boolean,
  span,
});
export const task = (name: string, argument?: Expr, facts: Facts = object, options?: Expr): Expr => ({
  kind: 'await',
  operation: {
    kind: 'task',
    task: { kind: 'capture', module: 'workflow.ts', name, facts: factsOf(), span },
    ...(argument === undefined ? {} : { argument }),
    ...(options === undefined ? {} : { options }),
  },
  facts,
  span,
});
export const inline = (name: string, body: readonly Step[], facts: Facts = factsOf('undefined')): Expr => ({
  kind: 'await',
  operation: { kind: 'inline', name, body },
  facts,
  span,
});
export const wait = (duration: Expr): Step => ({
  kind: 'evaluate',
  value: { kind: 'await', operation: { kind: 'wait', duration }, facts: factsOf('undefined'), span },
  span,
});

export const declare = (name: string, value: Expr): Step => ({ kind: 'declare', variable: name, value, span });
export const assign = (name: string, value: Expr): Step => ({ kind: 'assign', variable: name, value, span });
export const run = (value: Expr): Step => ({ kind: 'evaluate', value, span });
export const give = (value?: Expr): Step => ({ kind: 'return', ...(value === undefined ? {} : { value }), span });
export const when = (condition: Expr, then: readonly Step[], otherwise: readonly Step[] = []): Step => ({
  kind: 'if',
  condition,
  then,
  else: otherwise,
  span,
});
export const fail = (error: string, message: Expr): Step => ({ kind: 'throw', error: text(error), message, span });

export const input = (name: string, facts: Facts = object): Step =>
  declare(name, { kind: 'state-data', field: 'input', facts, span });

export const program = (...body: readonly Step[]): Program => ({ body, span: nowhere });

/** Every captured name is the Lambda function of that name, with a capital letter. */
export const lambdas: Bind = (_module, name) => ({
  kind: 'resource',
  resource: { type: 'lambda', functionName: name.replace(/^./, (first) => first.toUpperCase()) },
});
