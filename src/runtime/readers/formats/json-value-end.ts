// Finds where a JSON value ends in text that comes in parts. It looks at quotes and brackets only: what is in between is
// left to `JSON.parse`, or skipped.

export interface ValueEnd {
  /** Begins a value whose first character is this one. */
  begin(first: string): void;
  /**
   * Looks at the text from `from` on, the first character of the value included. The position after the value, or -1
   * when the value goes on in the next part. A number ends before the first character that cannot belong to it.
   */
  find(text: string, from: number): number;
}

const quote = 0x22;
const backslash = 0x5c;
/** What can follow a number, `true`, `false` or `null`. */
const afterScalar = /[\s,\]}:[{"]/g;
const structure = /["[\]{}]/g;

export function valueEnd(): ValueEnd {
  let kind: 'text' | 'container' | 'scalar' = 'scalar';
  let depth = 0;
  let isStart = true;
  let inText = false;
  /** The last part ended with a backslash that escapes what comes first in this one. */
  let isEscaped = false;

  /** The position after the closing quote, or -1. */
  const endOfText = (text: string, from: number): number => {
    let at = from;
    if (isEscaped && at < text.length) {
      at++;
      isEscaped = false;
    }
    for (;;) {
      const close = text.indexOf('"', at);
      const end = close < 0 ? text.length : close;
      let slashes = 0;
      while (end - slashes > at && text.charCodeAt(end - slashes - 1) === backslash) slashes++;
      if (close < 0) {
        if (at < text.length) isEscaped = slashes % 2 === 1;
        return -1;
      }
      if (slashes % 2 === 0) return close + 1;
      at = close + 1;
    }
  };

  const endOfContainer = (text: string, from: number): number => {
    let at = from;
    for (;;) {
      if (inText) {
        at = endOfText(text, at);
        if (at < 0) return -1;
        inText = false;
      }
      structure.lastIndex = at;
      const found = structure.exec(text);
      if (found === null) return -1;
      at = found.index + 1;
      const char = text.charCodeAt(found.index);
      if (char === quote) inText = true;
      else if (char === 0x5b || char === 0x7b) depth++;
      else if (--depth === 0) return at;
    }
  };

  return {
    begin(first) {
      kind = first === '"' ? 'text' : first === '[' || first === '{' ? 'container' : 'scalar';
      depth = 0;
      isStart = true;
      inText = false;
      isEscaped = false;
    },
    find(text, from) {
      if (kind === 'container') return endOfContainer(text, from);
      if (kind === 'text') {
        const start = isStart ? from + 1 : from;
        isStart = false;
        return endOfText(text, start);
      }
      afterScalar.lastIndex = from;
      return afterScalar.exec(text)?.index ?? -1;
    },
  };
}
