// A rule of a JSONPath Choice state -> a closure that says whether it holds. `And` and `Or` stop as soon as they are
// decided, so IsPresent can guard what follows it; a missing value where none may be missing fails the state.
import type { Path } from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import { type ChoiceCondition, parseChoiceRule } from '../../../../compiler/asl/expressions/jsonpath/choice-rule.js';
import type { Json } from '../../../../compiler/json.js';
import { invalidCondition } from '../jsonpath/causes.js';
import { compilePath } from '../jsonpath/compile.js';
import type { PathError, PathScope } from '../jsonpath/scope.js';
import { comparisonOf, comparisonWith, stringMatches, typeTests } from './operators.js';

/** Whether the rule holds, or how the state fails. */
export type Decision = boolean | PathError;

export interface CompiledChoiceRule {
  decide(scope: PathScope): Decision;
}
export type LinkedChoiceRule =
  | { readonly kind: 'linked'; readonly rule: CompiledChoiceRule }
  /** Sentences without capital and full stop. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

type Decide = CompiledChoiceRule['decide'];
type Read = (scope: PathScope) => Json | undefined;

/**
 * Parses and compiles a rule; `Next`, `Assign` and `Comment` are somebody else's.
 * @example
 * const linked = compileChoiceRule({ Variable: '$.total', NumericGreaterThan: 10, Next: 'Large' });
 * if (linked.kind === 'linked') linked.rule.decide(scope); // true
 */
export function compileChoiceRule(rule: Json): LinkedChoiceRule {
  const parsed = parseChoiceRule(rule);
  if (parsed.kind === 'invalid') return { kind: 'refused', messages: parsed.problems.map(({ message }) => message) };
  const messages: string[] = [];
  const decide = compileCondition(parsed.condition, messages);
  return messages.length > 0 ? { kind: 'refused', messages } : { kind: 'linked', rule: { decide } };
}

function compileCondition(condition: ChoiceCondition, messages: string[]): Decide {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return compileAll(
        condition.kind,
        condition.parts.map((part) => compileCondition(part, messages)),
      );
    case 'not': {
      const part = compileCondition(condition.part, messages);
      return (scope) => {
        const decision = part(scope);
        return typeof decision === 'boolean' ? !decision : decision;
      };
    }
    case 'test': {
      const { test, expected } = condition;
      if (test === 'IsPresent') {
        const read = compileReader(condition.variable, messages);
        return (scope) => (read(scope) !== undefined) === expected;
      }
      const holds = typeTests[test];
      return decideBy(condition.variable, (value) => holds(value) === expected, messages);
    }
    case 'matches':
      return decideBy(condition.variable, stringMatches(condition.texts), messages);
    case 'compare': {
      const holds = comparisonWith(condition.operator, condition.operand);
      if (holds === undefined) messages.push('the operand is no timestamp');
      return decideBy(condition.variable, holds ?? (() => false), messages);
    }
    case 'compare-paths':
      return comparePaths(condition, messages);
  }
}

/** The parts in turn, until one decides. */
function compileAll(quantity: 'all' | 'any', parts: readonly Decide[]): Decide {
  const undecidedSoFar = quantity === 'all';
  return (scope) => {
    for (let at = 0; at < parts.length; at++) {
      const decision = (parts[at] as Decide)(scope);
      if (decision !== undecidedSoFar) return decision;
    }
    return undecidedSoFar;
  };
}

function comparePaths(condition: Extract<ChoiceCondition, { kind: 'compare-paths' }>, messages: string[]): Decide {
  const { variable, other } = condition;
  const readLeft = compileReader(variable, messages);
  const readRight = compileReader(other, messages);
  const holds = comparisonOf(condition.operator);
  return (scope) => {
    const left = readLeft(scope);
    if (left === undefined) return invalidCondition(variable.text);
    const right = readRight(scope);
    return right === undefined ? invalidCondition(other.text) : holds(left, right);
  };
}

function decideBy(variable: Path, test: (value: Json) => boolean, messages: string[]): Decide {
  const read = compileReader(variable, messages);
  return (scope) => {
    const value = read(scope);
    return value === undefined ? invalidCondition(variable.text) : test(value);
  };
}

function compileReader(path: Path, messages: string[]): Read {
  const linked = compilePath(path);
  if (linked.kind === 'linked') return linked.path.read;
  messages.push(linked.message);
  return () => undefined;
}
