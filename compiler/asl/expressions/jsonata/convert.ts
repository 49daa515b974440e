// The package's tree -> our tree. Each raw kind has one row; a kind without a row is a bug of ours or a new version
// of the package, never something to be skipped.
import { InternalError } from '../../../diagnostics/errors.js';
import { binaryOperators, type BinaryOperator, type JsonataNode, type NodeFields, type Pair, type Stage, type StepFields } from './ast.js'; // prettier-ignore
import type { RawNode, RawPair, RawStage, RawTerm, Slot } from './parser/raw.js';

const converters: { readonly [type: string]: (raw: RawNode, fields: NodeFields) => JsonataNode } = {
  string: literal,
  number: literal,
  value: literal,
  regex: (raw, fields) => {
    const { source, flags } = raw.value as RegExp;
    return { kind: 'regex', ...fields, source, flags: flags.replace('g', '') };
  },
  variable: (raw, fields) => ({ kind: 'variable', ...fields, name: text(raw.value) }),
  name: (raw, fields) => ({ kind: 'name', ...fields, name: text(raw.value) }),
  wildcard: (_, fields) => ({ kind: 'wildcard', ...fields }),
  descendant: (_, fields) => ({ kind: 'descendant', ...fields }),
  parent: (raw, fields) => ({ kind: 'parent', ...fields, label: label(raw.slot) }),
  path: (raw, fields) => ({
    kind: 'path',
    ...fields,
    steps: nodes(raw.steps) as unknown as readonly [JsonataNode, ...JsonataNode[]],
    ...(raw.keepSingletonArray === true ? { keepSingleton: true } : {}),
    ...(raw.tuple === true ? { tuple: true } : {}),
  }),
  sort: (raw, fields) => ({
    kind: 'sort',
    ...fields,
    terms: (raw.terms as readonly RawTerm[]).map(({ descending, expression }) => ({
      order: descending ? 'descending' : 'ascending',
      expression: node(expression),
    })),
  }),
  unary: (raw, fields) => {
    switch (raw.value) {
      case '[':
        return {
          kind: 'array',
          ...fields,
          items: nodes(raw.expressions),
          ...(raw.consarray === true ? { whole: true } : {}),
        };
      case '{':
        return { kind: 'object', ...fields, pairs: pairs(raw.lhs) };
      case '-':
        return { kind: 'negate', ...fields, operand: node(raw.expression) };
      default:
        throw new InternalError(`unknown unary operator ${String(raw.value)} in a JSONata tree`);
    }
  },
  binary: (raw, fields) => ({
    kind: 'binary',
    ...fields,
    operator: operator(raw.value),
    left: node(raw.lhs),
    right: node(raw.rhs),
  }),
  condition: (raw, fields) => ({
    kind: 'conditional',
    ...fields,
    condition: node(raw.condition),
    then: node(raw.then),
    ...(raw.else === undefined ? {} : { otherwise: node(raw.else) }),
  }),
  block: (raw, fields) => ({
    kind: 'block',
    ...fields,
    expressions: nodes(raw.expressions),
    ...(raw.consarray === true ? { whole: true } : {}),
  }),
  bind: (raw, fields) => ({
    kind: 'bind',
    ...fields,
    name: text((raw.lhs as RawNode).value),
    value: node(raw.rhs),
  }),
  // A call in tail position comes wrapped as a "thunk"; the position says the same, so the wrapping is dropped.
  lambda: (raw, fields) =>
    raw.thunk === true
      ? node(raw.body)
      : {
          kind: 'lambda',
          ...fields,
          parameters: (raw.arguments as readonly RawNode[]).map((parameter) => text(parameter.value)),
          ...(raw.signature === undefined ? {} : { signature: text(raw.signature.definition) }),
          body: node(raw.body),
        },
  function: (raw, fields) => ({
    kind: 'call',
    ...fields,
    procedure: node(raw.procedure),
    arguments: nodes(raw.arguments),
  }),
  partial: (raw, fields) => ({
    kind: 'partial',
    ...fields,
    procedure: node(raw.procedure),
    arguments: (raw.arguments as readonly RawNode[]).map((argument) =>
      argument.type === 'operator' && argument.value === '?' ? undefined : node(argument),
    ),
  }),
  apply: (raw, fields) => ({ kind: 'apply', ...fields, left: node(raw.lhs), right: node(raw.rhs) }),
  transform: (raw, fields) => ({
    kind: 'transform',
    ...fields,
    pattern: node(raw.pattern),
    update: node(raw.update),
    ...(raw.delete === undefined ? {} : { removal: node(raw.delete) }),
  }),
};

export function convert(raw: RawNode): JsonataNode {
  const row = Object.hasOwn(converters, raw.type) ? converters[raw.type] : undefined;
  if (row === undefined) throw new InternalError(`unknown node kind '${raw.type}' in a JSONata tree`);
  return row(raw, fieldsOf(raw));
}

function fieldsOf(raw: RawNode): NodeFields {
  const { position = 0, predicate, group, keepArray } = raw;
  const step = stepOf(raw);
  // Nearly every node is just somewhere.
  if (predicate === undefined && group === undefined && step === undefined && keepArray !== true) return { position };
  return {
    position,
    ...(predicate === undefined ? {} : { predicates: predicate.map(({ expr }) => node(expr)) }),
    ...(group === undefined ? {} : { group: pairs(group.lhs) }),
    ...(keepArray === true ? { keepArray: true } : {}),
    ...(step === undefined ? {} : { step }),
  };
}

function stepOf(raw: RawNode): StepFields | undefined {
  const isTuple = raw.tuple === true && raw.type !== 'path';
  const { stages, focus, index, ancestor } = raw;
  if (stages === undefined && focus === undefined && index === undefined && ancestor === undefined && !isTuple)
    return undefined;
  return {
    ...(stages === undefined ? {} : { stages: stages.map(stage) }),
    ...(focus === undefined ? {} : { focus: text(focus) }),
    ...(index === undefined ? {} : { index: text(index) }),
    ...(isTuple ? { tuple: true } : {}),
    ...(ancestor === undefined ? {} : { ancestor: label(ancestor) }),
  };
}

function literal(raw: RawNode, fields: NodeFields): JsonataNode {
  const value = raw.value as string | number | boolean | null;
  return { kind: 'literal', ...fields, value: typeof value === 'string' ? text(value) : value };
}

function stage({ type, value, expr }: RawStage): Stage {
  return type === 'index' ? { kind: 'index', name: text(value) } : { kind: 'filter', expression: node(expr) };
}

function operator(value: unknown): BinaryOperator {
  if (!binaryOperators.includes(value as BinaryOperator))
    throw new InternalError(`unknown operator ${String(value)} in a JSONata tree`);
  return value as BinaryOperator;
}

function node(raw: unknown): JsonataNode {
  return convert(raw as RawNode);
}
function nodes(raw: unknown): readonly JsonataNode[] {
  return (raw as readonly RawNode[]).map(convert);
}
function pairs(raw: unknown): readonly Pair[] {
  return (raw as readonly RawPair[]).map(([key, value]) => [convert(key), convert(value)]);
}
// A name cut out of the expression's text is slow as a key until it has once been one; this keeps the keys themselves.
const keys = new Map<string, string>();

export function forgetNames(): void {
  keys.clear();
}

function text(value: unknown): string {
  let key = keys.get(value as string);
  if (key === undefined) {
    key = Object.keys({ [value as string]: 0 })[0] as string;
    if (keys.size > 5_000) keys.clear();
    keys.set(key, key);
  }
  return key;
}
function label(slot: unknown): string {
  return (slot as Slot).label;
}
