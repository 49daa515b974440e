// What `typestep validate` says about a project, in one line a finding: `file:line:column code pointer`.
import { commandLineWith } from '../capture.js';

export interface Answer {
  readonly code: number;
  readonly findings: readonly string[];
  readonly stderr: string;
}

interface JsonOutput {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly pointer: string | null;
  }[];
}

export async function findingsOf(folder: string, ...words: readonly string[]): Promise<Answer> {
  return findingsIn('', folder, ...words);
}

export async function findingsIn(
  input: string | Uint8Array,
  folder: string,
  ...words: readonly string[]
): Promise<Answer> {
  const { code, stdout, stderr } = await commandLineWith(input, folder, 'validate', '--format', 'json', ...words);
  const output = stdout === '' ? { diagnostics: [] } : (JSON.parse(stdout) as JsonOutput);
  const findings = output.diagnostics.map(({ file, line, column, code: finding, pointer }) =>
    `${file}:${line}:${column} ${finding} ${pointer ?? ''}`.trim(),
  );
  return { code, findings, stderr };
}
