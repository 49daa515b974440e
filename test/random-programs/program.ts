// A row of numbers -> the source of a workflow; many of them -> a module with all they need.
import { choicesFrom } from './choices.js';
import { body } from './statements.js';

export const prelude = `import { lambda, wait, workflow } from 'typestep';
interface Order { id: string; n: number; tags: string[]; note?: string; inner: { x: number } | null }
interface Input { count: number; name: string; ok: boolean; list: number[]; words: string[]; order: Order; orders: Order[] }
class Broken extends Error { override name = 'Broken'; }
class Worse extends Broken { override name = 'Worse'; }
export const askCount = lambda<{ of: string }, number>('askCount');
export const askFlag = lambda<{ n: number }, boolean>('askFlag');
export const echo = lambda<string, string>('echo');
export const getOrder = lambda<{ id: string }, Order>('getOrder');
export const risky = lambda<{ kind: string }, number>('risky');
export const note = lambda<{ text: string }, void>('note');
export const errors = { Broken, Worse };
const twice = (n: number): number => n * 2;
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const isLarge = (n: number, than = 5): boolean => n > than;
function describe({ id, n }: Order): string {
  if (n > 3) return \`\${id}!\`;
  return id;
}
const counted = async (n: number): Promise<number> => {
  if (n < 0) throw new Worse('negative');
  return (await askCount({ of: 'counted' })) + n;
};
`;

const inputs = `const { count, name, ok, list, words, order, orders } = input;\n`;

const variables = [
  { name: 'count', type: 'number', assignable: false },
  { name: 'name', type: 'string', assignable: false },
  { name: 'ok', type: 'boolean', assignable: false },
  { name: 'list', type: 'numbers', assignable: false },
  { name: 'words', type: 'strings', assignable: false },
  { name: 'order', type: 'order', assignable: false },
  { name: 'orders', type: 'orders', assignable: false },
] as const;

/** The body of one workflow. */
export function sourceOf(row: readonly number[]): string {
  return inputs + body({ choices: choicesFrom(row), variables, effects: true });
}

export function moduleOf(sources: readonly string[]): string {
  const workflows = sources.map(
    (source, index) => `export const w${index} = workflow('W${index}', async (input: Input) => {\n${source}\n});\n`,
  );
  return prelude + workflows.join('');
}
