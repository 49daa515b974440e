// The report as workflow commands of GitHub Actions, which show findings at their lines in a pull request.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
import type { Severity } from '../../../../compiler/diagnostics/diagnostic.js';
import type { Finding } from '../finding.js';
import type { Format } from './report.js';

const commands: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', hint: 'notice' };

export const github: Format = ({ findings }) => findings.map(command).join('\n');

function command({ code, severity, message, help, span }: Finding): string {
  const properties = {
    file: span.file,
    line: span.line,
    endLine: span.endLine,
    col: span.column,
    // GitHub takes columns of one line only.
    ...(span.line === span.endLine ? { endColumn: span.endColumn } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${data(help === undefined ? message : `${message}\nhelp: ${help}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
