// Modules of random workflows, compiled and run by the engine and by Node: what both do must be the same.
import { ts } from 'ts-morph';
import { join } from 'node:path';
import * as dsl from '../../src/dsl/index.js';
import type { Workflow } from '../../src/dsl/index.js';
import type { Task } from '../../src/dsl/lambda.js';
import { CompileError } from '../../compiler/diagnostics/errors.js';
import { native, simulate, type RunOutcome } from '../../src/testing/index.js';
import type { Mocks, MockSetup } from '../../src/testing/mocks.js';
import { openService } from '../../compiler/typescript/service.js';
import { choicesFrom } from './choices.js';
import { mutate } from './mutate.js';
import { moduleOf, sourceOf } from './program.js';

export interface Failure {
  readonly row: readonly number[];
  readonly source: string;
  readonly input: unknown;
  readonly message: string;
}

export interface Report {
  readonly programs: number;
  readonly runs: number;
  /** By code: how many programs were refused. */
  readonly refused: ReadonlyMap<string, number>;
  /** Executions that stopped with an error of ours that says why. */
  readonly stopped: number;
  readonly failures: readonly Failure[];
}

const order = { id: 'o', n: 2, tags: ['t'], inner: { x: 3 } };
export const inputs: readonly unknown[] = [
  { count: 0, name: '', ok: false, list: [], words: [], order: { ...order, inner: null, tags: [] }, orders: [] },
  { count: 3, name: 'a', ok: true, list: [1], words: ['x'], order: { ...order, note: '' }, orders: [order] },
  {
    count: -2.5,
    name: '😀x',
    ok: true,
    list: [0, 5, -1],
    words: ['', 'b'],
    order: { ...order, id: '', note: 'n', tags: ['a', 'b'] },
    orders: [order, { ...order, id: 'p', n: 9, tags: [] }],
  },
];

type Service = ReturnType<typeof openService>;

interface Module {
  readonly [name: string]: unknown;
  readonly errors: Readonly<Record<'Broken' | 'Worse', new (message: string) => Error>>;
}

/** New for each run: what they answer depends on how often they were called. */
function mocksOf(module: Module): MockSetup {
  let count = 0;
  const task = <In>(name: string): Task<In, unknown> => module[name] as Task<In, unknown>;
  return (mock: Mocks) =>
    mock
      .on(task('askCount'), () => [0, 3, -1, 2.5][count++ % 4])
      .on(task('askFlag'), () => count++ % 3 === 0)
      .on(task<string>('echo'), (text) => (count++ % 2 === 0 ? text : `${text}*`))
      .on(task<{ id: string }>('getOrder'), ({ id }) =>
        count++ % 2 === 0 ? order : { ...order, id, n: count, note: 'got' },
      )
      .on(task('note'), () => void (count += 1))
      .on(task<{ kind: string }>('risky'), ({ kind }) => {
        const at = count++ % 4;
        if (at === 1) throw new module.errors.Broken(`broken ${kind}`);
        if (at === 2) throw new module.errors.Worse('worse');
        return at;
      });
}

function visible({ status, output, error, cause, calls, startTime, stopTime }: RunOutcome<unknown>): string {
  return JSON.stringify({
    status,
    output,
    error,
    cause,
    took: stopTime - startTime,
    calls: calls.map(({ task, input, at }) => ({ task, input, at: at - startTime })),
  });
}

/** What docs/language.md says of stops: an error of ours, or JSONata's own of numbers that are none. */
function isStop({ error, cause = '' }: RunOutcome<unknown>): boolean {
  return error === 'States.QueryEvaluationError' && /Typestep\.|evaluation\. (?:D1001|D3001|D3030):/.test(cause);
}

type Compared =
  | { readonly kind: 'same' | 'stopped' | 'endless' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'differs'; readonly input: unknown; readonly message: string };

async function compare(module: Module, name: string): Promise<Compared> {
  const workflow = module[name] as Workflow<unknown, unknown>;
  let stopped = false;
  for (const input of inputs) {
    ticks = 0;
    const inNode = await native(workflow, input, mocksOf(module));
    if (ticks > mostTicks) return { kind: 'endless' };
    let onEngine: RunOutcome<unknown>;
    try {
      onEngine = await simulate(workflow, input, mocksOf(module), { limits: 'none' });
    } catch (error) {
      if (error instanceof CompileError) {
        const [first] = error.diagnostics.filter(({ severity }) => severity === 'error');
        if (first !== undefined && !first.code.startsWith('asl/')) return { kind: 'refused', code: first.code };
      }
      return { kind: 'differs', input, message: String(error) };
    }
    if (isStop(onEngine)) {
      stopped = true;
      continue;
    }
    const [left, right] = [visible(inNode), visible(onEngine)];
    if (left !== right) return { kind: 'differs', input, message: `node   ${left}\nengine ${right}` };
  }
  return { kind: stopped ? 'stopped' : 'same' };
}

const folder = join(process.cwd(), 'test/compiler/typescript/project');
const file = `${folder}/random.ts`;
let service: Service | undefined;

function serviceAt(): Service {
  return (service ??= openService({ file: `${folder}/any.ts`, base: folder }));
}

/** All modules are one file of one language service, changed again and again. */
function load(text: string): Module {
  const one = serviceAt();
  one.fileChanged(file, text);
  const { code } = one.rewrite(file, text) ?? { code: text };
  const { outputText } = ts.transpileModule(code, {
    fileName: 'random.ts',
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    transformers: { before: [ticking] },
  });
  const exports = {};
  new Function('exports', 'require', 'tick', outputText)(exports, () => dsl, tick);
  return exports as Module;
}

/** So that a loop without an end ends: what it does then is not compared. */
const mostTicks = 2_000;
let ticks = 0;
class Endless extends Error {}
function tick(): void {
  ticks += 1;
  if (ticks > mostTicks) throw new Endless();
}

function ticking(context: ts.TransformationContext): (file: ts.SourceFile) => ts.SourceFile {
  const { factory } = context;
  const call = factory.createExpressionStatement(
    factory.createCallExpression(factory.createIdentifier('tick'), [], []),
  );
  const visit = (node: ts.Node): ts.Node => {
    const inside = ts.visitEachChild(node, visit, context);
    if (!ts.isIterationStatement(inside, false)) return inside;
    const body = factory.createBlock([call, inside.statement], true);
    if (ts.isForStatement(inside))
      return factory.updateForStatement(inside, inside.initializer, inside.condition, inside.incrementor, body);
    if (ts.isWhileStatement(inside)) return factory.updateWhileStatement(inside, inside.expression, body);
    if (ts.isDoStatement(inside)) return factory.updateDoStatement(inside, body, inside.expression);
    if (ts.isForOfStatement(inside))
      return factory.updateForOfStatement(inside, inside.awaitModifier, inside.initializer, inside.expression, body);
    return ts.isForInStatement(inside)
      ? factory.updateForInStatement(inside, inside.initializer, inside.expression, body)
      : inside;
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

export interface MutationReport {
  readonly sources: number;
  /** Without any error: then Node and the engine agreed, too. */
  readonly compiled: number;
  readonly failures: readonly Failure[];
}

/** Spoilt sources: the compiler must refuse them or be right, and never crash. */
export async function fuzzSources(options: FuzzOptions): Promise<MutationReport> {
  const { programs, seed, mostFailures, progress } = options;
  const failures: Failure[] = [];
  let [done, compiled] = [0, 0];
  while (done < programs && failures.length < mostFailures) {
    const row = rowOf(seed + done).slice(0, 20 + (done % 40));
    const source = mutate(sourceOf(row), choicesFrom(rowOf(seed + done + 500_000_000)));
    const found = await compareSource(source);
    if (found.kind === 'same' || found.kind === 'stopped') compiled += 1;
    if (found.kind === 'differs') failures.push({ row, source, input: found.input, message: found.message });
    done += 1;
    progress?.(done);
  }
  return { sources: done, compiled, failures };
}

async function compareSource(source: string): Promise<Compared> {
  const text = moduleOf([source]);
  try {
    const one = serviceAt();
    one.fileChanged(file, text);
    const rewritten = one.rewrite(file, text);
    const wrong = [...one.check(file), ...(rewritten?.diagnostics ?? [])].find(({ severity }) => severity === 'error');
    if (wrong !== undefined) return { kind: 'refused', code: wrong.code };
    return await compare(load(text), 'w0');
  } catch (error) {
    if (error instanceof CompileError) return { kind: 'refused', code: error.diagnostics[0]?.code ?? '' };
    return { kind: 'differs', input: undefined, message: String((error as Error).stack) };
  }
}

/** Compiles all rows as one module and compares each. */
export async function compareAll(rows: readonly (readonly number[])[]): Promise<readonly Compared[]> {
  let module: Module;
  try {
    module = load(moduleOf(rows.map(sourceOf)));
  } catch (error) {
    if (rows.length === 1) return [{ kind: 'differs', input: undefined, message: String((error as Error).stack) }];
    // One of them: each for itself.
    const found: Compared[] = [];
    for (const row of rows) found.push(...(await compareAll([row])));
    return found;
  }
  const found: Compared[] = [];
  for (const index of rows.keys()) found.push(await compare(module, `w${index}`));
  return found;
}

/** The shortest and smallest row that still differs. */
async function shrink(row: readonly number[], patience: number): Promise<readonly number[]> {
  let best = row;
  let left = patience;
  for (let improved = true; improved && left > 0;) {
    improved = false;
    const candidates = [...smaller(best)].slice(0, left);
    for (let at = 0; at < candidates.length && !improved; at += 16) {
      const some = candidates.slice(at, at + 16);
      left -= some.length;
      const found = await compareAll(some);
      const index = found.findIndex(({ kind }) => kind === 'differs');
      if (index >= 0) {
        best = some[index] ?? best;
        improved = true;
      }
    }
  }
  return best;
}

function* smaller(row: readonly number[]): Generator<readonly number[]> {
  for (let size = Math.ceil(row.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at + size <= row.length; at += size) yield [...row.slice(0, at), ...row.slice(at + size)];
  }
  for (const [index, value] of row.entries()) {
    if (value > 0) yield row.with(index, 0);
    if (value > 1) yield row.with(index, Math.floor(value / 2));
  }
}

export interface FuzzOptions {
  readonly programs: number;
  readonly seed: number;
  readonly mostFailures: number;
  readonly batch?: number;
  readonly shrinking?: number;
  readonly progress?: (done: number) => void;
}

export async function fuzz(options: FuzzOptions): Promise<Report> {
  const { programs, seed, mostFailures, batch = 40, shrinking = 800, progress } = options;
  const refused = new Map<string, number>();
  const failures: Failure[] = [];
  let [done, stopped] = [0, 0];
  while (done < programs && failures.length < mostFailures) {
    const size = Math.min(batch, programs - done);
    const rows = Array.from({ length: size }, (_, index) => rowOf(seed + done + index));
    const found = await compareAll(rows);
    for (const [index, one] of found.entries()) {
      const row = rows[index] ?? [];
      if (one.kind === 'refused') refused.set(one.code, (refused.get(one.code) ?? 0) + 1);
      if (one.kind === 'stopped') stopped += 1;
      if (one.kind !== 'differs' || failures.length >= mostFailures) continue;
      const short = await shrink(row, shrinking);
      const [again = one] = await compareAll([short]);
      const shown = again.kind === 'differs' ? again : one;
      failures.push({ row: short, source: sourceOf(short), input: shown.input, message: shown.message });
    }
    done += size;
    progress?.(done);
  }
  return { programs: done, runs: done * inputs.length, refused, stopped, failures };
}

/** Numbers that follow from the seed: longer rows for later seeds make larger programs. */
export function rowOf(seed: number): readonly number[] {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const length = 40 + (next() % 160);
  return Array.from({ length }, () => next() % 5040);
}
