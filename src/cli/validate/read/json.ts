// JSON text → nodes with places, or the first syntax error. Beyond JSON it takes one thing: a placeholder where a value
// may stand (`"TimeoutSeconds": ${Timeout}`), as texts hold that a deployment tool fills in.
import { inspectJson } from '../../../../compiler/asl/json-text.js';
import type { EntryNode, SourceNode } from './node.js';
import type { ReadResult } from './result.js';

/** Deeper than the validator reads, so that it is the one to complain. */
const deepest = 600;
const placeholder = /\$\{[^{}"\n]*\}/y;

type Open =
  | { readonly kind: 'record'; readonly start: number; readonly entries: EntryNode[]; key?: Omit<EntryNode, 'value'> }
  | { readonly kind: 'list'; readonly start: number; readonly items: SourceNode[] };

/** @example readJson('{"a": [1]}') // { kind: 'nodes', nodes: [{ kind: 'record', … }] } */
export function readJson(text: string): ReadResult {
  const json = withTexts(text);
  const { error } = inspectJson(json);
  if (error !== undefined) return { kind: 'error', code: 'asl/invalid-json', ...error };
  return nodesOf(json, text);
}

/** Placeholders that stand for values become texts of the same length, so that places stay what they are. */
function withTexts(text: string): string {
  if (!text.includes('${')) return text;
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    placeholder.lastIndex = at;
    const found = text[at] === '$' ? placeholder.exec(text)?.[0] : undefined;
    if (found !== undefined) {
      parts.push(text.slice(done, at), `"${'_'.repeat(found.length - 2)}"`);
      done = at + found.length;
      at = done;
    } else at = text[at] === '"' ? endOf(text, at) : at + 1;
  }
  return parts.join('') + text.slice(done);
}

/** The text is known to be JSON, so every character is where it has to be. */
function nodesOf(json: string, original: string): ReadResult {
  const stack: Open[] = [];
  let root: SourceNode | undefined;
  const add = (node: SourceNode): void => {
    const top = stack.at(-1);
    if (top === undefined) root = node;
    else if (top.kind === 'list') top.items.push(node);
    else if (top.key !== undefined) {
      top.entries.push({ ...top.key, value: node });
      delete top.key;
    }
  };
  for (let at = 0; at < json.length;) {
    const char = json[at] ?? '';
    const range = { start: at, end: endOf(json, at) };
    at = range.end;
    if (char === '{') stack.push({ kind: 'record', start: range.start, entries: [] });
    else if (char === '[') stack.push({ kind: 'list', start: range.start, items: [] });
    else if (char === '}' || char === ']') {
      const { start, ...node } = stack.pop() as Open;
      add({ ...node, range: { start, end: at } });
    } else if (char === '"') {
      const open = original[range.start] === '$';
      const value = open ? original.slice(range.start, at) : (JSON.parse(json.slice(range.start, at)) as string);
      const top = stack.at(-1);
      if (top?.kind === 'record' && top.key === undefined) top.key = { key: value, keyRange: range };
      else if (open) add({ kind: 'scalar', value, range });
      else add({ kind: 'scalar', value, range, style: 'double' });
    } else if (!' \t\r\n:,'.includes(char)) {
      add({ kind: 'scalar', value: JSON.parse(json.slice(range.start, at)) as number | boolean | null, range });
    }
    if (stack.length > deepest) {
      return { kind: 'error', code: 'asl/invalid-json', offset: at, reason: 'the text is nested too deeply' };
    }
  }
  return { kind: 'nodes', nodes: root === undefined ? [] : [root] };
}

function endOf(json: string, start: number): number {
  const char = json[start] ?? '';
  if (char === '"') {
    let end = start + 1;
    while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
    return end + 1;
  }
  if ('{}[]:, \t\r\n'.includes(char)) return start + 1;
  let end = start + 1;
  while (end < json.length && !',]} \t\r\n'.includes(json[end] ?? '')) end++;
  return end;
}
