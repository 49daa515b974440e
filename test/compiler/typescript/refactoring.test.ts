// Refactorings by TypeScript's language service: a rename gives the same definition but for that name, and what is
// deleted but still used is a type error. This is what people write workflows in TypeScript for.
import { Project, SyntaxKind, ts, type SourceFile } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../../src/dsl/index.js';
import { bench } from './workbench.js';

const sources: Readonly<Record<string, string>> = {
  'tasks.ts': `import { lambda } from 'typestep';
export interface Order { id: string; total: number; lines: { sku: string; count: number }[] }
export class OutOfStock extends Error { override name = 'OutOfStock'; }
export const reserve = lambda<{ sku: string; count: number }, { reserved: boolean }>('Reserve');
export const notify = lambda<{ id: string; text: string }, void>('Notify');
export const headline = (order: Order, suffix: string): string => \`\${order.id}: \${suffix}\`;
export const reserveAll = async (order: Order): Promise<string[]> => {
  const missing: string[] = [];
  let last = '';
  for (const line of order.lines) {
    const { reserved } = await reserve({ sku: line.sku, count: line.count });
    if (!reserved) last = line.sku;
  }
  return last === '' ? missing : [last];
};
`,
  'flow.ts': `import { workflow } from 'typestep';
import { headline, notify, OutOfStock, reserveAll, type Order } from './tasks.js';
export const flow = workflow('Flow', async (order: Order) => {
  try {
    const [missing] = await reserveAll(order);
    if (missing !== undefined) throw new OutOfStock(missing);
    await notify({ id: order.id, text: headline(order, 'reserved') });
    return { id: order.id, total: order.total };
  } catch (error) {
    if (!(error instanceof OutOfStock)) throw error;
    await notify({ id: order.id, text: headline(order, error.message) });
    return { id: order.id, total: 0 };
  }
});
`,
};

function definitionOf(files: Readonly<Record<string, string>>): string {
  const { flow } = bench(files).run('flow.ts') as { flow: Workflow<unknown, unknown> };
  return JSON.stringify(flow.definition);
}

/** The files after a change through ts-morph, with what TypeScript then finds wrong. */
function changed(change: (file: (name: string) => SourceFile) => void): {
  readonly files: Readonly<Record<string, string>>;
  readonly errors: readonly number[];
} {
  const project = new Project({
    compilerOptions: {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      paths: { typestep: [`${process.cwd()}/src/dsl/index.ts`] },
      skipLibCheck: true,
      types: [],
    },
    skipAddingFilesFromTsConfig: true,
  });
  const folder = `${process.cwd()}/test/compiler/typescript/refactored`;
  for (const [name, text] of Object.entries(sources)) project.createSourceFile(`${folder}/${name}`, text);
  const file = (name: string): SourceFile => project.getSourceFileOrThrow(`${folder}/${name}`);
  change(file);
  const files = Object.fromEntries(Object.keys(sources).map((name) => [name, file(name).getFullText()]));
  const errors = Object.keys(sources).flatMap((name) =>
    file(name)
      .getPreEmitDiagnostics()
      .map((one) => one.getCode()),
  );
  return { files, errors };
}

const before = definitionOf(sources);

/** The name is not part of the definition. */
const unseen = /(?!)/;

describe('a rename changes that name and nothing else', () => {
  test.each<[what: string, change: (file: (name: string) => SourceFile) => void, from: RegExp, to: string]>([
    [
      'a field',
      (file) => file('tasks.ts').getInterfaceOrThrow('Order').getPropertyOrThrow('total').rename('amount'),
      /(?<=\$order\.)total\b/g,
      'amount',
    ],
    ['a task', (file) => file('tasks.ts').getVariableDeclarationOrThrow('notify').rename('tell'), unseen, ''],
    [
      'a helper',
      (file) => file('tasks.ts').getVariableDeclarationOrThrow('reserveAll').rename('takeAll'),
      /\breserveAll/g,
      'takeAll',
    ],
    ['a pure helper', (file) => file('tasks.ts').getVariableDeclarationOrThrow('headline').rename('title'), unseen, ''],
    ['an error class', (file) => file('tasks.ts').getClassOrThrow('OutOfStock').rename('SoldOut'), unseen, ''],
    [
      'a field of a task’s input',
      (file) =>
        file('tasks.ts')
          .getVariableDeclarationOrThrow('notify')
          .getInitializerIfKindOrThrow(SyntaxKind.CallExpression)
          .getTypeArguments()[0]
          ?.asKindOrThrow(SyntaxKind.TypeLiteral)
          .getPropertyOrThrow('text')
          .rename('message'),
      /"text":/g,
      '"message":',
    ],
    [
      'a variable',
      (file) =>
        file('flow.ts')
          .getDescendantsOfKind(SyntaxKind.BindingElement)
          .find((one) => one.getName() === 'missing')
          ?.rename('soldOut'),
      unseen,
      '',
    ],
  ])('%s', (_what, change, from, to) => {
    const { files, errors } = changed(change);
    expect(errors).toEqual([]);
    expect(files).not.toEqual(sources);
    expect(definitionOf(files)).toBe(before.replace(from, to));
  });
});

describe('what is deleted but used is a type error', () => {
  test.each<[what: string, remove: (file: (name: string) => SourceFile) => void]>([
    ['a field', (file) => file('tasks.ts').getInterfaceOrThrow('Order').getPropertyOrThrow('total').remove()],
    ['a task', (file) => file('tasks.ts').getVariableDeclarationOrThrow('reserve').remove()],
    ['a helper', (file) => file('tasks.ts').getVariableDeclarationOrThrow('headline').remove()],
    ['an error class', (file) => file('tasks.ts').getClassOrThrow('OutOfStock').remove()],
  ])('%s', (_what, remove) => {
    expect(changed(remove).errors).not.toEqual([]);
  });
});
