// `| pattern | update, removal |`: a function that gives a changed copy of its argument.
import type { TransformNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { functionValue } from '../apply.js';
import { signatureCheck } from '../arguments.js';
import { spend, spendValue } from '../budget.js';
import { isArrayOfStrings, textOf } from '../casting.js';
import { inner, type Context, type Evaluate } from '../context.js';
import { fault, located } from '../faults.js';
import { isArray, isObject, setField, type Value } from '../values.js';

export function compileTransform(node: TransformNode, context: Context): Evaluate {
  const pattern = context.compile(node.pattern, inner(context));
  const update = context.compile(node.update, inner(context));
  const removal = node.removal === undefined ? undefined : context.compile(node.removal, inner(context));
  const check = signatureCheck('<(oa):o>');
  return (_, frame) => {
    const run = (args: readonly Value[]): Value => {
      const [original] = args;
      if (original === undefined) return undefined;
      spendValue(frame.evaluation, original);
      const copy = JSON.parse(textOf(original, frame.evaluation)) as Value;
      const matches = pattern(copy, frame);
      for (const match of matches === undefined ? [] : isArray(matches) ? matches : [matches]) {
        spend(frame.evaluation, 1);
        change(match, update(match, frame), node);
        if (removal !== undefined) remove(match, removal(match, frame), node);
      }
      return copy;
    };
    const transform = functionValue(1, (args, given) => run(check(args, given)));
    transform.unchecked = functionValue(1, run);
    return transform;
  };
}

function change(match: Value, update: Value, node: TransformNode): void {
  if (update === undefined) return;
  if (!isObject(update)) throw located(fault('T2011', { value: update }), node.update.position, undefined);
  const fields = Object.entries(update);
  if (fields.length > 0 && !isObject(match))
    throw located(fault('limit-argument', { what: 'The pattern of a transform must select objects' }), node.position, undefined); // prettier-ignore
  for (const [name, value] of fields) setField(match as { [key: string]: Value }, name, value);
}

function remove(match: Value, names: Value, node: TransformNode): void {
  if (names === undefined) return;
  const list = isArray(names) ? names : [names];
  if (!isArrayOfStrings(list))
    throw located(fault('T2012', { value: names }), node.removal?.position ?? node.position, undefined);
  if (isObject(match)) for (const name of list) delete (match as { [key: string]: Value })[name];
}
