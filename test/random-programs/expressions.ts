// Random expressions of a wanted type, over the variables in reach. Text only: the types are TypeScript's to check.
import type { Choices } from './choices.js';

export type Type = 'number' | 'string' | 'boolean' | 'numbers' | 'strings' | 'order' | 'orders';

export interface Variable {
  readonly name: string;
  readonly type: Type;
  /** `let`, and nobody counts with it. */
  readonly assignable: boolean;
}

export interface Scope {
  readonly choices: Choices;
  readonly variables: readonly Variable[];
  /** Whether tasks may be called here. */
  readonly effects: boolean;
}

type Make = (scope: Scope, depth: number) => string;

export function expression(type: Type, scope: Scope, depth = 3): string {
  const { choices } = scope;
  const known = scope.variables.filter((one) => one.type === type);
  const simple: readonly Make[] = [
    ...known.map(
      (one): Make =>
        () =>
          one.name,
    ),
    ...literals[type],
  ];
  const wanted = depth <= 0 ? simple : [...simple, ...made[type], ...(scope.effects ? awaited[type] : [])];
  const make = wanted[choices.pick(wanted.length)] ?? literals[type][0];
  return make?.(scope, depth - 1) ?? '0';
}

const some =
  (...texts: readonly [string, ...string[]]): Make =>
  ({ choices }) =>
    choices.of(...texts);

const literals: { readonly [T in Type]: readonly Make[] } = {
  number: [some('0', '1', '2', '3', '-1', '10', '0.5', '1e21', '9007199254740991')],
  string: [some("''", "'a'", "'b'", "'null'", "'0'", "'😀x'", "'{% x %}'", "'Zeile\\n2'")],
  boolean: [some('true', 'false')],
  numbers: [some('[] as number[]', '[1]', '[1, 2, 3]', '[0, -1]')],
  strings: [some('[] as string[]', "['a']", "['a', '', 'b']")],
  order: [
    (scope, depth) =>
      `{ id: ${expression('string', scope, depth - 1)}, n: ${expression('number', scope, depth - 1)}, tags: ${expression('strings', scope, depth - 1)}, inner: null }`,
  ],
  orders: [some('[] as Order[]'), (scope, depth) => `[${expression('order', scope, depth - 1)}]`],
};

const binary =
  (type: Type, ...operators: readonly [string, ...string[]]): Make =>
  (scope, depth) =>
    `(${expression(type, scope, depth)} ${scope.choices.of(...operators)} ${expression(type, scope, depth)})`;

const either =
  (type: Type): Make =>
  (scope, depth) =>
    `(${expression('boolean', scope, depth)} ? ${expression(type, scope, depth)} : ${expression(type, scope, depth)})`;

const logical =
  (type: Type): Make =>
  (scope, depth) =>
    `(${expression(type, scope, depth)} ${scope.choices.of('||', '&&')} ${expression(type, scope, depth)})`;

const of =
  (type: Type, write: (object: string, scope: Scope, depth: number) => string): Make =>
  (scope, depth) =>
    write(place(type, scope, depth), scope, depth);

/** Something to read from: parentheses where it is no name. */
function place(type: Type, scope: Scope, depth: number): string {
  const text = expression(type, scope, depth);
  return /^\w+$/.test(text) ? text : `(${text})`;
}

const made: { readonly [T in Type]: readonly Make[] } = {
  number: [
    binary('number', '+', '-', '*'),
    binary('number', '/', '%'),
    binary('number', '&', '|', '^', '<<', '>>', '>>>'),
    either('number'),
    logical('number'),
    of('order', (o) => `${o}.n`),
    of('order', (o) => `(${o}.inner?.x ?? 7)`),
    of('numbers', (xs) => `${xs}.length`),
    of('string', (s) => `${s}.length`),
    of('numbers', (xs, scope, depth) => `(${xs}[${expression('number', scope, depth - 1)}] ?? -5)`),
    (scope, depth) => `(-${place('number', scope, depth)})`,
    (scope, depth) => `(~${place('number', scope, depth)})`,
    (scope, depth) => `twice(${expression('number', scope, depth)})`,
    (scope, depth) => `factorial((${expression('number', scope, depth)}) & 7)`,
  ],
  string: [
    binary('string', '+'),
    (scope, depth) => `\`\${${expression('string', scope, depth)}}-\${${whole(scope, depth)}}\``,
    (scope, depth) => `(${expression('string', scope, depth)} + ${whole(scope, depth)})`,
    either('string'),
    logical('string'),
    of('order', (o) => `${o}.id`),
    of('order', (o) => `(${o}.note ?? 'none')`),
    of('strings', (xs, scope) => `(${xs}[${scope.choices.of('0', '1', '2', '-1')}] ?? 'gone')`),
    of('string', (s, scope) => `(${s}[${scope.choices.of('0', '1', '9')}] ?? 'past')`),
    (scope, depth) => `typeof ${place(scope.choices.of('number', 'string', 'order', 'orders'), scope, depth)}`,
    (scope, depth) => `describe(${expression('order', scope, depth)})`,
  ],
  boolean: [
    binary('number', '<', '<=', '>', '>=', '===', '!=='),
    binary('string', '===', '!==', '<', '>='),
    binary('boolean', '&&', '||', '===', '!=='),
    (scope, depth) => `!${place('boolean', scope, depth)}`,
    (scope, depth) => `!${place(scope.choices.of('number', 'string', 'strings', 'order'), scope, depth)}`,
    of('order', (o) => `(${o}.note === undefined)`),
    of('order', (o) => `(${o}.inner != null)`),
    of('order', (o) => `('note' in ${o})`),
    (scope, depth) => `isLarge(${expression('number', scope, depth)})`,
  ],
  numbers: [
    (scope, depth) => `[${expression('number', scope, depth)}, ${expression('number', scope, depth)}]`,
    (scope, depth) => `[...${place('numbers', scope, depth)}, ${expression('number', scope, depth)}]`,
    (scope, depth) => `[...${place('numbers', scope, depth)}, ...${place('numbers', scope, depth)}]`,
    either('numbers'),
    of('numbers', (xs) => `${xs}.map((x) => x + 1)`),
    of('orders', (xs) => `${xs}.map(({ n }) => n)`),
    of('numbers', (xs) => `${xs}.filter((x, i) => x > i)`),
  ],
  strings: [
    (scope, depth) => `[${expression('string', scope, depth)}]`,
    of('order', (o) => `${o}.tags`),
    (scope, depth) => `[${expression('string', scope, depth)}, ...${place('strings', scope, depth)}]`,
    either('strings'),
  ],
  order: [
    either('order'),
    (scope, depth) => `{ ...${place('order', scope, depth)}, n: ${expression('number', scope, depth)} }`,
    (scope, depth) => `{ ...${place('order', scope, depth)}, note: ${expression('string', scope, depth)} }`,
    (scope, depth) => `{ ...${place('order', scope, depth)}, inner: { x: ${expression('number', scope, depth)} } }`,
  ],
  orders: [
    (scope, depth) => `[${expression('order', scope, depth)}, ${expression('order', scope, depth)}]`,
    (scope, depth) => `[...${place('orders', scope, depth)}, ${expression('order', scope, depth)}]`,
  ],
};

/** A number without a fraction and below 15 digits: others are written otherwise, as is declared. */
function whole(scope: Scope, depth: number): string {
  return scope.choices.chance(2) ? `(${expression('number', scope, depth)} | 0)` : scope.choices.of('0', '12', '-3');
}

const awaited: { readonly [T in Type]: readonly Make[] } = {
  number: [
    (scope, depth) => `(await askCount({ of: ${expression('string', scope, depth)} }))`,
    (scope, depth) => `(await risky({ kind: ${expression('string', scope, depth)} }))`,
    (scope, depth) => `(await counted(${expression('number', scope, depth)}))`,
  ],
  string: [(scope, depth) => `(await echo(${expression('string', scope, depth)}))`],
  boolean: [(scope, depth) => `(await askFlag({ n: ${expression('number', scope, depth)} }))`],
  numbers: [],
  strings: [],
  order: [(scope, depth) => `(await getOrder({ id: ${expression('string', scope, depth)} }))`],
  orders: [],
};
