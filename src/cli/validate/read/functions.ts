// Functions of CloudFormation in a definition → values: what is known is filled in, what only a deployment knows becomes
// a placeholder `${…}`. Nodes that hold no function stay the same nodes.
import { pseudoParameters } from '../placeholders.js';
import { entriesOf, fieldOf, onlyEntry, textOf, type ScalarNode, type SourceNode } from './node.js';
import { placedText, type PlacedText } from './placed-text.js';

/** Values that the template gives to the names in `${…}`. */
export type Substitutions = ReadonlyMap<string, string>;
export const noSubstitutions: Substitutions = new Map();

const FUNCTION = /^(?:Ref|Condition|Fn::.+)$/;

/** The function that a node is a call of: its name and what it is given. */
export function functionOf(node: SourceNode): { readonly name: string; readonly given: SourceNode } | undefined {
  const entry = onlyEntry(node);
  return entry !== undefined && FUNCTION.test(entry.key) ? { name: entry.key, given: entry.value } : undefined;
}

/** Takes the functions out of a definition that is written as an object. */
export function withoutFunctions(root: SourceNode, source: string): SourceNode {
  const known = new Map<SourceNode, SourceNode>();
  const of = (node: SourceNode): SourceNode => {
    if (node.kind === 'scalar') return node;
    const before = known.get(node);
    if (before !== undefined) return before;
    const made = madeOf(node);
    known.set(node, made);
    return made;
  };
  const madeOf = (node: Exclude<SourceNode, ScalarNode>): SourceNode => {
    const text = functionOf(node) === undefined ? undefined : textOfNode(node, source);
    if (text !== undefined) return { kind: 'scalar', value: text.text, range: node.range };
    if (node.kind === 'list') return { ...node, items: node.items.filter(isThere).map(of) };
    const entries = node.entries.filter(({ value }) => isThere(value)).map((entry) => ({ ...entry, value: of(entry.value) })); // prettier-ignore
    return { ...node, entries };
  };
  return of(root);
}

function isThere(node: SourceNode): boolean {
  const called = functionOf(node);
  return called?.name !== 'Ref' || textOf(called.given) !== 'AWS::NoValue';
}

/**
 * The text of a scalar or of a function, with places; `undefined` for objects and lists.
 * @example textOfNode(node, source)?.text // 'arn:aws:lambda:${Region}:…'
 */
export function textOfNode(node: SourceNode, source: string): PlacedText | undefined {
  if (node.kind === 'scalar') return node.value === null ? undefined : placedText(node, source);
  const called = functionOf(node);
  if (called === undefined) return undefined;
  const { name, given } = called;
  if (name === 'Fn::Sub') return substituted(given, source) ?? opaque(name, node);
  if (name === 'Fn::Join') return joined(given, source) ?? opaque(name, node);
  if (name === 'Fn::ToJsonString') return undefined;
  const known = name === 'Ref' ? pseudoParameters.get(textOf(given) ?? '') : undefined;
  if (known !== undefined) return at(known, node);
  const target = textOf(given) ?? (given.kind === 'list' ? given.items.map(textOf).join('.') : '');
  return opaque(name === 'Ref' || name === 'Fn::GetAtt' ? target : `${name} ${target}`.trim(), node);
}

function opaque(name: string, node: SourceNode): PlacedText {
  return at(`\${${name.replace(/[{}"\\\s]+/g, '.') || 'value'}}`, node);
}

function at(text: string, { range }: SourceNode): PlacedText {
  return { text, offsets: [...repeated(range.start, text), range.end] };
}

function substituted(given: SourceNode, source: string): PlacedText | undefined {
  const [template, values] = given.kind === 'list' ? given.items : [given];
  if (template?.kind !== 'scalar' || textOf(template) === undefined) return undefined;
  const known = new Map(pseudoParameters);
  for (const { key, value } of entriesOf(values)) {
    const text =
      value.kind === 'scalar' ? String(value.value) : pseudoParameters.get(textOf(fieldOf(value, 'Ref')) ?? '');
    if (text !== undefined) known.set(key, text);
  }
  const filled = fillIn(placedText(template, source), known);
  return literal(filled);
}

/** `${!Name}` of Fn::Sub is the text `${Name}`. */
function literal({ text, offsets }: PlacedText): PlacedText {
  if (!text.includes('${!')) return { text, offsets };
  const kept = Array.from({ length: text.length }, (_, i) => i).filter((i) => !text.startsWith('${!', i - 2) || text[i] !== '!'); // prettier-ignore
  return {
    text: kept.map((i) => text[i]).join(''),
    offsets: [...kept.map((i) => offsets[i] ?? 0), offsets.at(-1) ?? 0],
  };
}

/** Puts known values in the place of their names. */
export function fillIn(placed: PlacedText, known: Substitutions): PlacedText {
  const { text, offsets } = placed;
  if (known.size === 0 || !text.includes('${')) return placed;
  const parts: PlacedText[] = [];
  let done = 0;
  for (const match of text.matchAll(/\$\{([^{}!]+)\}/g)) {
    const value = known.get((match[1] ?? '').trim());
    if (value === undefined) continue;
    parts.push(slice(placed, done, match.index));
    parts.push({ text: value, offsets: repeated(offsets[match.index] ?? 0, value) });
    done = match.index + match[0].length;
  }
  return concat([...parts, slice(placed, done, text.length)], offsets.at(-1) ?? 0);
}

function joined(given: SourceNode, source: string): PlacedText | undefined {
  if (given.kind !== 'list') return undefined;
  const [delimiter, pieces] = given.items;
  const between = delimiter === undefined ? undefined : textOf(delimiter);
  if (between === undefined || pieces?.kind !== 'list') return undefined;
  const parts: PlacedText[] = [];
  for (const [i, piece] of pieces.items.entries()) {
    const text = textOfNode(piece, source);
    if (text === undefined) return undefined;
    if (i > 0 && between !== '') parts.push({ text: between, offsets: repeated(piece.range.start, between) });
    parts.push(slice(text, 0, text.text.length));
  }
  return concat(parts, given.range.end);
}

/** One place for all characters. */
function repeated(offset: number, { length }: string): readonly number[] {
  return new Array<number>(length).fill(offset);
}

function slice({ text, offsets }: PlacedText, from: number, to: number): PlacedText {
  return { text: text.slice(from, to), offsets: offsets.slice(from, to) };
}

function concat(parts: readonly PlacedText[], end: number): PlacedText {
  return { text: parts.map(({ text }) => text).join(''), offsets: [...parts.flatMap(({ offsets }) => offsets), end] };
}
