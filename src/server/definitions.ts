// Definition text -> a definition ready to run, or what is wrong with it in AWS's words, in AWS's order. What is linked
// is kept, so that all executions of one text share it.
import { readDefinitionText } from '../../compiler/asl/read.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { StateMachineType } from '../engine/execution.js';
import { link } from '../engine/link.js';
import type { Linked } from '../engine/linked.js';
import { ApiError } from './api-error.js';
import { type DefinitionProblem, problemOf } from './definition-words.js';
import { readJson } from './json-text.js';

export interface Definitions {
  /** Throws InvalidDefinition. */
  read(text: string, type: StateMachineType): Linked;
  /** Everything that is wrong with it, warnings too; nothing is kept. */
  problems(text: string, type: StateMachineType): readonly DefinitionProblem[];
}

interface Reading {
  /** Absent when there are errors among the problems. */
  readonly linked?: Linked;
  readonly problems: readonly DefinitionProblem[];
}

const mostKept = 1000;

export function createDefinitions(): Definitions {
  const kept = new Map<string, Linked>();
  return {
    read(text, type) {
      const known = kept.get(`${type} ${text}`);
      if (known !== undefined) return known;
      const { linked, problems } = readingOf(text, type);
      if (linked === undefined) throw invalid(problems.filter(isError));
      if (kept.size >= mostKept) kept.clear();
      kept.set(`${type} ${text}`, linked);
      return linked;
    },
    problems: (text, type) => readingOf(text, type).problems,
  };
}

function readingOf(text: string, type: StateMachineType): Reading {
  if (text === '') return { problems: [nothing] };
  const { definition, diagnostics } = readDefinitionText(text, { type, consequences: 'reported' });
  const problems = diagnostics.flatMap((diagnostic) => problemsOf(diagnostic, text));
  if (definition === undefined || problems.some(isError)) return { problems };
  const result = link(definition);
  if (result.kind === 'linked') return { linked: result.linked, problems };
  return { problems: [...problems, ...result.diagnostics.flatMap((diagnostic) => problemsOf(diagnostic, text))] };
}

function problemsOf(diagnostic: Diagnostic, text: string): readonly DefinitionProblem[] {
  const problem = problemOf(diagnostic);
  if (problem === undefined) return [];
  const reading = diagnostic.code === 'asl/invalid-json' ? readJson(text) : undefined;
  return [reading?.kind === 'malformed' ? { ...problem, message: reading.message } : problem];
}

const nothing: DefinitionProblem = {
  severity: 'ERROR',
  code: 'MISSING_DESCRIPTION',
  message: 'Received a null or empty workflow input.',
};

function isError({ severity }: DefinitionProblem): boolean {
  return severity === 'ERROR';
}

function invalid(problems: readonly DefinitionProblem[]): ApiError {
  const listed = problems.map(({ code, message, location }) => `${code}: ${message} at ${location ?? 'null'}`);
  return new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${listed.join(', ')}'`);
}
