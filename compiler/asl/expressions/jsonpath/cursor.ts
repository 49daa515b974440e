// A place in a text and the few moves that the parsers of paths, filters and intrinsics share. A failed parse is
// thrown as `SyntaxProblem` and caught by the public functions, which give it back as data.
export class SyntaxProblem extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

export interface Cursor {
  readonly text: string;
  at: number;
  /** How many filters, parentheses and calls are open. */
  depth: number;
}

/** Deeper than anyone writes, and shallow enough to recurse over. */
const maximumDepth = 64;

export function cursorOver(text: string): Cursor {
  return { text, at: 0, depth: 0 };
}

export function fail(cursor: Cursor, message: string): never {
  throw new SyntaxProblem(`${message} at position ${cursor.at}`, cursor.at);
}

export function peek(cursor: Cursor): string {
  return cursor.text.charAt(cursor.at);
}

export function skipSpace(cursor: Cursor): void {
  while (/\s/.test(peek(cursor))) cursor.at++;
}

/** Moves past `token` when it stands here, white space before it skipped. */
export function take(cursor: Cursor, token: string): boolean {
  skipSpace(cursor);
  if (!cursor.text.startsWith(token, cursor.at)) return false;
  cursor.at += token.length;
  return true;
}

export function expect(cursor: Cursor, token: string): void {
  if (!take(cursor, token)) fail(cursor, `expected '${token}'`);
}

/** What `pattern` (with the flag `y`) matches here, moving past it. */
export function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** Runs `parse` one level deeper; stops texts that nest without end. */
export function nested<T>(cursor: Cursor, parse: () => T): T {
  if (++cursor.depth > maximumDepth) fail(cursor, `nested deeper than ${maximumDepth} levels`);
  const result = parse();
  cursor.depth--;
  return result;
}
