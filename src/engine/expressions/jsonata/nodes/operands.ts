// The parts of operators and literals. Most are variables of the workflow, and to read one where it is needed is much
// quicker than to call a closure that reads it.
import type { JsonataNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import type { Context, Evaluate } from '../context.js';
import { candidatesOf, type Frame } from '../frames.js';
import { nativeOf } from '../library/built-in.js';
import { isInherited, type Value } from '../values.js';

export interface Operand {
  readonly evaluate: Evaluate;
  /** The workflow's variable that the operand is, and nothing else. */
  readonly variable: string | undefined;
}

export function operandOf(node: JsonataNode, context: Context, evaluate = context.compile(node, context)): Operand {
  return { evaluate, variable: context.mode === 'fast' ? workflowVariable(node, context) : undefined };
}

export function valueOf({ evaluate, variable }: Operand, input: Value, frame: Frame): Value {
  return variable === undefined ? evaluate(input, frame) : frame.evaluation.scope.variables[variable];
}

function workflowVariable(node: JsonataNode, { scope }: Context): string | undefined {
  if (node.kind !== 'variable' || node.predicates !== undefined || node.group !== undefined) return undefined;
  const { name } = node;
  if (node.keepArray === true || name === '' || name === '$' || name === 'states') return undefined;
  const mayMeanAnother = isInherited(name) || nativeOf(name) !== undefined || candidatesOf(name, scope).list.length > 0;
  return mayMeanAnother ? undefined : name;
}
