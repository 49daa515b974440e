// A call that gives a function, such as `greeter('hi')` -> the steps of the call and the function that it returns,
// where its body runs straight to one `return`.
import { ts } from 'ts-morph';
import { argumentsOf } from './call-arguments.js';
import { report, type Context } from './context.js';
import { nameOfFunction } from './helpers.js';
import { entered, isActive } from './inline.js';
import { heldBy } from './known-functions.js';
import type { Known } from './locals.js';
import { bindParameters } from './parameters.js';

export function inlineFunction(node: ts.CallExpression, context: Context): Known | undefined {
  const held = heldBy(node.expression, context);
  if (held?.kind !== 'function' || held.value.kind !== 'closure') return undefined;
  const { node: helper } = held.value;
  const name = nameOfFunction(helper);
  const refuse = (why: string): Known => {
    report(context, node, 'ts/uncertain-function', { name: node.getText().replace(/\s+/g, ' ').slice(0, 40), why });
    return { local: { kind: 'invalid' }, steps: [] };
  };
  if (isActive(node, held.value, context)) return refuse(`\`${name}\` calls itself`);
  if (helper.body === undefined) return undefined;
  const statements = ts.isBlock(helper.body) ? helper.body.statements : [];
  const last = statements.at(-1);
  const result = !ts.isBlock(helper.body)
    ? helper.body
    : last !== undefined && ts.isReturnStatement(last)
      ? last.expression
      : undefined;
  if (result === undefined || statements.slice(0, -1).some(mayLeave))
    return refuse(`\`${name}\` returns in more than one place`);
  const inner = entered(node, held.value, context);
  const steps = [
    ...bindParameters(node, helper, argumentsOf(node, context), inner),
    ...statements.slice(0, -1).flatMap((one) => inner.statement(one)),
  ];
  const known = inner.part(result);
  if (known === undefined) return refuse(`what \`${name}\` returns is not certain`);
  return { local: known.local, steps: [...steps, ...known.steps] };
}

function mayLeave(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => mayLeave(child) || undefined) ?? false;
}
