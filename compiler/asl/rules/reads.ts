// The workflow variables that a state reads, each with the place of the expression, path or call that reads it.
import type { Json } from '../../json.js';
import type { State } from '../definition.js';
import { parseField, type ParsedField, variablesOfField } from '../expressions/intrinsics/template.js';
import { childPointer } from '../pointer.js';
import type { PathStateView } from './jsonpath/fields.js';
import { namesIn, parsedExpressions } from './placed-expressions.js';
import type { StateView } from './rule.js';

export interface VariableRead {
  readonly name: string;
  readonly pointer: string;
  /** The text asks whether the variable is there, so it may be missing. */
  readonly asked: boolean;
}

export type ReadingState = Pick<StateView, 'state' | 'pointer' | 'path' | 'expressions'>;

export function variablesOf({ state, pointer, path, expressions }: ReadingState): readonly VariableRead[] {
  if (path !== undefined) return inPaths(path, state, pointer);
  return parsedExpressions({ expressions }).flatMap(({ facts, pointer, text }) =>
    namesIn(facts.variables).map((name) => ({ name, pointer, asked: text.includes(`$exists($${name}`) })),
  );
}

function inPaths({ fields, computed }: PathStateView, state: State, pointer: string): readonly VariableRead[] {
  const read = (value: Json, pointer: string): readonly VariableRead[] =>
    typeof value === 'string' && mayRead.test(value) ? readsOf(parseField(value), pointer) : [];
  return [
    ...[...fields.path, ...fields.reference, ...fields.text].flatMap(({ value, pointer }) => read(value, pointer)),
    ...computed.flatMap(({ parsed, pointer }) => readsOf(parsed, pointer)),
    ...(state.Type === 'Choice' ? inRules(state.Choices as unknown as Json, childPointer(pointer, 'Choices'), read) : []), // prettier-ignore
  ];
}

/** Nearly all paths start at `$` or `$$`: those that read a variable show it in their text. */
const mayRead = /\$[\p{ID_Start}]/u;

function readsOf(parsed: ParsedField, pointer: string): readonly VariableRead[] {
  const names = variablesOfField(parsed);
  return names.length === 0 ? [] : [...new Set(names)].map((name) => ({ name, pointer, asked: false }));
}

function inRules(
  value: Json,
  pointer: string,
  read: (value: Json, pointer: string) => readonly VariableRead[],
): readonly VariableRead[] {
  if (typeof value !== 'object' || value === null) return [];
  const { IsPresent: asks } = value as { readonly IsPresent?: Json };
  return Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, item]) => {
    const at = childPointer(pointer, key);
    if (key === 'Variable' || key.endsWith('Path'))
      return read(item, at).map((found) => ({ ...found, asked: asks !== undefined }));
    return key === 'Assign' ? [] : inRules(item, at, read);
  });
}
