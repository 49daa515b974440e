// Turns `compiler/asl/schema/definition.schema.json` into plain JavaScript, so that ajv is needed only here, at our
// own build time. `node scripts/generate-validators.mjs` writes; with `--check` it only says whether a run is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const folder = new URL('../compiler/asl/schema/', import.meta.url);
const notice = '// Written by scripts/generate-validators.mjs from definition.schema.json. Do not edit.\n';

async function validatorText() {
  const schema = JSON.parse(readFileSync(new URL('definition.schema.json', folder), 'utf8'));
  // `verbose` keeps the schema beside each error: its `description` and `properties` make the messages.
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(schema);
  const source = standalone.default(ajv, { validateDefinition: schema.$id });
  const bundle = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('..', import.meta.url)), sourcefile: 'schema.js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    treeShaking: true,
    minify: true,
    lineLimit: 160,
    legalComments: 'none',
  });
  return notice + bundle.outputFiles[0].text;
}

const file = new URL('validate.generated.js', folder);
const text = await validatorText();
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('validate.generated.js is out of date: run `node scripts/generate-validators.mjs`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
  console.log(`wrote ${fileURLToPath(file)} (${text.length} characters)`);
}
