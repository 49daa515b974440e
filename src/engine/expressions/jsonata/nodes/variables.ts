// `$name` and `:=`. Order of lookup: what the expression binds, `$states`, the workflow's variables, the functions.
import type { BindNode, VariableNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { inner, type Context, type Evaluate } from '../context.js';
import { bind, candidatesOf, readCandidate, unbound } from '../frames.js';
import { builtIn } from '../library/built-in.js';
import { isInherited, settle, type MarkedArray, type Value } from '../values.js';

export function compileVariable({ name }: VariableNode, context: Context): Evaluate {
  if (name === '') return (input) => settle(unwrapped(input));
  if (name === '$') return (_, frame) => frame.evaluation.root;
  const global = globalVariable(name);
  const { list, sure } = candidatesOf(name, context.scope);
  const [first] = list;
  if (first === undefined) return global;
  if (sure && list.length === 1 && first.up === 0) {
    const slot = first.slot as number;
    return (_, frame) => settle(frame.slots[slot] as Value);
  }
  return (input, frame) => {
    for (const candidate of list) {
      const value = readCandidate(candidate, name, frame);
      if (value !== unbound) return settle(value as Value);
    }
    return global(input, frame);
  };
}

function globalVariable(name: string): Evaluate {
  if (name === 'states') return (_, frame) => frame.evaluation.scope.states as unknown as Value;
  const fallback = builtIn(name);
  if (fallback === undefined && !isInherited(name)) return (_, frame) => frame.evaluation.scope.variables[name];
  return (_, frame) => {
    const { variables } = frame.evaluation.scope;
    return Object.hasOwn(variables, name) ? variables[name] : fallback?.(frame.evaluation);
  };
}

function unwrapped(input: Value): Value {
  return Array.isArray(input) && (input as MarkedArray).wrapper === true ? (input as MarkedArray)[0] : input;
}

export function compileBind(node: BindNode, context: Context): Evaluate {
  const value = context.compile(node.value, inner(context));
  return (input, frame) => {
    const result = value(input, frame);
    bind(node.name, context.scope, frame, result);
    return result;
  };
}
