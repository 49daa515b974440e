// The report as SARIF 2.1.0, for code scanning and editors.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import { catalogue } from '../../../../compiler/diagnostics/catalogue.js';
import type { Severity } from '../../../../compiler/diagnostics/diagnostic.js';
import type { Span } from '../../../../compiler/diagnostics/span.js';
import type { Finding } from '../finding.js';
import { placeOf, type Format } from './report.js';

const levels: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', hint: 'note' };

export const sarif: Format = ({ findings, version }) => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const rules = codes.map((code) => ({
    id: code,
    shortDescription: { text: catalogue[code].summary },
    defaultConfiguration: { level: levels[catalogue[code].severity] },
    helpUri: 'https://www.npmjs.com/package/typestep',
    help: { text: `typestep explain ${code}` },
  }));
  const driver = { name: 'typestep', semanticVersion: version, rules };
  const results = findings.map((finding) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.help === undefined ? finding.message : `${finding.message}\nhelp: ${finding.help}` },
    locations: [location(finding.span, finding.pointer)],
    ...(finding.definition === undefined
      ? {}
      : { relatedLocations: [{ id: 0, ...location(finding.definition, finding.pointer), message: { text: 'in the definition' } }] }), // prettier-ignore
    // The same mistake keeps its identity when lines above it come and go.
    partialFingerprints: { 'typestep/v1': fingerprint(finding) },
  }));
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2);
};

function location({ file, line, column, endLine, endColumn }: Span, pointer: string | undefined): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...(pointer === undefined || pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

function fingerprint(finding: Finding): string {
  return [finding.code, placeOf(finding).file, finding.pointer ?? ''].join(' ');
}
