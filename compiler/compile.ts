// The passes in order: program or graph in, definition out. Never loads TypeScript.
import type { Definition } from './asl/definition.js';
import { validate } from './asl/validate.js';
import { hasErrors, type Diagnostic } from './diagnostics/diagnostic.js';
import { InternalError } from './diagnostics/errors.js';
import { emit } from './emit/emit.js';
import { withSource, type SourceMap } from './emit/source-map.js';
import type { Bind } from './ir/binding.js';
import type { Expr } from './ir/expr.js';
import type { Program } from './ir/program.js';
import { problemsOf as problemsOfProgram } from './ir/wellformed.js';
import { bindExpr, bindProgram } from './passes/bind-captures.js';
import { checkAliases } from './passes/check-aliases.js';
import { shareNames } from './passes/aliases/share-names.js';
import { checkSelectable } from './passes/check-selectable.js';
import { checkSettings } from './passes/check-settings.js';
import { checkUndefined } from './passes/check-undefined.js';
import { flattenAwaits } from './passes/flatten-awaits.js';
import { lowerProgram } from './passes/lower/lower-program.js';
import { markWhole } from './passes/mark-whole.js';
import { nameStates } from './passes/name-states.js';
import { propagateConstants } from './passes/propagate-constants.js';
import { refineExpr, refineFacts } from './passes/refine-facts.js';
import { simplifyLets, simplifyLetsIn } from './passes/simplify-lets.js';
import { selectJsonata } from './passes/select-jsonata.js';
import { tidy } from './passes/tidy.js';
import { removeUnreachable } from './passes/tidy/remove-unreachable.js';
import type { StateGraph } from './states/graph.js';
import { problemsOf as problemsOfGraph } from './states/wellformed.js';

export interface Compilation {
  /** Absent when there are errors among the diagnostics. */
  readonly definition?: Definition;
  readonly sourceMap: SourceMap;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileOptions {
  readonly timeoutSeconds?: number;
  /** Sees what each pass makes, and gives what the next one gets: for tests. */
  readonly between?: Between;
}
export type Between = <T extends Program | StateGraph>(made: T) => T;
const same: Between = (made) => made;

type Pass = (program: Program) => Program;
const beforeBinding: readonly Pass[] = [flattenAwaits, simplifyLets, shareNames];
const afterBinding: readonly Pass[] = [refineFacts, propagateConstants, markWhole];

/** All that can be said about a program without knowing what its captured names hold. */
export function checkProgram(program: Program): readonly Diagnostic[] {
  const flat = run(beforeBinding, program);
  const refined = run(afterBinding, flat);
  return [...checkAliases(flat), ...checkUndefined(refined), ...checkSelectable(refined), ...checkSettings(refined)];
}

export function compileProgram(program: Program, bind: Bind, options: CompileOptions = {}): Compilation {
  const { between = same, ...settings } = options;
  expectNone(problemsOfProgram(program));
  const flat = run(beforeBinding, program, between);
  const bound = bindProgram(flat, bind);
  const refined = run(afterBinding, bound.program, between);
  // Also what tidying will remove may be something that JavaScript does otherwise, such as reading a field of nothing.
  const checked = [...checkAliases(flat), ...checkUndefined(refined), ...checkSelectable(refined)];
  const lowered = lowerProgram(refined);
  const before = [...bound.diagnostics, ...checked, ...lowered.diagnostics];
  if (hasErrors(before)) return { sourceMap: {}, diagnostics: before };
  return finish(between(tidy(between({ ...lowered.graph, ...settings }))), before, ofPrograms);
}

function run(passes: readonly Pass[], program: Program, between: Between = same): Program {
  return passes.reduce((current, pass) => between(pass(current)), program);
}

/** Every variable of a program is declared before it is read, though a way behind `finally` may not show it. */
const ofPrograms = ({ code }: Diagnostic): boolean => code !== 'asl/variable-may-be-unset';

/** Replaces the captured names of a chain's small function by what they hold. */
export function bindExpression(
  value: Expr,
  bind: Bind,
): { readonly value: Expr; readonly diagnostics: readonly Diagnostic[] } {
  const bound = bindExpr(value, bind);
  return { ...bound, value: refineExpr(simplifyLetsIn(bound.value)) };
}

/** A chain's graph: its states are the user's, so nothing is tidied but what nothing leads to. */
export function compileGraph(graph: StateGraph): Compilation {
  return finish(removeUnreachable(graph), []);
}

type Says = (found: Diagnostic) => boolean;

function finish(graph: StateGraph, before: readonly Diagnostic[], says: Says = () => true): Compilation {
  expectNone(problemsOfGraph(graph));
  const selected = selectJsonata(graph);
  const found = [...before, ...selected.diagnostics];
  if (hasErrors(found)) return { sourceMap: {}, diagnostics: found };
  const { definition, sourceMap } = emit(selected.graph, nameStates(selected.graph));
  const diagnostics = [
    ...found,
    ...validate(definition)
      .filter(says)
      .map((one) => withSource(one, sourceMap)),
  ];
  return hasErrors(diagnostics) ? { sourceMap, diagnostics } : { definition, sourceMap, diagnostics };
}

function expectNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new InternalError(problems.join('; '));
}
