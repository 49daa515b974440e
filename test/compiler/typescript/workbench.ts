// Sources in memory -> what the front end makes of them. All tests of a file share one language service.
import { ts } from 'ts-morph';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as dsl from '../../../src/dsl/index.js';
import { checkProgram } from '../../../compiler/compile.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import type { Facts } from '../../../compiler/ir/facts.js';
import type { CompiledFunction, Step } from '../../../compiler/ir/program.js';
import { openService, type Rewritten } from '../../../compiler/typescript/service.js';
import { compiledKey, type Attachment } from '../../../src/dsl/symbols.js';

export const folder = fileURLToPath(new URL('./project', import.meta.url));
let counter = 0;

export type Sources = Readonly<Record<string, string>>;

/** Files of one test, in a folder of their own; `run` evaluates their rewritten text as Node would. */
export interface Bench {
  path(name: string): string;
  rewrite(name: string): Rewritten;
  tryRewrite(name: string): Rewritten | undefined;
  run(name: string): Record<string, unknown>;
  service: ReturnType<typeof openService>;
}

export function bench(sources: Sources): Bench {
  counter += 1;
  const base = `${folder}/case${counter}`;
  const path = (name: string): string => `${base}/${name}`;
  const service = openService({ file: `${folder}/any.ts`, base });
  for (const [name, text] of Object.entries(sources)) service.fileChanged(path(name), text);
  const tryRewrite = (name: string): Rewritten | undefined => service.rewrite(path(name), sources[name]);
  const rewrite = (name: string): Rewritten => {
    const made = tryRewrite(name);
    if (made === undefined) throw new Error(`${name} was not rewritten`);
    return made;
  };
  const loaded = new Map<string, Record<string, unknown>>();
  const run = (name: string): Record<string, unknown> => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const exports = {};
    loaded.set(name, exports);
    const code = tryRewrite(name)?.code ?? sources[name] ?? '';
    const { outputText } = ts.transpileModule(code, {
      fileName: name,
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    });
    const load = (specifier: string): unknown =>
      specifier === 'typestep'
        ? dsl
        : specifier.startsWith('./')
          ? run(specifier.slice(2).replace(/\.js$/, '.ts'))
          : createRequire(import.meta.url)(specifier);
    new Function('exports', 'require', outputText)(exports, load);
    return exports;
  };
  return { path, rewrite, tryRewrite, run, service };
}

const prelude = `import { workflow, lambda, wait } from 'typestep';
export interface User { id: string; email: string; age: number; nick?: string; tags: string[]; address: { city: string } | null }
const send = lambda<{ email: string }, { messageId: string }>('Send');
const check = lambda<{ id: string }, { verified: boolean; score?: number }>('Check');
const ping = lambda<void, void>('Ping');
const config = { retries: 3, region: 'eu' };
enum Color { Red = 'red', Blue = 'blue' }
const enum Size { Small = 1, Large = 2 }
`;

/** The first line of a body that `compile` was given, in its file. */
export const bodyLine = prelude.split('\n').length + 1;

export interface Compiled {
  readonly steps: readonly Step[];
  readonly text: string;
  readonly codes: readonly string[];
  readonly places: readonly string[];
  readonly messages: readonly string[];
  /** What the passes say of the program, its captured names unknown. */
  readonly checked: readonly string[];
}

/** Compiles the body of `async (user: User) => { … }`. */
export function compile(body: string, more = ''): Compiled {
  return prepare(body, more)();
}

/** The same in two steps: what is prepared before anything is compiled shares one program, which is much faster. */
export function prepare(body: string, more = ''): () => Compiled {
  const text = `${prelude}export const test = workflow('Test', async (user: User) => {\n${body}\n});\n${more}`;
  const one = bench({ 'test.ts': text });
  return () => {
    const { diagnostics, code } = one.rewrite('test.ts');
    const compiled = compiledIn(code);
    const steps = compiled?.kind === 'workflow' ? compiled.program.body.slice(1) : [];
    return {
      steps,
      text: steps.map((step) => show(step)).join('\n'),
      codes: diagnostics.map((diagnostic) => diagnostic.code),
      messages: diagnostics.map(({ message }) => message),
      checked: compiled?.kind === 'workflow' ? checkProgram(compiled.program).map((one) => one.code) : [],
      places: diagnostics.map(({ code: name, span }) => `${name} ${(span?.line ?? 0) - bodyLine + 1}:${span?.column}`),
    };
  };
}

/** The compiled forms in a rewritten text. */
export function allCompiledIn(code: string): readonly CompiledFunction[] {
  const attached = code.matchAll(/, compiled: globalThis\.JSON\.parse\('(\{.*\})'\), captures: \{/g);
  return [...attached].map(([, text]) => JSON.parse((text ?? '').replace(/\\([\\'])/g, '$1')) as CompiledFunction);
}

/** The first of them. */
export function compiledIn(code: string): CompiledFunction | undefined {
  return allCompiledIn(code)[0];
}

export function attachmentOf(target: unknown): Attachment | undefined {
  return (target as { [compiledKey]?: Attachment })[compiledKey];
}

/** A step in one line, as close to the source as it gets. */
export function show(step: Step): string {
  switch (step.kind) {
    case 'declare':
      return `let ${step.variable} = ${showExpr(step.value)}`;
    case 'assign':
      return `${step.variable} = ${showExpr(step.value)}`;
    case 'evaluate':
      return showExpr(step.value);
    case 'if':
      return `if (${showExpr(step.condition)}) { ${step.then.map(show).join('; ')} } else { ${step.else.map(show).join('; ')} }`;
    case 'return':
      return step.value === undefined ? 'return' : `return ${showExpr(step.value)}`;
    case 'throw':
      return `throw ${showExpr(step.error)}: ${showExpr(step.message)}`;
    default:
      return step.kind;
  }
}

export function showExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'literal':
      return JSON.stringify(expr.value);
    case 'variable':
      return expr.name;
    case 'capture':
      return `@${expr.name}`;
    case 'state-data':
      return `$${expr.field}`;
    case 'property':
      return `${showExpr(expr.object)}${expr.optional ? '?.' : '.'}${expr.name}`;
    case 'object':
      return `{ ${expr.entries.map(({ key, value }) => `${key}: ${showExpr(value)}`).join(', ')} }`;
    case 'array':
      return `[${expr.elements.map(showExpr).join(', ')}]`;
    case 'not':
      return `!${showExpr(expr.operand)}`;
    case 'compare':
    case 'logical':
    case 'arithmetic':
      return `(${showExpr(expr.left)} ${expr.operator} ${showExpr(expr.right)})`;
    case 'unary':
      return `${expr.operator === 'typeof' ? 'typeof ' : expr.operator}${showExpr(expr.operand)}`;
    case 'element':
      return `${showExpr(expr.object)}${expr.optional ? '?.' : ''}[${showExpr(expr.index)}]`;
    case 'builtin':
      return `${expr.name}(${expr.arguments.map(showExpr).join(', ')})`;
    case 'conditional':
      return `(${showExpr(expr.condition)} ? ${showExpr(expr.then)} : ${showExpr(expr.else)})`;
    case 'template':
      return `\`${expr.parts.map((part) => (typeof part === 'string' ? part : `\${${showExpr(part)}}`)).join('')}\``;
    case 'let':
      return `(${expr.bindings.map(({ name, value }) => `${name} = ${showExpr(value)}; `).join('')}${showExpr(expr.body)})`;
    case 'lambda':
      return `(${expr.parameters.join(', ')}) => ${showExpr(expr.body)}`;
    case 'apply':
      return `${showExpr(expr.function)}(${expr.arguments.map(showExpr).join(', ')})`;
    case 'await': {
      const { operation } = expr;
      if (operation.kind === 'wait') return `await wait(${showExpr(operation.duration)})`;
      if (operation.kind === 'inline') return `await ${operation.name} { ${operation.body.map(show).join('; ')} }`;
      const given = [operation.argument, operation.options].filter((one) => one !== undefined).map(showExpr);
      return `await ${showExpr(operation.task)}(${given.join(', ')})`;
    }
    default:
      return expr.kind;
  }
}

export function facts({ may, element }: Facts): string {
  return may.join('|') + (element === undefined ? '' : `<${facts(element)}>`);
}
