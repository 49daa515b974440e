// The text of a file → nodes, by the language that its name or its first character tells.
import { readJson } from './json.js';
import type { ReadResult } from './result.js';
import { readYaml, type YamlReader } from './yaml.js';

/**
 * @param reader of YAML; told by the document when absent
 * @example await readDocument('pay.asl.yaml', 'StartAt: A')
 */
export async function readDocument(file: string, text: string, reader?: YamlReader): Promise<ReadResult> {
  return isYaml(file, text) ? readYaml(text, reader) : readJson(text);
}

function isYaml(file: string, text: string): boolean {
  if (/\.ya?ml$/i.test(file)) return true;
  return !/\.json$/i.test(file) && /^\s*[^\s{["]/.test(text);
}
