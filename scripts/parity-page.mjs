// docs/parity.json and the ids in the titles of tests -> docs/parity.md: what of Amazon States Language holds, what
// deviates and why. A requirement holds only when a test carries its id.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import ts from 'typescript';

const idPattern = /\b([A-Z]{2,5})-(\d\d)\b(?: to \1-(\d\d)\b)?/g;

/** The text of the page. `root` ends with a slash. */
export async function parityPage(root) {
  const requirements = Object.entries(JSON.parse(readFileSync(`${root}docs/parity.json`, 'utf8')));
  const tests = testsById(root);
  const rows = requirements.map(([id, requirement]) => ({
    id,
    ...requirement,
    ...statusOf(requirement, tests.get(id)),
  }));
  const count = (status) => rows.filter((row) => row.status === status).length;
  return [
    '# Parity with AWS Step Functions',
    '',
    'Made by `node scripts/generate-docs.mjs` from `docs/parity.json`, the titles of the tests and',
    '`test/engine/recorded/superseded.ts`. A requirement **holds** when a test carries its id; it **deviates** when',
    'part of it does not hold, for the reason given.',
    '',
    `${rows.length} requirements: ${count('holds')} hold, ${count('deviates')} deviate, ${count('not yet')} not yet.`,
    '',
    '## Measured against recordings of AWS',
    '',
    readFileSync(`${root}docs/parity-measured.md`, 'utf8').trim(),
    '',
    '## Requirements',
    '',
    '| id | requirement | status | tests | why |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ id, title, status, files, why }) =>
        `| ${id} | ${cell(title)} | ${status} | ${files.join(', ')} | ${cell(why)} |`,
    ),
    '',
    ...(await supersededSection(root)),
  ].join('\n');
}

function statusOf({ deviates, notYet }, files = new Set()) {
  const found = { files: [...files].sort().map((file) => `\`${file}\``) };
  if (notYet !== undefined) return { ...found, status: 'not yet', why: notYet };
  if (deviates !== undefined) return { ...found, status: 'deviates', why: deviates };
  return files.size > 0
    ? { ...found, status: 'holds', why: '' }
    : { ...found, status: 'not yet', why: 'no test carries it' };
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

/** Which files have a test with the id in a text; a range such as SDK-03 to SDK-06 names all of it. */
function testsById(root) {
  const found = new Map();
  for (const file of readdirSync(`${root}test`, { recursive: true }).map(String).sort()) {
    if (!file.endsWith('.test.ts')) continue;
    const name = file.replaceAll('\\', '/');
    for (const text of textsIn(readFileSync(`${root}test/${file}`, 'utf8'))) {
      for (const id of idsIn(text)) found.set(id, (found.get(id) ?? new Set()).add(name));
    }
  }
  return found;
}

function idsIn(text) {
  return [...text.matchAll(idPattern)].flatMap(([, prefix, first, last = first]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, at) => `${prefix}-${String(Number(first) + at).padStart(2, '0')}`,
    ),
  );
}

function textsIn(source) {
  const texts = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest));
  return texts;
}

const newer = (by) => (typeof by === 'string' ? `\`${by}\`` : `AWS's page \`${by.page}\`, since ${by.since}`);

async function supersededSection(root) {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/engine/recorded/superseded.ts`],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { superseded } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return [
    '## Superseded recordings',
    '',
    'Where recordings contradict each other, the newest is the truth. Where it is a service that answers differently',
    'today, the engine agrees with both: it shows what the service says.',
    '',
    '| recording | newer recording | what has changed | whose |',
    '| --- | --- | --- | --- |',
    ...superseded.flatMap(({ reason, by, what, cases }) =>
      cases.map((id) => `| \`${id}\` | ${newer(by)} | ${cell(reason)} | ${what} |`),
    ),
  ];
}
