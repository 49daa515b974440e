// Finds the expressions in a JSON value of a definition: strings that begin exactly with `{%` and end exactly with
// `%}`. Every expression comes with its place, spelled as a JSON pointer and as AWS spells it in causes.
import type { Json } from '../../../json.js';

export interface TemplateExpression {
  /** Between the delimiters, without white space around it: what AWS quotes. */
  readonly text: string;
  /** Index of `text` within the string. */
  readonly offset: number;
  /** Relative to the value searched: `` for the value itself, `/a/0/b`. */
  readonly pointer: string;
  /** `Output/a[0]/b` when the value searched is at `Output`. */
  readonly location: string;
}

/**
 * The text between `{%` and `%}`, or `undefined` when the string is a plain string.
 * @example
 * expressionIn('{% $states.input.id %}'); // '$states.input.id'
 * expressionIn(' {% 1 %}'); // undefined: white space outside
 */
export function expressionIn(text: string): string | undefined {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/** All expressions inside a value, in the order of its text. Keys are never expressions. */
export function findExpressions(value: Json, location: string): readonly TemplateExpression[] {
  const found: TemplateExpression[] = [];
  search(value, '', location, found);
  return found;
}

function search(value: Json, pointer: string, location: string, found: TemplateExpression[]): void {
  if (typeof value === 'string') {
    const text = expressionIn(value);
    if (text === undefined) return;
    const inside = value.slice(2);
    found.push({ text, offset: 2 + inside.length - inside.trimStart().length, pointer, location });
  } else if (Array.isArray(value)) {
    value.forEach((item: Json, index) => {
      search(item, `${pointer}/${index}`, itemLocation(location, index), found);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      search(
        item,
        `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        fieldLocation(location, key),
        found,
      );
  }
}

/** AWS writes `Output/a` for a field and `Output/a[1]` for an element. */
export function fieldLocation(location: string, key: string): string {
  return `${location}/${key}`;
}
export function itemLocation(location: string, index: number): string {
  return `${location}[${index}]`;
}
