// A place in a source file. Lines and columns count from 1, columns in UTF-16 units; `file` is a POSIX path
// relative to the folder the compiler was started in, so that what is printed and stored is the same everywhere. The
// end is the place behind the last character.
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
