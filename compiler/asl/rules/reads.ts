// The workflow variables that a state reads, each with the place of the expression, path or call that reads it.
import type { Json } from '../../json.js';
import { computedFields, parseField, variablesOfField } from '../expressions/intrinsics/template.js';
import { childPointer } from '../pointer.js';
import { pathStateViewOf } from './jsonpath/fields.js';
import { namesIn, parsedExpressions } from './placed-expressions.js';
import type { StateView } from './rule.js';

export interface VariableRead {
  readonly name: string;
  readonly pointer: string;
  /** The text asks whether the variable is there, so it may be missing. */
  readonly asked: boolean;
}

export function variablesOf(view: StateView): readonly VariableRead[] {
  if (view.language === 'JSONPath') return inPaths(view);
  return parsedExpressions(view).flatMap(({ facts, pointer, text }) =>
    namesIn(facts.variables).map((name) => ({ name, pointer, asked: text.includes(`$exists($${name}`) })),
  );
}

function inPaths(view: StateView): readonly VariableRead[] {
  const { fields } = pathStateViewOf(view);
  const read = (value: Json, pointer: string): readonly VariableRead[] =>
    // Nearly all paths start at `$` or `$$`: those that read a variable show it in their text.
    typeof value === 'string' && /\$[\p{ID_Start}]/u.test(value)
      ? [...new Set(variablesOfField(parseField(value)))].map((name) => ({ name, pointer, asked: false }))
      : [];
  return [
    ...[...fields.path, ...fields.reference, ...fields.text].flatMap(({ value, pointer }) => read(value, pointer)),
    ...fields.template.flatMap((template) =>
      mayRead(template.value)
        ? computedFields(template.value).flatMap(({ parsed, pointer }) =>
            [...new Set(variablesOfField(parsed))].map((name) => ({
              name,
              pointer: template.pointer + pointer,
              asked: false,
            })),
          )
        : [],
    ),
    ...(view.state.Type === 'Choice' ? inRules(view.state.Choices as unknown as Json, childPointer(view.pointer, 'Choices'), read) : []), // prettier-ignore
  ];
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

function mayRead(value: Json): boolean {
  if (typeof value === 'string') return /\$[\p{ID_Start}]/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(mayRead);
}
