// A finding of the validator -> AWS's words for it: code, message and location. A message carries AWS's own words as
// `(AWS: …)` where they are known; what no recording shows is said in ours, under the code for anything else.
// https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html
import type { Code } from '../../compiler/diagnostics/catalogue.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';

export interface DefinitionProblem {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  /** Absent for what is wrong with the whole. */
  readonly location?: string;
}

/**
 * Where AWS puts a finding. `owner`: at the object that holds the field. `template`: the same for a `.$` field, at the
 * field otherwise. `whole`: nowhere, when it is about the definition itself. At the finding when absent.
 */
type Location = 'owner' | 'template' | 'whole';

interface Words {
  readonly code?: string;
  readonly location?: Location;
  readonly severity?: 'ERROR';
}

const anythingElse = 'SCHEMA_VALIDATION_FAILED';

const words: { readonly [C in Code]?: Words } = {
  'asl/invalid-json': { code: 'INVALID_JSON_DESCRIPTION', location: 'whole' },
  'asl/not-an-object': { code: 'INVALID_JSON_DESCRIPTION', location: 'whole' },
  'asl/too-deep': { code: 'TOO_DEEPLY_NESTED' },
  'asl/unknown-field': { location: 'owner' },
  'asl/jsonpath-field': { location: 'owner' },
  'asl/jsonata-field': { location: 'owner' },
  'asl/assign-at-end': { location: 'owner' },
  'asl/mixed-query-language': { location: 'owner' },
  'asl/missing-target': { code: 'MISSING_TRANSITION_TARGET' },
  'asl/unreachable-state': { code: 'MISSING_TRANSITION_TARGET' },
  'asl/no-terminal-state': { code: 'MISSING_END_STATE', location: 'whole' },
  'asl/state-name-length': { code: 'INVALID_STATE_NAME' },
  'asl/duplicate-state-name': { code: 'DUPLICATE_STATE_NAME' },
  'asl/invalid-label': { code: 'INVALID_LABEL_NAME' },
  'asl/duplicate-label': { code: 'DUPLICATE_LABEL_NAME' },
  'asl/jsonata-syntax': { code: 'INVALID_JSONATA_EXPRESSION' },
  'asl/jsonata-top-level-name': { code: 'UNSUPPORTED_JSONATA_EXPRESSION' },
  'asl/template-field': { location: 'template' },
  'asl/intrinsic-unknown': { location: 'template' },
  'asl/intrinsic-arguments': { location: 'template' },
  'asl/intrinsic-nesting': { location: 'template' },
  'asl/forgotten-path-key': { code: 'NO_DOLLAR' },
  'asl/static-result': { code: 'PASS_RESULT_IS_STATIC' },
  // Nothing fills placeholders in between here and the execution.
  'asl/placeholder': { severity: 'ERROR' },
};

/**
 * `undefined` for hints, of which AWS has none.
 * @example
 * problemOf(diagnose('asl/missing-target', { place: '…', target: 'B' }, { pointer: '/States/A/Choices/0/Next' }));
 * // { severity: 'ERROR', code: 'MISSING_TRANSITION_TARGET', message: "Missing 'Next' target: B",
 * //   location: '/States/A/Choices[0]/Next' }
 */
export function problemOf(diagnostic: Diagnostic): DefinitionProblem | undefined {
  const {
    code = anythingElse,
    location: place,
    severity = severities[diagnostic.severity],
  } = words[diagnostic.code] ?? {};
  if (severity === undefined) return undefined;
  const location = locationOf(diagnostic, place);
  return { severity, code, message: messageOf(diagnostic, code), ...(location === undefined ? {} : { location }) };
}

const severities = { error: 'ERROR', warning: 'WARNING', hint: undefined } as const;

function messageOf({ message }: Diagnostic, code: string): string {
  const [, ours = message, quoted] = /^(.*?)(?: \(AWS: (.+)\))?$/s.exec(message) ?? [];
  // Where only AWS's code is known, that is what is quoted.
  if (quoted === undefined || quoted === code) return ours;
  return quoted.startsWith(`${code}: `) ? quoted.slice(code.length + 2) : quoted;
}

function locationOf({ pointer }: Diagnostic, place: Location | undefined): string | undefined {
  if (pointer === undefined || (place === 'whole' && /^(?:\/States)?$/.test(pointer))) return undefined;
  const isAtOwner = place === 'owner' || (place === 'template' && pointer.endsWith('.$'));
  return printLocation(isAtOwner ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer);
}

/** `/States/A/Choices/0/Next` -> `/States/A/Choices[0]/Next`. */
function printLocation(pointer: string): string {
  return pointer === '' ? '/' : pointer.replaceAll(/(?<!\/States)\/(\d+)(?=\/|$)/g, '[$1]');
}
