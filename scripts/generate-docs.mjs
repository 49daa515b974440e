// docs/diagnostics.md from the catalogue of messages. `--check` only says whether the page is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}docs/diagnostics.md`;

const { outputFiles } = await build({
  entryPoints: [`${root}compiler/diagnostics/catalogue.ts`],
  bundle: true,
  format: 'esm',
  write: false,
});
const { catalogue } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const rows = Object.entries(catalogue)
  .sort(([left], [right]) => left.localeCompare(right))
  .map(([code, { severity, summary }]) => `| \`${code}\` | ${severity} | ${summary.replaceAll('|', '\\|')} |`);
const text = await format(
  [
    '# Diagnostics',
    '',
    'Every message that typestep prints, by code. Made from `compiler/diagnostics/catalogue/` by',
    '`node scripts/generate-docs.mjs`; `typestep explain CODE` prints the same.',
    '',
    '| code | severity | appears when |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n'),
  { parser: 'markdown', printWidth: 120 },
);

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/diagnostics.md is out of date: node scripts/generate-docs.mjs');
  process.exitCode = 1;
}
