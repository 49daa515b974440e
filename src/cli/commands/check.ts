// `typestep check`: everything that can be said about the workflows of files without running any of them.
import { checkProgram } from '../../../compiler/compile.js';
import { diagnose, hasErrors, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { CompiledFunction } from '../../../compiler/ir/program.js';
import type { WorkflowPlace } from '../../../compiler/typescript/service.js';
import { workflowNameProblem } from '../../dsl/workflow-name.js';
import { exitCodes, type Command } from '../command.js';
import { filesToRead } from '../files.js';
import { refuse } from '../refusal.js';
import { countOf, counted, reportDiagnostics } from '../report.js';

export const check: Command = {
  name: 'check',
  summary: 'find what cannot become a state machine, without running anything',
  takes: '[files…]',
  most: Infinity,
  examples: ['typestep check', 'typestep check src/workflow.ts --json'],
  options: { json: { type: 'boolean', summary: 'print the diagnostics as JSON on stdout' } },
  async run({ positionals, values, terminal, cwd }) {
    const files = await filesToRead(positionals, cwd);
    const { openService } = await import('../../../compiler/typescript/service.js');
    const diagnostics: Diagnostic[] = [];
    let workflows = 0;
    for (const file of files) {
      const service = openService({ file, base: cwd });
      const rewritten = service.rewrite(file);
      workflows += rewritten?.workflows.length ?? 0;
      diagnostics.push(...(rewritten?.workflows ?? []).flatMap(nameDiagnostics));
      if (rewritten === undefined && positionals.length === 0) continue;
      const here = service.check(file);
      diagnostics.push(...here);
      // What the passes say would only repeat, in other words, what is wrong already.
      if (!hasErrors(here)) diagnostics.push(...programDiagnostics(rewritten?.compiled ?? []));
    }
    if (workflows === 0 && positionals.length === 0) throw refuse('cli/nothing-found', { folder: cwd });
    if (values['json'] === true) terminal.data(JSON.stringify(diagnostics, null, 2));
    else reportDiagnostics(diagnostics, terminal, cwd);
    const checked = counted(workflows, 'workflow') ?? 'no workflow';
    terminal.say(diagnostics.length === 0 ? `${checked} checked, nothing found` : countOf(diagnostics));
    return hasErrors(diagnostics) ? exitCodes.findings : exitCodes.ok;
  },
};

/** A name that is computed shows when the module is loaded. */
function nameDiagnostics({ name, span }: WorkflowPlace): readonly Diagnostic[] {
  const problem = name === undefined ? undefined : workflowNameProblem(name);
  return name === undefined || problem === undefined
    ? []
    : [diagnose('dsl/bad-workflow-name', { name, problem }, { span })];
}

function programDiagnostics(compiled: readonly CompiledFunction[]): readonly Diagnostic[] {
  return compiled.flatMap((one) => (one.kind === 'workflow' ? checkProgram(one.program) : []));
}
