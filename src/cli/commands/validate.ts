// `typestep validate`: what is wrong with definitions from anywhere, and where.
import type { MachineType } from '../../../compiler/asl/rules/rule.js';
import { ignoreProblems } from '../../../compiler/asl/ignores.js';
import { inReadingOrder, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { ownVersion } from '../../loader/own-package.js';
import { readSource } from '../../loader/sources.js';
import { exitCodes, type Command, type CommandContext, type ExitCode } from '../command.js';
import { nearest } from '../nearest.js';
import { wrongUsage } from '../refusal.js';
import { countOf, counted, reportDiagnostics } from '../report.js';
import { checkFile, type Checked } from '../validate/check-file.js';
import { isCount, readConfig } from '../validate/config.js';
import type { Finding } from '../validate/finding.js';
import { pretty } from '../validate/formats/pretty.js';
import type { Report } from '../validate/formats/report.js';
import { formatNames, formats, type FormatName } from '../validate/formats/table.js';
import { readInputs, type Input } from '../validate/inputs.js';

export const validate: Command = {
  name: 'validate',
  summary: 'check definitions in JSON, YAML and templates against the rules of AWS',
  takes: '[files…]',
  most: Infinity,
  examples: [
    "typestep validate 'infra/**/*.asl.json' template.yaml",
    'typestep validate --format sarif --max-warnings 0 > typestep.sarif',
    'aws stepfunctions describe-state-machine … | typestep validate -',
  ],
  options: {
    format: { type: 'string', value: '<name>', summary: 'pretty, json, sarif, github or junit' },
    'max-warnings': { type: 'string', value: '<n>', summary: 'fail when there are more warnings than this' },
    ignore: { type: 'list', value: '<code>', summary: 'say nothing of these warnings; may be given several times' },
    type: { type: 'string', value: '<type>', summary: 'STANDARD or EXPRESS, where no template says' },
    'stdin-filename': { type: 'string', value: '<file>', summary: 'what to call the text that `-` reads' },
  },
  run,
};

async function run({ positionals, values, lists, terminal, cwd }: CommandContext): Promise<ExitCode> {
  const format = oneOf('--format', values['format'], formatNames) ?? 'pretty';
  const type = oneOf<MachineType>('--type', values['type'], ['STANDARD', 'EXPRESS']) ?? 'STANDARD';
  const most = countIn(values['max-warnings']);
  const config = readConfig(cwd);
  const maxWarnings = most ?? config?.maxWarnings ?? Infinity;
  const ignore = [...(config?.ignore ?? []), ...(lists['ignore'] ?? [])];
  const stdinName = String(values['stdin-filename'] ?? '<stdin>');
  const { inputs, problems } = await readInputs(positionals, { cwd, stdin: terminal.input, stdinName });
  const checked = await checkAll(inputs, cwd, type);
  const found = distinct(checked.flatMap(({ findings }) => findings));
  const findings = found.filter(({ code, severity }) => severity === 'error' || !ignore.includes(code));
  const report: Report = {
    findings: inReadingOrder(findings) as readonly Finding[],
    files: checked.map(({ file }) => file),
    definitions: checked.reduce((sum, { definitions }) => sum + definitions, 0),
    version: ownVersion(),
  };
  const about = [
    ...ignoreProblems(config?.ignore ?? [], `\`${config?.file ?? ''}\``),
    ...ignoreProblems(lists['ignore'] ?? [], '`--ignore`'),
  ];
  reportDiagnostics([...problems, ...about], terminal, cwd);
  print(format, report, checked, { terminal, cwd });
  const all: readonly Diagnostic[] = [...problems, ...findings, ...about];
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  terminal.say(`${subjectOf(report)}: ${countOf(all) === '' ? 'nothing found' : countOf(all)}`);
  if (warnings > maxWarnings) terminal.say(`more warnings than the ${maxWarnings} that are allowed`);
  if (problems.length > 0) return exitCodes.usage;
  return warnings > maxWarnings || all.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.ok;
}

/** A definition that a template names is checked as that template says, and not once more on its own. */
async function checkAll(inputs: readonly Input[], cwd: string, type: MachineType): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const input of inputs) checked.push(await checkFile(input, { cwd, type }));
  const followed = new Set(checked.flatMap((one) => one.followed));
  return checked.filter((_, i) => !followed.has(inputs[i]?.source.path ?? ''));
}

/** Two templates may name one file. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(findings.map((finding) => [JSON.stringify([finding.code, finding.message, finding.span]), finding])); // prettier-ignore
  return [...byKey.values()];
}

function print(
  format: FormatName,
  report: Report,
  checked: readonly Checked[],
  { terminal, cwd }: Pick<CommandContext, 'terminal' | 'cwd'>,
): void {
  if (format !== 'pretty') {
    const text = formats[format](report);
    if (text !== '') terminal.data(text);
    return;
  }
  if (report.findings.length === 0) return;
  const texts = new Map(checked.flatMap(({ sources }) => sources.map(({ file, text }) => [file, text])));
  const sourceOf = (file: string): string | undefined => texts.get(file) ?? readSource(file, cwd);
  terminal.say(pretty(report, { sourceOf, color: terminal.sayColors.isColorSupported ? 'always' : 'never' }));
  terminal.say('');
}

function subjectOf({ definitions, files }: Report): string {
  const what = counted(definitions, 'definition') ?? 'no definition';
  return files.length > 1 ? `${what} in ${files.length} files` : what;
}

function oneOf<T extends string>(option: string, value: string | true | undefined, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((name) => name === value);
  if (found !== undefined) return found;
  const near = nearest(String(value), known);
  const expected = near === undefined ? known.join(', ') : `${known.join(', ')} (did you mean \`${near}\`?)`;
  throw wrongUsage('cli/bad-value', { option, value: String(value), expected });
}

function countIn(value: string | true | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = /^\d+$/.test(String(value)) ? Number(value) : undefined;
  if (isCount(count)) return count;
  throw wrongUsage('cli/bad-value', { option: '--max-warnings', value: String(value), expected: 'a whole number' });
}
