// Definition text -> a definition ready to run, or AWS's InvalidDefinition. What is linked is kept, so that all
// executions of one text share it.
import { readDefinitionText } from '../../compiler/asl/read.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { StateMachineType } from '../engine/execution.js';
import { link } from '../engine/link.js';
import type { Linked } from '../engine/linked.js';
import { ApiError } from './api-error.js';

export interface Definitions {
  /** Throws InvalidDefinition. */
  read(text: string, type: StateMachineType): Linked;
}

const mostKept = 1000;

export function createDefinitions(): Definitions {
  const kept = new Map<string, Linked>();
  return {
    read(text, type) {
      const known = kept.get(`${type} ${text}`);
      if (known !== undefined) return known;
      const linked = linkedOf(text, type);
      if (kept.size >= mostKept) kept.clear();
      kept.set(`${type} ${text}`, linked);
      return linked;
    },
  };
}

function linkedOf(text: string, type: StateMachineType): Linked {
  const { definition, diagnostics } = readDefinitionText(text, { type });
  // Nothing fills placeholders in between here and the execution.
  const refused = diagnostics.filter(({ severity, code }) => severity === 'error' || code === 'asl/placeholder');
  if (definition === undefined || refused.length > 0) throw invalid(refused.map(problemOf));
  const result = link(definition);
  if (result.kind === 'refused') throw invalid(result.diagnostics.map(problemOf));
  return result.linked;
}

/** One finding in AWS's words. */
export interface DefinitionProblem {
  readonly code: string;
  readonly message: string;
  readonly location: string | undefined;
}

function invalid(problems: readonly DefinitionProblem[]): ApiError {
  const listed = problems.map(({ code, message, location }) => `${code}: ${message} at ${location ?? 'null'}`);
  return new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${listed.join(', ')}'`);
}

const codes: { readonly [code: string]: string } = {
  'asl/invalid-json': 'INVALID_JSON_DESCRIPTION',
  'asl/not-an-object': 'INVALID_JSON_DESCRIPTION',
  'asl/too-deep': 'TOO_DEEPLY_NESTED',
  'asl/missing-target': 'MISSING_TRANSITION_TARGET',
  'asl/unreachable-state': 'MISSING_TRANSITION_TARGET',
  'asl/no-terminal-state': 'MISSING_END_STATE',
  'asl/state-name-length': 'INVALID_STATE_NAME',
};

function problemOf({ code, message, pointer }: Diagnostic): DefinitionProblem {
  // Messages carry AWS's own words where they are known.
  const [, quoted] = /\(AWS: (.+)\)$/s.exec(message) ?? [];
  return {
    code: codes[code] ?? 'SCHEMA_VALIDATION_FAILED',
    message: quoted ?? message,
    location: pointer === undefined ? undefined : locationOf(pointer),
  };
}

/** `/States/A/Choices/0/Next` -> `/States/A/Choices[0]/Next`. */
function locationOf(pointer: string): string {
  return pointer === '' ? '/' : pointer.replaceAll(/(?<!\/States)\/(\d+)(?=\/|$)/g, '[$1]');
}
