// The checklist of validation rules -> docs/validation.md; the examples of messages about definitions -> a part of
// docs/diagnostics.md. Both are what the tests run.
import { importTypeScript } from './import-typescript.mjs';

const cell = (text) => text.replaceAll('|', '\\|');

export async function validationPage(catalogue) {
  const { rows, serverRows } = await importTypeScript('test/compiler/asl/checklist/table.ts');
  const number = ({ id }) => Number(id.slice(2));
  const lines = [
    ...rows.map((row) => ({ ...row, kept: `\`${row.code}\``, severity: catalogue[row.code].severity })),
    ...serverRows.map((row) => ({
      ...row,
      kept: `the server: \`${row.test.file}\``,
      severity: '',
    })),
  ].sort((left, right) => number(left) - number(right));
  return [
    '# Validation rules',
    '',
    "AWS's rules for definitions, each with the code that keeps it. Made by `node scripts/generate-docs.mjs` from",
    '`test/compiler/asl/checklist/`, where each row has a wrong and a right definition: the wrong one is found with',
    'this code and no other, the right one is clean. `typestep explain CODE` shows an example.',
    '',
    '| rule | what is found | code | severity |',
    '| --- | --- | --- | --- |',
    ...lines.map(({ id, title, kept, severity }) => `| ${id} | ${cell(title)} | ${kept} | ${severity} |`),
  ].join('\n');
}

const most = 400;

/** One line for each definition: it is the difference between the two that matters. */
export async function exampleSections(catalogue) {
  const { mistakes } = await importTypeScript('compiler/asl/examples/table.ts');
  const { shortened } = await importTypeScript('src/cli/examples.ts');
  const cut = (text) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
  const shown = (value) => cut(typeof value === 'string' ? value : JSON.stringify(shortened(value)));
  return Object.keys(mistakes)
    .sort((left, right) => left.localeCompare(right))
    .flatMap((code) => {
      const { wrong, right, type } = mistakes[code];
      const kind = type === undefined ? '' : `, in a state machine of type ${type}`;
      return [
        `### \`${code}\``,
        '',
        catalogue[code].summary,
        '',
        `Wrong${kind}, then right:`,
        '',
        ...['```text', shown(wrong), shown(right), '```', ''],
      ];
    });
}
