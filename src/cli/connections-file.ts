// The file of `--connections` -> connections by ARN. What a message says of a mistake is its place, never the text: the
// file holds secrets.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { childPointer } from '../../compiler/asl/pointer.js';
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import type { Json } from '../../compiler/json.js';
import type { Connections } from '../runtime/tasks/http-invoke/connection.js';
import { readConnections } from '../runtime/tasks/http-invoke/read-connections.js';
import { faultPlace } from '../server/json-text.js';
import { reasonOf, Refusal, refuse } from './refusal.js';

/** No connections when the option was not given. */
export function readConnectionsFile(file: string | true | undefined, cwd: string): Connections {
  if (typeof file !== 'string') return new Map();
  const reading = readConnections(parse(file, read(file, resolve(cwd, file))));
  if (reading.kind === 'connections') return reading.connections;
  const { path, problem } = reading;
  const pointer = path.reduce((above, key) => childPointer(above, key), '');
  const field = path.length === 0 ? 'the value' : `\`${path.at(-1) ?? ''}\``;
  throw new Refusal([diagnose('serve/bad-connections', { file, field, problem }, { pointer })]);
}

function read(file: string, path: string): string {
  if (!existsSync(path)) throw refuse('cli/no-such-file', { file });
  if (statSync(path).isDirectory()) throw refuse('cli/is-a-folder', { file });
  try {
    // Some editors begin files with a byte order mark.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw refuse('cli/cannot-read', { file, reason: reasonOf(error) });
  }
}

function parse(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw refuse('serve/connections-not-json', { file, ...faultPlace(text) });
  }
}
