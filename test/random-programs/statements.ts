// Random statements: declarations, assignments, branches, loops that end, jumps, errors and their handlers.
import { expression, type Scope, type Type, type Variable } from './expressions.js';

/** Where a statement stands: what may be jumped to, and how much may still be nested. */
interface Place extends Scope {
  readonly loops: readonly string[];
  readonly inSwitch: boolean;
  readonly inFunction: boolean;
  readonly depth: number;
  readonly fresh: (stem: string) => string;
}

type Statement = (place: Place) => { readonly text: string; readonly declares?: Variable };

const types: readonly [Type, ...Type[]] = ['number', 'string', 'boolean', 'numbers', 'order', 'strings', 'orders'];

export function block(place: Place, most: number): string {
  const count = place.choices.pick(most + 1);
  const lines: string[] = [];
  let inside = place;
  for (let index = 0; index < count; index += 1) {
    const { text, declares } = statement(inside);
    lines.push(text);
    if (declares !== undefined) inside = { ...inside, variables: [...inside.variables, declares] };
  }
  return lines.join('\n');
}

export function body(scope: Scope): string {
  const counts = new Map<string, number>();
  const fresh = (stem: string): string => {
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return `${stem}${count}`;
  };
  const place: Place = { ...scope, loops: [], inSwitch: false, inFunction: true, depth: 3, fresh };
  const variables: Variable[] = [...scope.variables];
  const first = types.slice(0, 3).map((type) => {
    const name = fresh(type === 'number' ? 'count' : type === 'string' ? 'text' : 'flag');
    const text = `let ${name} = ${expression(type, { ...scope, effects: false }, 1)} as ${typeNames[type]};`;
    variables.push({ name, type, assignable: true });
    return text;
  });
  const inside = { ...place, variables };
  const kept = variables.filter(({ name }) => name !== 'input').map(({ name }) => name);
  return `${first.join('\n')}\n${block(inside, 6)}\nreturn { ${kept.join(', ')} };`;
}

export const typeNames: { readonly [T in Type]: string } = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  numbers: 'number[]',
  strings: 'string[]',
  order: 'Order',
  orders: 'Order[]',
};

function statement(place: Place): { readonly text: string; readonly declares?: Variable } {
  const kinds: readonly Statement[] = place.depth > 0 ? [...flat, ...nested] : flat;
  const make = kinds[place.choices.pick(kinds.length)];
  return make?.(place) ?? { text: ';' };
}

const deeper = (place: Place): Place => ({ ...place, depth: place.depth - 1 });

const declare: Statement = (place) => {
  const type = place.choices.of(...types);
  const assignable = place.choices.chance(2);
  const shadowed = place.choices.chance(8) ? place.variables.at(-1)?.name : undefined;
  const name =
    shadowed !== undefined && place.depth < 3 && !/^(input|i\d|w\d)/.test(shadowed) ? undefined : place.fresh('v');
  const own = name ?? place.fresh('w');
  const text = `${assignable ? 'let' : 'const'} ${own}: ${typeNames[type]} = ${expression(type, place)};`;
  return { text, declares: { name: own, type, assignable } };
};

const assign: Statement = (place) => {
  const targets = place.variables.filter(({ assignable }) => assignable);
  const target = targets[place.choices.pick(Math.max(1, targets.length))];
  if (target === undefined) return declare(place);
  const { name, type } = target;
  if (type === 'number') {
    const operator = place.choices.of('=', '+=', '-=', '*=', '||=', '&&=');
    if (place.choices.chance(4))
      return { text: place.choices.of(`${name}++;`, `--${name};`, `${name} = ${name}++ + ++${name};`) };
    return { text: `${name} ${operator} ${expression('number', place)};` };
  }
  if (type === 'string')
    return { text: `${name} ${place.choices.of('=', '+=', '||=')} ${expression('string', place)};` };
  return { text: `${name} = ${expression(type, place)};` };
};

const call: Statement = (place) => ({
  text: place.choices.of(
    `await note({ text: ${expression('string', place)} });`,
    `await note({ text: ${expression('string', place)} }, { retry: [{ on: ['States.ALL'], maxAttempts: 1, interval: { seconds: 1 } }] });`,
    `await risky({ kind: ${expression('string', place)} });`,
    `await wait({ seconds: 5 });`,
  ),
});

const destructure: Statement = (place) => {
  const name = place.fresh('v');
  return place.choices.chance(2)
    ? {
        text: `const { n: ${name}, tags: [${name}_first = 'none'] } = ${expression('order', place)};\nawait note({ text: ${name}_first });`,
        declares: { name, type: 'number', assignable: false },
      }
    : {
        text: `const [${name} = 4, ...${name}_rest] = ${expression('numbers', place)};\nawait note({ text: \`\${${name}_rest.length}\` });`,
        declares: { name, type: 'number', assignable: false },
      };
};

const fail: Statement = (place) => ({
  text: `if (${expression('boolean', place)}) throw new ${place.choices.of('Error', 'Broken', 'Worse', 'TypeError')}(${expression('string', place)});`,
});

const leave: Statement = (place) => ({
  text: `if (${expression('boolean', place)}) return { early: ${expression(place.choices.of(...types), place)} };`,
});

const jump: Statement = (place) => {
  const loop = place.loops.at(-1);
  if (loop === undefined) return call(place);
  const outer = place.loops[place.choices.pick(place.loops.length)] ?? loop;
  const options: readonly [string, ...string[]] = [
    `continue ${outer};`,
    `break ${outer};`,
    ...(place.inSwitch ? [] : ['break;', 'continue;']),
  ];
  return { text: `if (${expression('boolean', place)}) ${place.choices.of(...options)}` };
};

const flat: readonly Statement[] = [declare, assign, call, assign, jump, destructure, fail, leave];

const branch: Statement = (place) => {
  const inside = deeper(place);
  const otherwise = place.choices.chance(2) ? ` else {\n${block(inside, 3)}\n}` : '';
  return { text: `if (${expression('boolean', place)}) {\n${block(inside, 3)}\n}${otherwise}` };
};

const choose: Statement = (place) => {
  const inside = { ...deeper(place), inSwitch: true };
  const type = place.choices.of<Type>('string', 'number');
  const cases = Array.from({ length: 1 + place.choices.pick(3) }, () => {
    const head = place.choices.chance(4) ? undefined : expression(type, { ...place, effects: false }, 1);
    const end = place.choices.of('break;', '', `return ${expression('number', { ...place, effects: false }, 1)};`);
    return { head, text: `{\n${block(inside, 2)}\n}\n${end}` };
  });
  const byDefault = cases.findIndex(({ head }) => head === undefined);
  const lines = cases.map(({ head, text }, index) =>
    head === undefined ? (index === byDefault ? `default: ${text}` : '') : `case ${head}: ${text}`,
  );
  return { text: `switch (${expression(type, place)}) {\n${lines.join('\n')}\n}` };
};

const loopOf: Statement = (place) => {
  const label = place.fresh('l');
  const item = place.fresh('i');
  const type = place.choices.of<Type>('numbers', 'strings', 'orders');
  const of: Type = type === 'numbers' ? 'number' : type === 'strings' ? 'string' : 'order';
  const inside: Place = {
    ...deeper(place),
    inSwitch: false,
    loops: [...place.loops, label],
    variables: [...place.variables, { name: item, type: of, assignable: false }],
  };
  return { text: `${label}: for (const ${item} of ${expression(type, place)}) {\n${block(inside, 3)}\n}` };
};

const counting: Statement = (place) => {
  const label = place.fresh('l');
  const item = place.fresh('i');
  const inside: Place = {
    ...deeper(place),
    inSwitch: false,
    loops: [...place.loops, label],
    variables: [...place.variables, { name: item, type: 'number', assignable: false }],
  };
  const inner = block(inside, 3);
  return {
    text: place.choices.of(
      `${label}: for (let ${item} = 0; ${item} < ${place.choices.of(2, 3)}; ${item}++) {\n${inner}\n}`,
      `let ${item} = 0;\n${label}: while (${item}++ < 2 && ${expression('boolean', place, 1)}) {\n${inner}\n}`,
      `let ${item} = 2;\n${label}: do {\n${inner}\n} while (--${item} > 0);`,
    ),
  };
};

const attempt: Statement = (place) => {
  const inside = deeper(place);
  const error = place.fresh('e');
  const handled = place.choices.of(
    `await note({ text: (${error} as Error).name });`,
    `if (${error} instanceof Worse) await note({ text: ${error}.message });`,
    `if (!(${error} instanceof Broken)) throw ${error};`,
    `throw new Broken(\`again \${(${error} as Error).message}\`);`,
    `await note({ text: String(${error}) });`,
  );
  const kind = place.choices.pick(3);
  const handler = kind === 2 ? '' : ` catch (${error}) {\n${handled}\n${block(inside, 2)}\n}`;
  const last = kind === 0 ? '' : ` finally {\n${block(inside, 2)}\n}`;
  return { text: `try {\n${block(inside, 4)}\n}${handler}${last}` };
};

const nested: readonly Statement[] = [branch, attempt, loopOf, counting, choose, branch, attempt];
