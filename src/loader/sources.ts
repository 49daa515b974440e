// The text behind the `file` of a span, for code frames.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export function readSource(file: string, base: string): string | undefined {
  try {
    return readFileSync(resolve(base, file), 'utf8');
  } catch {
    return undefined;
  }
}
