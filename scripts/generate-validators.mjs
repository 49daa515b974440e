// Turns the JSON Schemas of `asl-schema.mjs` into plain JavaScript, so that ajv is needed only here, at our
// own build time, and into the schema that editors read, `asl.schema.json`. `node scripts/generate-validators.mjs` writes; with `--check` it only says whether a run is due.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { format } from 'prettier';
import { publishedSchema } from './asl-published.mjs';
import { schemas } from './asl-schema.mjs';

const folder = new URL('../compiler/asl/schema/', import.meta.url);
const notice = '// Written by scripts/generate-validators.mjs from scripts/asl-schema.mjs. Do not edit.\n';

const sharedId = 'urn:typestep:asl:parts';

/** What stands in more than one place becomes one definition, so one function: the code is loaded with every import. */
function shareParts(schemas) {
  const counts = new Map();
  const isSchema = (value) => typeof value === 'object' && value !== null && 'description' in value;
  JSON.stringify(schemas, (_, value) => {
    if (isSchema(value)) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
    return value;
  });
  const names = new Map();
  const definitions = {};
  const refer = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(refer);
    const key = JSON.stringify(value);
    const parts = () => Object.fromEntries(Object.entries(value).map(([field, part]) => [field, refer(part)]));
    if (!isSchema(value) || counts.get(key) < 2) return parts();
    let name = names.get(key);
    if (name === undefined) {
      name = `part${names.size}`;
      names.set(key, name);
      definitions[name] = parts();
    }
    return { $ref: `${sharedId}#/definitions/${name}` };
  };
  return { definitions, referring: refer(schemas) };
}

async function validatorText() {
  // `verbose` keeps the schema beside each error: its `description` and `properties` make the messages.
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const names = Object.keys(schemas);
  const { definitions, referring } = shareParts(schemas);
  ajv.addSchema({ $id: sharedId, definitions });
  for (const name of names) ajv.addSchema(referring[name], `urn:typestep:asl:${name}`);
  const source = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, `urn:typestep:asl:${name}`])));
  // Nobody reads these two of an error's fields, and they are a third of the code.
  const contents = source
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(/schema:[^,{}]+,parentSchema:/g, 'parentSchema:');
  const bundle = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)), sourcefile: 'schema.js' },
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

const files = {
  'validate.generated.js': await validatorText(),
  'asl.schema.json': await format(JSON.stringify(publishedSchema()), { parser: 'json', printWidth: 120 }),
};
for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`wrote ${fileURLToPath(file)} (${text.length} characters)`);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is out of date: run \`node scripts/generate-validators.mjs\``);
    process.exitCode = 1;
  }
}
