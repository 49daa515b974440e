// The value of `--input` and `--mocks`: JSON itself, or `@file` that holds it.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Json } from '../../compiler/json.js';
import { reasonOf, refuse } from './refusal.js';

export function readJsonOption(option: string, text: string | true, cwd: string): Json {
  const given = String(text);
  if (!given.startsWith('@')) return parse(option, 'the value', given);
  const file = given.slice(1);
  const path = resolve(cwd, file);
  if (!existsSync(path)) throw refuse('cli/no-such-file', { file });
  return parse(option, `the file \`${file}\``, read(path, file));
}

/** Without the byte order mark that some editors begin files with. */
function read(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw refuse('cli/cannot-read', { file, reason: reasonOf(error) });
  }
}

function parse(option: string, source: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw refuse('cli/input-not-json', {
      option,
      source,
      reason: reasonOf(error),
    });
  }
}
