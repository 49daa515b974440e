// The example of a message about definitions → lines: the wrong definition, what is said about it, the definition put
// right. What is long in them is cut, so that it can be read.
import type { Mistake } from '../../compiler/asl/examples/mistake.js';
import { mistakes } from '../../compiler/asl/examples/table.js';
import { readDefinition, readDefinitionText } from '../../compiler/asl/read.js';

const longest = 60;
const deepest = 12;

/** @example exampleOf('asl/choice-without-default')[0] === 'Wrong:' */
export function exampleOf(code: string): readonly string[] {
  const mistake: Mistake | undefined = Object.hasOwn(mistakes, code)
    ? mistakes[code as keyof typeof mistakes]
    : undefined;
  if (mistake === undefined) return [];
  const { wrong, right, type } = mistake;
  const options = type === undefined ? {} : { type };
  const { diagnostics } = typeof wrong === 'string' ? readDefinitionText(wrong, options) : readDefinition(wrong, options); // prettier-ignore
  const [found] = diagnostics;
  return [
    type === undefined ? 'Wrong:' : `Wrong, in a state machine of type ${type}:`,
    ...indented(shown(wrong)),
    ...(found === undefined ? [] : [cut(found.message, 1000), ...(found.help === undefined ? [] : [`help: ${found.help}`])]), // prettier-ignore
    '',
    'Right:',
    ...indented(shown(typeof right === 'string' ? (JSON.parse(right) as unknown) : right)),
  ];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? cut(value, 1000) : JSON.stringify(shortened(value), null, 2);
}

/**
 * The value with long texts and deep parts cut.
 * @example shortened({ a: 'x'.repeat(1000) }) // { a: 'xxx…' }
 */
export function shortened(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cut(value, longest);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > deepest) return '…';
  if (Array.isArray(value)) return value.map((item) => shortened(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cut(key, longest), shortened(item, depth + 1)]),
  );
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function indented(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
