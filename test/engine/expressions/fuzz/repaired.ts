// The `jsonata` package with three repairs. The parts of arrays and objects are evaluated one after the other: the package
// starts them all at once, so which of two errors is thrown hangs on how many turns of the event loop each needs. And
// grouping an empty array does not write into that array, which somebody else may read later. And `*`, `**` and `$spread`
// do not show the fields of the objects that the package has for functions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type jsonata from 'jsonata';

const path = createRequire(import.meta.url).resolve('jsonata');
const parallel = /Promise\.all\(([\w.()]+)\s*\.map\(async/g;
const source = readFileSync(path, 'utf8');
if ([...source.matchAll(parallel)].length !== 2) throw new Error('this is not the version of jsonata that is known');

const inTurn = `async (items, run) => {
  const results = [];
  for (let at = 0; at < items.length; at++) results.push(await run(items[at], at));
  return results;
}`;
const write = 'input.push(undefined);';
if (source.split(write).length !== 2) throw new Error('this is not the version of jsonata that is known');
const repaired = source
  .replace(parallel, 'inTurn($1, (async')
  .replace(write, 'input = [undefined];')
  .replace(/(function evaluateWildcard[^]*?typeof input === 'object')/, '$1 && !isFunction(input)')
  .replace(/(function spread[^]*?typeof arg === 'object')/, '$1 && !isFunction(arg)')
  .replace(/(function recurseDescendants[^]*?typeof input === 'object')/, '$1 && !isFunction(input)');
const script = `const inTurn = ${inTurn};\n${repaired}`;
const module = { exports: {} };
new Function('module', 'exports', script)(module, module.exports);

export const repairedJsonata = module.exports as typeof jsonata;
