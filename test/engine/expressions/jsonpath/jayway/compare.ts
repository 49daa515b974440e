// What Jayway's library made of a path and a document, and what we make of it.
import { linkPath } from '../../../../../src/engine/expressions/jsonpath/compile.js';
import type { Json } from '../../../../../compiler/json.js';
import { deepEqual } from '../../../../../src/engine/expressions/jsonpath/values.js';
import { scopeWith } from '../scope.js';

/** As `Jayway.java` writes it. */
export interface Jayway {
  readonly invalid?: string;
  readonly definite?: boolean;
  readonly value?: Json;
  readonly failure?: string;
  readonly type?: string;
  /** The answer holds itself. */
  readonly endless?: true;
}
export type Ours =
  | { readonly kind: 'value'; readonly value: Json; readonly definite: boolean }
  | { readonly kind: 'nothing'; readonly reason: string; readonly definite: boolean }
  | { readonly kind: 'invalid'; readonly message: string };

export function read(path: string, document: Json): Ours {
  const linked = linkPath(path);
  if (linked.kind === 'refused') return { kind: 'invalid', message: linked.message };
  const scope = scopeWith(document);
  const value = linked.path.read(scope);
  const { definite } = linked.path.path;
  if (value !== undefined) return { kind: 'value', value, definite };
  return { kind: 'nothing', reason: linked.path.explain(scope).reason, definite };
}

/** AWS gives the empty array where an indefinite path fails; else a failure is a failure, in Jayway's words. */
export function agree(ours: Ours, jayway: Jayway): boolean {
  if (jayway.endless === true) return true;
  if (jayway.invalid !== undefined || ours.kind === 'invalid') return jayway.invalid !== undefined && ours.kind === 'invalid'; // prettier-ignore
  if (ours.definite !== jayway.definite) return false;
  if (jayway.failure === undefined)
    return ours.kind === 'value' && jayway.value !== undefined && deepEqual(ours.value, jayway.value);
  if (ours.definite) return ours.kind === 'nothing' && words(ours.reason) === words(jayway.failure);
  return ours.kind === 'value' && Array.isArray(ours.value) && ours.value.length === 0;
}

/** How an object is written hangs on the kind of map that a document was read into. */
function words(reason: string): string {
  return reason.replace(/(Current context is: )[[{][^]*$/, '$1…');
}
