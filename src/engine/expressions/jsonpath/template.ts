// A payload template -> something to evaluate. Fields whose key ends in `.$` are paths or calls, compiled once; parts
// without any are shared between all results. The first failure ends the evaluation, as on AWS.
import {
  computedKey,
  invalidFieldMessage,
  parseField,
} from '../../../../compiler/asl/expressions/intrinsics/template.js';
import type { Json } from '../../../../compiler/json.js';
import { compileIntrinsic } from '../intrinsics/compile.js';
import { fieldNotFound } from './causes.js';
import { compilePath, type CompiledPath } from './compile.js';
import type { PathEvaluation, PathScope, PathValue } from './scope.js';
import { setField } from './values.js';

export interface CompiledPayloadTemplate {
  /** `constant`: nothing is computed. */
  readonly kind: 'constant' | 'mixed';
  evaluate(scope: PathScope): PathEvaluation;
}
/** Why a field cannot be linked. */
export interface FieldRefusal {
  /** As AWS spells it: `Parameters/a[0]/id.$`. */
  readonly location: string;
  /** AWS's sentence. */
  readonly message: string;
  /** What exactly is wrong, in ours. */
  readonly reason: string;
}
export type LinkedPayloadTemplate =
  | { readonly kind: 'linked'; readonly template: CompiledPayloadTemplate }
  | { readonly kind: 'refused'; readonly refusals: readonly FieldRefusal[] };

type Part = (scope: PathScope) => PathEvaluation;

/**
 * Compiles `Parameters`, `ResultSelector`, `ItemSelector`, `Assign` … `location` is the field's path as AWS spells it.
 * @example
 * const linked = compilePayloadTemplate({ 'id.$': '$.order.id', kind: 'new' }, 'Parameters');
 * if (linked.kind === 'linked') linked.template.evaluate(scope); // { kind: 'value', value: { id: 'o-1', kind: 'new' } }
 */
export function compilePayloadTemplate(template: Json, location: string): LinkedPayloadTemplate {
  const refusals: FieldRefusal[] = [];
  const part = compilePart(template, location, refusals);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const constant: PathValue = { kind: 'value', value: template };
  return {
    kind: 'linked',
    template: part === undefined ? { kind: 'constant', evaluate: () => constant } : { kind: 'mixed', evaluate: part },
  };
}

/** `undefined` when nothing inside is computed. */
function compilePart(value: Json, location: string, refusals: FieldRefusal[]): Part | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return compileArray(value as readonly Json[], location, refusals);
  const fields = Object.entries(value as { readonly [key: string]: Json }).map(([key, item]) => {
    const computed = computedKey(key);
    const place = `${location}/${key}`;
    return computed === undefined
      ? { key, item, part: compilePart(item, place, refusals) }
      : { key: computed, item, part: compileField(key, item, place, refusals) };
  });
  if (fields.every(({ part }) => part === undefined)) return undefined;
  return (scope) => {
    const result: { [key: string]: Json } = {};
    for (const { key, item, part } of fields) {
      const given = part?.(scope);
      if (given?.kind === 'error') return given;
      setField(result, key, given === undefined ? item : given.value);
    }
    return { kind: 'value', value: result };
  };
}

function compileArray(items: readonly Json[], location: string, refusals: FieldRefusal[]): Part | undefined {
  const parts = items.map((item, at) => compilePart(item, `${location}[${at}]`, refusals));
  if (parts.every((part) => part === undefined)) return undefined;
  return (scope) => {
    const result: Json[] = [];
    for (const [at, part] of parts.entries()) {
      const given = part?.(scope);
      if (given?.kind === 'error') return given;
      result.push(given === undefined ? (items[at] as Json) : given.value);
    }
    return { kind: 'value', value: result };
  };
}

function compileField(key: string, value: Json, location: string, refusals: FieldRefusal[]): Part | undefined {
  const refuse = (reason: string): undefined => {
    refusals.push({ location, message: invalidFieldMessage(key), reason });
  };
  const parsed = parseField(value);
  switch (parsed.kind) {
    case 'invalid':
      return refuse(parsed.message);
    case 'path': {
      const linked = compilePath(parsed.path);
      return linked.kind === 'refused' ? refuse(linked.message) : readField(key, linked.path);
    }
    case 'call': {
      const linked = compileIntrinsic(parsed.call);
      return linked.kind === 'refused' ? refuse(linked.message) : (scope) => linked.intrinsic.evaluate(scope);
    }
  }
}

function readField(key: string, path: CompiledPath): Part {
  const { text } = path.path;
  return (scope) => {
    const value = path.read(scope);
    if (value !== undefined) return { kind: 'value', value };
    // Measured on AWS: an index behind the end of an array gives null here, and nowhere else.
    if (path.explain(scope).kind === 'beyond') return { kind: 'value', value: null };
    return fieldNotFound(text, key, scope.input);
  };
}
