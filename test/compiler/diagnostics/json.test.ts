// The JSON report has the same fields for every diagnostic, whatever is known about it.
import { expect, test } from 'vitest';
import { diagnose } from '../../../compiler/diagnostics/diagnostic.js';
import { printDiagnosticsJson } from '../../../compiler/diagnostics/print/json.js';

test('all fields, null where unknown, counts in front', () => {
  const span = { file: 'w.ts', line: 1, column: 2, endLine: 3, endColumn: 4 };
  const text = printDiagnosticsJson([
    diagnose('asl/invalid-json', { reason: 'r' }),
    diagnose('asl/duplicate-key', { key: 'k', place: 'p' }, { pointer: '/k', span }),
  ]);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    errors: 1,
    warnings: 1,
    hints: 0,
    diagnostics: [
      expect.objectContaining({ code: 'asl/invalid-json', severity: 'error', file: null, line: null, column: null, endLine: null, endColumn: null, pointer: null }), // prettier-ignore
      { code: 'asl/duplicate-key', severity: 'warning', message: '`k` is written more than once in p; only the last one counts', help: 'remove or rename all but one', ...span, pointer: '/k' }, // prettier-ignore
    ],
  });
});
