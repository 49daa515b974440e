// A rule of a JSONPath Choice state, as JSON -> its condition as a tree, or what is wrong with it and where. `Next`,
// `Assign` and `Comment` are somebody else's. Timestamps in operands are left to who compares them.
import type { Json, JsonObject } from '../../../json.js';
import type { Path } from './ast.js';
import { type ChoiceOperator, choiceOperators, patternTexts, type TypeTest } from './choice-operators.js';
import { parsePath } from './parse.js';
import { parseReferencePath } from './reference.js';

export type Comparison = Extract<ChoiceOperator, { kind: 'comparison' }>;

export type ChoiceCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ChoiceCondition[] }
  | { readonly kind: 'not'; readonly part: ChoiceCondition }
  | { readonly kind: 'test'; readonly variable: Path; readonly test: TypeTest; readonly expected: boolean }
  /** The texts between the stars. */
  | { readonly kind: 'matches'; readonly variable: Path; readonly texts: readonly string[] }
  | {
      readonly kind: 'compare';
      readonly variable: Path;
      readonly operator: Comparison;
      readonly operand: string | number | boolean;
    }
  | { readonly kind: 'compare-paths'; readonly variable: Path; readonly operator: Comparison; readonly other: Path };

export interface ChoiceProblem {
  /** Relative to the rule, as a JSON pointer. */
  readonly pointer: string;
  /** A sentence without capital and full stop. */
  readonly message: string;
}
export type ParsedChoiceRule =
  | { readonly kind: 'parsed'; readonly condition: ChoiceCondition }
  | { readonly kind: 'invalid'; readonly problems: readonly ChoiceProblem[] };

/**
 * Parses a rule with all rules inside it.
 * @example
 * parseChoiceRule({ Variable: '$.total', NumericGreaterThan: 10 }); // { kind: 'parsed', condition: { kind: 'compare', … } }
 */
export function parseChoiceRule(rule: Json): ParsedChoiceRule {
  const problems: ChoiceProblem[] = [];
  const condition = parseRule(rule, { pointer: '', problems });
  return condition !== undefined && problems.length === 0
    ? { kind: 'parsed', condition }
    : { kind: 'invalid', problems };
}

interface Place {
  readonly pointer: string;
  readonly problems: ChoiceProblem[];
}

function refuse({ pointer, problems }: Place, message: string): undefined {
  problems.push({ pointer, message });
}

function inside(place: Place, key: string | number): Place {
  return { ...place, pointer: `${place.pointer}/${key}` };
}

function parseRule(rule: Json, place: Place): ChoiceCondition | undefined {
  if (!isObject(rule)) return refuse(place, 'a choice rule is an object');
  const logical = (['And', 'Or', 'Not'] as const).filter((key) => rule[key] !== undefined);
  const names = Object.keys(rule).filter((key) => choiceOperators.has(key));
  if (logical.length + names.length > 1) return refuse(place, 'each choice rule can only have one comparison operator');
  const [connective] = logical;
  if (connective !== undefined) {
    if (rule['Variable'] !== undefined) refuse(inside(place, 'Variable'), "And, Or and Not go without 'Variable'");
    return parseLogical(connective, rule[connective] as Json, inside(place, connective));
  }
  const [name] = names;
  return name === undefined
    ? refuse(place, 'the choice rule has no comparison operator')
    : parseOperator(rule, name, place);
}

function parseLogical(connective: 'And' | 'Or' | 'Not', value: Json, place: Place): ChoiceCondition | undefined {
  if (connective === 'Not') {
    const part = parseRule(value, place);
    return part === undefined ? undefined : { kind: 'not', part };
  }
  if (!isArray(value) || value.length === 0) return refuse(place, 'And and Or have a list of rules');
  const parts = value.map((rule, at) => parseRule(rule, inside(place, at)));
  const parsed = parts.filter((part) => part !== undefined);
  return parsed.length < parts.length ? undefined : { kind: connective === 'And' ? 'all' : 'any', parts: parsed };
}

function parseOperator(rule: JsonObject, name: string, place: Place): ChoiceCondition | undefined {
  const operator = choiceOperators.get(name) as ChoiceOperator;
  const operand = rule[name] as Json;
  const at = inside(place, name);
  const variable = parseVariable(rule['Variable'], place);
  if (variable === undefined) return undefined;
  if (operator.kind === 'test') {
    if (typeof operand !== 'boolean') return refuse(at, `the operand of ${name} is a boolean`);
    return { kind: 'test', variable, test: operator.test, expected: operand };
  }
  if (operator.kind === 'matches') {
    const texts = typeof operand === 'string' ? patternTexts(operand) : undefined;
    return texts === undefined
      ? refuse(at, `the operand of ${name} is a pattern, in which a backslash goes before * or \\ only`)
      : { kind: 'matches', variable, texts };
  }
  if (operator.operand === 'path') {
    const parsed = typeof operand === 'string' ? parseReferencePath(operand) : undefined;
    if (parsed?.kind !== 'parsed') return refuse(at, parsed?.message ?? `the operand of ${name} is a Reference Path`);
    return { kind: 'compare-paths', variable, operator, other: parsed.path };
  }
  const type = operator.type === 'timestamp' ? 'string' : operator.type;
  return typeof operand === type
    ? { kind: 'compare', variable, operator, operand: operand as string | number | boolean }
    : refuse(at, `the operand of ${name} is a ${operator.type}`);
}

function parseVariable(text: Json | undefined, place: Place): Path | undefined {
  if (typeof text !== 'string') return refuse(place, "the choice rule has no 'Variable'");
  const parsed = parsePath(text);
  return parsed.kind === 'parsed' ? parsed.path : refuse(inside(place, 'Variable'), parsed.message);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
