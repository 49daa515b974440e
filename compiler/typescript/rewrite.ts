// A module and its compiled functions -> the module with each compiled form attached where the function stands. Lines
// stay where they are: what is inserted has no line breaks, the programs are hoisted functions after the last line.
// It asks `globalThis` for everything, since the module may have a `Map` or `Symbol` of its own.
import { ts } from 'ts-morph';
import MagicString, { type SourceMap } from 'magic-string';
import type { Captured } from './captured.js';
import type { CompiledSite } from './compile-site.js';
import { relativeTo } from './project/paths.js';
import { staticName } from './syntax.js';

export interface ModuleText {
  readonly code: string;
  readonly map: SourceMap;
}

/** Coverage must not count what the user did not write; bundlers keep comments only if told to. */
const uncounted = '/* v8 ignore next -- @preserve */';

export function rewriteModule(
  file: ts.SourceFile,
  sites: readonly CompiledSite[],
  registered: readonly string[],
  base: string,
): ModuleText {
  const text = new MagicString(file.text, { filename: file.fileName });
  const module = relativeTo(base, file.fileName);
  const prefix = freePrefix(file.text);
  const hoisted: string[] = [];
  for (const one of sites) {
    if (one.compiled === undefined) continue;
    const name = prefix + hoisted.length;
    const local = one.captured.filter(({ scope, module: owner }) => scope === 'place' && owner === module);
    hoisted.push(attach(text, one, name, attachmentText(one, module), thunks(local)));
  }
  if (registered.length > 0) {
    const names = registered.map((path) => ({ name: path, text: path }));
    hoisted.push(
      `;(globalThis[globalThis.Symbol.for('typestep.modules')] ??= new globalThis.Map()).set(${JSON.stringify(module)}, ${thunks(names)});`,
    );
  }
  for (const statement of hoisted) text.append(`\n${uncounted}\n${statement}`);
  text.append('\n');
  return {
    code: text.toString(),
    map: text.generateMap({ source: file.fileName, includeContent: true, hires: 'boundary' }),
  };
}

/** Changes the place, and gives the hoisted function that it calls. */
function attach(text: MagicString, one: CompiledSite, name: string, attachment: string, local: string): string {
  const { site } = one;
  const places = local === '{}' ? '' : `, ${local}`;
  if (site.kind !== 'method') {
    text.appendLeft(site.argument.getStart(), `${name}(`);
    text.appendRight(site.argument.end, `${places})`);
    return `function ${name}(target, places) { return globalThis.Object.assign(target, { [globalThis.Symbol.for('typestep.compiled')]: ${attachment} }); }`;
  }
  const { decorator, method, options } = site;
  const start = decorator.getStart();
  text.overwrite(start, decorator.end, blank(text.original.slice(start, decorator.end)));
  const given = options === undefined ? 'undefined' : oneLine(options);
  text.appendLeft(method.end, ` static { ${name}(this, ${given}${places}) }`);
  const key = JSON.stringify(staticName(method.name));
  return [
    `function ${name}(type, options, places) {`,
    `const key = globalThis.Symbol.for('typestep.methods');`,
    `if (!globalThis.Object.hasOwn(type, key)) type[key] = { ...type[key] };`,
    `type[key][${key}] = { options, attachment: ${attachment} }; }`,
  ].join(' ');
}

function attachmentText(one: CompiledSite, module: string): string {
  const own = one.captured.filter(({ scope, module: owner }) => scope === 'module' && owner === module);
  const captures = thunks(own).replace(/\}$/, own.length === 0 ? '...places }' : ', ...places }');
  return `{ module: ${JSON.stringify(module)}, compiled: ${jsonText(one.compiled)}, captures: ${captures} }`;
}

/** As a text, which JavaScript and all tools on the way read many times faster than a literal of that size. */
function jsonText(value: unknown): string {
  return `globalThis.JSON.parse('${JSON.stringify(value).replace(/[\\']/g, '\\$&')}')`;
}

function thunks(captured: readonly Pick<Captured, 'name' | 'text'>[]): string {
  if (captured.length === 0) return '{}';
  return `{ ${captured.map(({ name, text }) => `${JSON.stringify(name)}: () => ${text}`).join(', ')}}`;
}

/** Spaces of the same shape, so that lines and columns stay. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function oneLine(node: ts.Expression): string {
  const printer = ts.createPrinter({ removeComments: true });
  const printed = printer.printNode(ts.EmitHint.Expression, node, node.getSourceFile());
  return printed.includes('`') ? printed : printed.replace(/\s*\r?\n\s*/g, ' ');
}

function freePrefix(text: string): string {
  let prefix = '__typestep';
  while (text.includes(prefix)) prefix = `_${prefix}`;
  return prefix;
}
