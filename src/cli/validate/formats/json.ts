// The report as JSON for other programs, in the form of all our diagnostics with the place in the definition besides.
import { jsonReport } from '../../../../compiler/diagnostics/print/json.js';
import type { Format } from './report.js';

export const json: Format = ({ findings, files, definitions }) => {
  const { diagnostics, ...counts } = jsonReport(findings);
  const placed = diagnostics.map((diagnostic, i) => ({ ...diagnostic, definition: findings[i]?.definition ?? null }));
  return JSON.stringify({ ...counts, definitions, files, diagnostics: placed }, null, 2);
};
