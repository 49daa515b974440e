// The report as JUnit XML, which CI servers show as tests: one suite a file, one failing case a finding; a file without
// errors and warnings is one case that passes.
import type { Finding } from '../finding.js';
import { placeOf, type Format } from './report.js';

export const junit: Format = ({ findings, files }) => {
  const failing = findings.filter(({ severity }) => severity !== 'hint');
  const suites = [...new Set([...files, ...failing.map((finding) => placeOf(finding).file)])].map((file) =>
    suite(
      file,
      failing.filter((finding) => placeOf(finding).file === file),
    ),
  );
  const tests = suites.reduce((sum, one) => sum + one.tests, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="typestep validate" tests="${tests}" failures="${failing.length}">`,
    ...suites.map(({ text }) => text),
    '</testsuites>',
  ].join('\n');
};

function suite(file: string, findings: readonly Finding[]): { readonly tests: number; readonly text: string } {
  const tests = Math.max(1, findings.length);
  const name = escaped(file);
  const cases = findings.length === 0 ? [`    <testcase classname="${name}" name="valid"/>`] : findings.map(testCase);
  const head = `  <testsuite name="${name}" tests="${tests}" failures="${findings.length}">`;
  return { tests, text: [head, ...cases, '  </testsuite>'].join('\n') };
}

function testCase(finding: Finding): string {
  const { code, severity, message, help, span, pointer } = finding;
  const { file, line, column } = placeOf(finding);
  const place = `${span.file}:${span.line}:${span.column}`;
  const body = [`${place} ${severity} ${code}: ${message}`, ...(help === undefined ? [] : [`help: ${help}`])].join(
    '\n',
  );
  const name = escaped(`${code} at ${line}:${column}${pointer === undefined ? '' : ` ${pointer}`}`);
  return [
    `    <testcase classname="${escaped(file)}" name="${name}">`,
    `      <failure type="${severity}" message="${escaped(message)}">${escaped(body)}</failure>`,
    '    </testcase>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML has no form for most control characters, nor for halves of surrogate pairs.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escaped(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (char) => entities[char] ?? char);
}
