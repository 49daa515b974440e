import fc from 'fast-check';
import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { printJsonata } from '../../../compiler/emit/jsonata-text.js';
import type { JsonataExpr, JsonataOperator } from '../../../compiler/ir/jsonata.js';

interface Ast {
  type: string;
  value: unknown;
  steps?: Ast[];
  lhs?: Ast & [Ast, Ast][];
  rhs?: Ast;
  expressions?: Ast[];
  condition?: Ast;
  then?: Ast;
  else?: Ast;
  procedure?: Ast;
  arguments?: Ast[];
  predicate?: Filter[];
  stages?: Filter[];
}
interface Filter {
  expr: Ast;
}

const indexes = (filters: Filter[] = []): number[] => filters.map((filter) => filter.expr.value as number);

/** The package's tree as ours; what the printer never writes is an error. */
function fromAst(ast: Ast): JsonataExpr {
  const { predicate, ...plain } = ast;
  if (predicate !== undefined) return { kind: 'path', base: fromAst(plain), steps: indexes(predicate) };
  switch (ast.type) {
    case 'string':
    case 'number':
    case 'value':
      return { kind: 'constant', value: ast.value as string };
    case 'variable':
      return { kind: 'variable', name: ast.value as string };
    case 'path': {
      const [base, ...steps] = ast.steps ?? [];
      const first = fromAst(base as Ast);
      const [head, before] = first.kind === 'path' ? [first.base, first.steps] : [first, []];
      const after = steps.flatMap((step) => [step.value as string, ...indexes(step.stages ?? step.predicate)]);
      return { kind: 'path', base: head, steps: [...before, ...after] };
    }
    case 'unary':
      if (ast.value === '[') return { kind: 'array', elements: (ast.expressions ?? []).map(fromAst) };
      if (ast.value === '{') {
        const pairs = ast.lhs as unknown as [Ast, Ast][];
        return {
          kind: 'object',
          entries: pairs.map(([key, value]) => ({ key: key.value as string, value: fromAst(value) })),
        };
      }
      break;
    case 'binary':
      return {
        kind: 'binary',
        operator: ast.value as JsonataOperator,
        left: fromAst(ast.lhs as Ast),
        right: fromAst(ast.rhs as Ast),
      };
    case 'condition':
      return {
        kind: 'conditional',
        condition: fromAst(ast.condition as Ast),
        then: fromAst(ast.then as Ast),
        ...(ast.else === undefined ? {} : { else: fromAst(ast.else) }),
      };
    case 'function':
      return {
        kind: 'call',
        function: ast.procedure?.value as string,
        arguments: (ast.arguments ?? []).map(fromAst),
      };
    case 'block': {
      const all = ast.expressions ?? [];
      // Parentheses that only group.
      if (all.length === 1) return fromAst(all[0] as Ast);
      return {
        kind: 'block',
        bindings: all.slice(0, -1).map((one) => ({
          name: (one.lhs as Ast).value as string,
          value: fromAst(one.rhs as Ast),
        })),
        value: fromAst(all.at(-1) as Ast),
      };
    }
  }
  throw new Error(`unexpected ${ast.type} ${String(ast.value)}`);
}

const name = fc.constantFrom('user', 'states', 'value_2', 'größe');
const step = fc.constantFrom('id', 'and', 'or', 'null', 'not found', 'a-b', '1st', 'ünï', '_x', 'function', '$x');
const operator = fc.constantFrom<JsonataOperator>('=', '!=', '<', '<=', '>', '>=', 'and', 'or', '&');
const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom('{% x %}', '"', '\\', '\u2028', '😀', '/', 'a\nb'),
  fc.nat(),
  fc.constantFrom(1e21, 1.5e-7, 0.1),
  fc.boolean(),
  fc.constant(null),
);

const { expr } = fc.letrec<{ expr: JsonataExpr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ kind: fc.constant('constant' as const), value: scalar }),
    fc.record({ kind: fc.constant('variable' as const), name }),
    fc.record({
      kind: fc.constant('path' as const),
      // Paths in paths are made flat where they are built.
      base: tie('expr').map((base) => (base.kind === 'path' ? { kind: 'variable' as const, name: 'p' } : base)),
      steps: fc.array(fc.oneof(step, fc.nat({ max: 20 })), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('array' as const), elements: fc.array(tie('expr'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      entries: fc.array(fc.record({ key: fc.string(), value: tie('expr') }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('binary' as const), operator, left: tie('expr'), right: tie('expr') }),
    fc.record(
      { kind: fc.constant('conditional' as const), condition: tie('expr'), then: tie('expr'), else: tie('expr') },
      { requiredKeys: ['kind', 'condition', 'then'] },
    ),
    fc.record({
      kind: fc.constant('call' as const),
      function: fc.constantFrom('exists', 'not', 'string'),
      arguments: fc.array(tie('expr'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('block' as const),
      bindings: fc.array(fc.record({ name, value: tie('expr') }), { minLength: 1, maxLength: 2 }),
      value: tie('expr'),
    }),
  ),
}));

test('the printed text parses to the tree it was printed from', () => {
  fc.assert(
    fc.property(expr, (tree) => {
      const text = printJsonata(tree);
      expect(fromAst(jsonata(text).ast() as unknown as Ast)).toEqual(tree);
    }),
    { numRuns: 2000 },
  );
});

test.each<[JsonataExpr, string]>([
  [{ kind: 'path', base: { kind: 'variable', name: 'user' }, steps: ['id'] }, '$user.id'],
  [
    { kind: 'path', base: { kind: 'variable', name: 'user' }, steps: ['and', 'first name'] },
    '$user.`and`.`first name`',
  ],
])('%j prints as %s', (tree, text) => {
  expect(printJsonata(tree)).toBe(text);
});
