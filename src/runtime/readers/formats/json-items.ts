// JSON text in parts -> the items of the array or object that a JSON Pointer selects, each as soon as it is complete. No
// more is held than one item. What is outside the selected value is checked for its structure only.
import type { Json } from '../../../../compiler/json.js';
import type { TextReader } from '../batch.js';
import { maxItemBytes, maxPointerOffset } from '../limits.js';
import { ReadProblem } from '../read-problem.js';
import { pointerTokens } from '../request.js';
import { type ValueEnd, valueEnd } from './json-value-end.js';

/** What a container waits for. `first`: a value or name, or its end at once. */
type Expected = 'first' | 'value' | 'name' | 'colon' | 'comma';
interface Container {
  readonly kind: 'array' | 'object';
  /** Its elements are the items; otherwise it is on the way to them. */
  readonly isTarget: boolean;
  expected: Expected;
  name: string;
  index: number;
}
/** What happens with the value that is being read. */
type Use = 'item' | 'name' | 'skipped';

/** `end` throws when the document is not complete, or has not what was asked for. */
export interface JsonItems extends TextReader {
  shape(): 'elements' | 'entries';
}

const notIterable = 'Attempting to map over non-iterable node.';
const notFound = 'The provided ReaderConfig.ItemsPointer does not match any valid path in the JSON structure.';
const notBlank = /[^ \t\n\r]/g;

/**
 * Reads the items of a document. Items of an object are `{ Key, Value }`.
 * @param place what the document is called in messages
 * @example
 * const items = jsonItems('/rows', 'data.json');
 * items.push('{"rows": [1, {"a"'); // [1]
 * items.push(':2}]}');             // [{ a: 2 }]
 */
export function jsonItems(pointer: string, place: string): JsonItems {
  const tokens = pointerTokens(pointer);
  const stack: Container[] = [];
  const ends: ValueEnd = valueEnd();
  let shape: 'elements' | 'entries' = 'elements';
  let isFound = false;
  let isOver = false;
  let use: Use | undefined;
  /** The parts of the value that is being read. */
  let held: string[] = [];
  let heldLength = 0;
  let bytesBefore = 0;
  let items: Json[] = [];

  const invalid = (why: string) => new ReadProblem(`${place} is not valid JSON: ${why}.`);
  const parse = (text: string): Json => {
    try {
      return JSON.parse(text) as Json;
    } catch (error) {
      throw invalid(error instanceof Error ? error.message : String(error));
    }
  };

  /** Is the value that begins now the selected one, or on the way to it? */
  const pathOf = (): 'target' | 'way' | 'other' => {
    const top = stack.at(-1);
    if (isFound) return 'other';
    if (top !== undefined) {
      const token = tokens[stack.length - 1];
      if (token !== (top.kind === 'array' ? String(top.index) : top.name)) return 'other';
    }
    return stack.length === tokens.length ? 'target' : 'way';
  };

  /** A value begins at `at`. The position to go on from. */
  const beginValue = (text: string, at: number): number => {
    const char = text.charAt(at);
    const top = stack.at(-1);
    const path = pathOf();
    const isContainer = char === '[' || char === '{';
    if (',:]}'.includes(char)) throw invalid(`"${char}" where a value should be`);
    if (path === 'target') {
      isFound = true;
      if (bytesBefore + Buffer.byteLength(text.slice(0, at)) >= maxPointerOffset) {
        throw new ReadProblem(
          `The value that ReaderConfig.ItemsPointer selects begins after the first 16 MB of ${place}.`,
        );
      }
      if (!isContainer) throw /["\d\-tfn]/.test(char) ? new ReadProblem(notIterable) : invalid(`"${char}" is no value`);
      shape = char === '[' ? 'elements' : 'entries';
    }
    if (path !== 'other' && isContainer) {
      const kind = char === '[' ? 'array' : 'object';
      stack.push({ kind, isTarget: path === 'target', expected: 'first', name: '', index: 0 });
      return at + 1;
    }
    use = top?.isTarget === true ? 'item' : 'skipped';
    ends.begin(char);
    return at;
  };

  const endValue = () => {
    const top = stack.at(-1);
    if (top === undefined) isOver = true;
    else top.expected = 'comma';
  };

  /** Reads on in the value that has begun. The position after it, or the end of the text. */
  const goOn = (text: string, at: number): number => {
    const found = ends.find(text, at);
    const end = found < 0 ? text.length : found;
    if (use !== 'skipped') {
      held.push(text.slice(at, end));
      heldLength += end - at;
      if (heldLength > maxItemBytes) throw tooLong();
    }
    if (found >= 0) complete();
    return end;
  };
  const tooLong = () => new ReadProblem(`${place} has an item of more than 8 MB.`);

  const complete = () => {
    const top = stack.at(-1);
    const done = use;
    use = undefined;
    if (done !== 'skipped') {
      const text = held.length === 1 ? (held[0] ?? '') : held.join('');
      held = [];
      heldLength = 0;
      if (text.length * 3 > maxItemBytes && Buffer.byteLength(text) > maxItemBytes) throw tooLong();
      const value = parse(text);
      if (done === 'name' && top !== undefined) {
        top.name = value as string;
        top.expected = 'colon';
        return;
      }
      items.push(top?.kind === 'object' ? { Key: top.name, Value: value } : value);
    }
    endValue();
  };

  const close = (container: Container, char: string) => {
    const closes = container.kind === 'array' ? ']' : '}';
    if (char !== closes) throw invalid(`"${char}" where "," or "${closes}" should be`);
    stack.pop();
    endValue();
  };

  /** Handles the character at `at`, which is not blank and not inside a value. */
  const step = (text: string, at: number): number => {
    const char = text.charAt(at);
    const top = stack.at(-1);
    if (isOver) throw invalid(`"${char}" after its end`);
    if (top === undefined) return beginValue(text, at);
    const isEnd = char === ']' || char === '}';
    switch (top.expected) {
      case 'comma':
        if (char !== ',') {
          close(top, char);
          return at + 1;
        }
        top.index++;
        top.expected = top.kind === 'array' ? 'value' : 'name';
        return at + 1;
      case 'colon':
        if (char !== ':') throw invalid(`"${char}" where ":" should be`);
        top.expected = 'value';
        return at + 1;
      case 'first':
      case 'name':
        if (isEnd && top.expected === 'first') {
          close(top, char);
          return at + 1;
        }
        if (top.kind === 'array') return beginValue(text, at);
        if (char !== '"') throw invalid(`"${char}" where a name should be`);
        use = 'name';
        ends.begin(char);
        return at;
      case 'value':
        return beginValue(text, at);
    }
  };

  const push = (text: string): Json[] => {
    let at = 0;
    while (at < text.length) {
      if (use !== undefined) at = goOn(text, at);
      else {
        notBlank.lastIndex = at;
        const next = notBlank.exec(text)?.index ?? text.length;
        at = next < text.length ? step(text, next) : next;
      }
    }
    if (!isFound) bytesBefore += Buffer.byteLength(text);
    const made = items;
    items = [];
    return made;
  };

  const end = (): Json[] => {
    // A blank ends a number that is the whole document.
    const made = push(' ');
    if (!isOver) throw invalid('it ends too early');
    if (!isFound) throw new ReadProblem(notFound);
    return made;
  };

  return { push, end, shape: () => shape };
}
