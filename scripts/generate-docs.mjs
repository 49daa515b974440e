// docs/diagnostics.md from the catalogue of messages, docs/parity.md and docs/validation.md from the tests. `--check` only says whether the
// pages are up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';
import { parityPage } from './parity-page.mjs';
import { exampleSections, validationPage } from './validation-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

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
const diagnostics = [
  '# Diagnostics',
  '',
  'Every message that typestep prints, by code. Made from `compiler/diagnostics/catalogue/` by',
  '`node scripts/generate-docs.mjs`; `typestep explain CODE` prints the same.',
  '',
  '| code | severity | appears when |',
  '| --- | --- | --- |',
  ...rows,
  '',
  '## Examples',
  '',
  'Of the messages about definitions. The same examples are run as tests.',
  '',
  ...(await exampleSections(catalogue)),
].join('\n');

for (const [page, source] of [
  ['docs/diagnostics.md', diagnostics],
  ['docs/parity.md', await parityPage(root)],
  ['docs/validation.md', await validationPage(catalogue)],
]) {
  const text = await format(source, { parser: 'markdown', printWidth: 120 });
  if (!process.argv.includes('--check')) writeFileSync(`${root}${page}`, text);
  else if (!existsSync(`${root}${page}`) || readFileSync(`${root}${page}`, 'utf8') !== text) {
    console.error(`${page} is out of date: node scripts/generate-docs.mjs`);
    process.exitCode = 1;
  }
}
