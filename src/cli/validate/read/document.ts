// The text of a file → nodes, by the language that its name or its first character tells.
import { readJson } from './json.js';
import type { ReadResult } from './result.js';
import { readYaml } from './yaml.js';

/** @example await readDocument('pay.asl.yaml', 'StartAt: A') */
export async function readDocument(file: string, text: string): Promise<ReadResult> {
  return isYaml(file, text) ? readYaml(text) : readJson(text);
}

function isYaml(file: string, text: string): boolean {
  if (/\.ya?ml$/i.test(file)) return true;
  return !/\.json$/i.test(file) && /^\s*[^\s{["]/.test(text);
}
