// The report for people: each finding with its code frame, one blank line between them.
import { printDiagnostics } from '../../../../compiler/diagnostics/print/pretty.js';
import type { Color } from '../../../../compiler/diagnostics/print/colors.js';
import { painter } from '../../../../compiler/diagnostics/print/colors.js';
import type { Report } from './report.js';

export interface PrettyOptions {
  readonly sourceOf: (file: string) => string | undefined;
  readonly color: Color;
}

export function pretty({ findings }: Pick<Report, 'findings'>, options: PrettyOptions): string {
  const paint = painter(options.color);
  return findings
    .map((finding) => {
      const text = printDiagnostics([finding], options);
      if (finding.definition === undefined) return text;
      const { file, line, column } = finding.definition;
      return `${text}\n   ${paint('cyan', 'in:')} ${file}:${line}:${column}`;
    })
    .join('\n\n');
}
