// The import table of the house (ARCHITECTURE.md, "Layers") as data. The longest matching path wins; a folder under
// `compiler/` or `src/` without a row is an error, so that nothing grows outside the table.

/** `may` lists the paths whose modules may be imported; `mayTypes` the ones that only `import type` may reach. */
export interface Layer {
  readonly may: readonly string[] | 'anything';
  readonly mayTypes?: readonly string[];
  /** npm packages this layer may load. `node:` built-ins are free unless the layer is listed in `pureLayers`. */
  readonly packages?: readonly string[];
  /** Why this row differs from DESIGN's table, where it does. */
  readonly because?: string;
}

const foundations = ['compiler/json.ts', 'compiler/diagnostics'];

export const layers: Readonly<Record<string, Layer>> = {
  'compiler/json.ts': { may: [], because: 'the type of JSON values is the one thing that every layer passes around' },
  'compiler/diagnostics': { may: ['compiler/json.ts'], packages: ['picocolors'] },
  'compiler/asl': { may: foundations, packages: ['ajv'] },
  'compiler/ir': { may: foundations },
  'compiler/states': { may: [...foundations, 'compiler/ir'] },
  'compiler/passes': { may: [...foundations, 'compiler/ir', 'compiler/states'] },
  'compiler/emit': { may: [...foundations, 'compiler/ir', 'compiler/states', 'compiler/asl'] },
  'compiler/typescript': {
    may: [...foundations, 'compiler/ir'],
    packages: ['ts-morph', '@ts-morph/common', 'magic-string'],
  },
  'compiler/compile.ts': {
    may: [
      ...foundations,
      'compiler/ir',
      'compiler/states',
      'compiler/passes',
      'compiler/emit',
      'compiler/asl',
      'compiler/compile.ts',
    ],
  },
  'src/dsl': {
    may: [...foundations, 'compiler/ir', 'compiler/states', 'compiler/compile.ts', 'compiler/asl/validate.ts'],
    mayTypes: ['compiler/asl/definition.ts', 'compiler/emit/source-map.ts'],
    because:
      'a workflow handle shows its definition and source map, so it names their types; `validate` is a part of the public face',
  },
  'src/engine': {
    may: [...foundations, 'compiler/asl'],
    packages: ['re2js', '@noble/hashes'],
    because: 'pure libraries: linear-time regular expressions and hashes',
  },
  'src/runtime': { may: [...foundations, 'compiler/asl', 'src/engine'] },
  'src/runtime/storage': {
    may: foundations,
    because: 'bytes of objects: neither the engine nor the driver has a say in them',
  },
  'src/runtime/readers': {
    may: [...foundations, 'src/runtime/storage'],
    packages: ['fzstd', 'hyparquet'],
    because: 'a library that the driver calls: files in, items out; the packages are loaded when a file needs them',
  },
  'src/store': {
    may: [...foundations, 'src/runtime'],
    mayTypes: ['src/engine/execution.ts'],
    because: 'a row of an execution holds the execution',
  },
  'src/worker': { may: [...foundations], packages: ['@aws-sdk/client-sfn'] },
  'src/server': { may: [...foundations, 'compiler/asl', 'src/engine', 'src/runtime', 'src/store'] },
  'src/testing': {
    may: [
      ...foundations,
      'compiler/ir',
      'compiler/states',
      'compiler/asl',
      'compiler/emit',
      'compiler/compile.ts',
      'src/dsl',
      'src/engine',
      'src/runtime',
    ],
    packages: ['vitest'],
  },
  'src/loader': {
    may: [...foundations, 'compiler/typescript', 'src/dsl'],
    packages: ['jiti'],
    because:
      'the command line, the tests and `typestep/register` load user modules in the same way, so it is one folder',
  },
  'src/cli': { may: 'anything' },
  'src/plugin': { may: 'anything' },
};

/** Layers that must give the same result for the same input, whenever and wherever they run. */
export const pureLayers: readonly string[] = ['src/engine'];

/** Files over the hard stop of 400 lines, each with the reason why it is not split. */
export const longFiles: Readonly<Record<string, string>> = {};

export function layerOf(file: string): string | undefined {
  return Object.keys(layers)
    .filter((path) => isWithin(file, path))
    .sort((a, b) => b.length - a.length)[0];
}

export function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}
