// YAML text → nodes with places, one for each document. Tags of CloudFormation become its long form (`!Ref X` is
// `{ Ref: X }`), aliases and merge keys what they stand for. `yes` and `on` are what their reader takes them for.
import type * as Yaml from 'yaml';
import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { EntryNode, Range, SourceNode, TextStyle } from './node.js';
import type { ReadResult, SyntaxError } from './result.js';

/**
 * Who reads the text in the end. CloudFormation, SAM and what they load speak YAML 1.1, where `yes`, `on`, `no` and `off`
 * are booleans (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html); `y` and `n` are
 * texts for them all the same. Serverless reads YAML 1.2, where all of these are texts.
 */
export type YamlReader = 'aws' | 'serverless';

/** @example await readYaml('Resource: !Ref Fn') // { kind: 'nodes', nodes: [{ kind: 'record', … }] } */
export async function readYaml(text: string, reader?: YamlReader): Promise<ReadResult> {
  const yaml = await import('yaml');
  const options = { uniqueKeys: false, merge: true, logLevel: 'silent', prettyErrors: false } as const;
  const parsed = yaml.parseAllDocuments(text, options);
  const documents = Array.isArray(parsed) ? (parsed as readonly Document.Parsed[]) : [];
  const nodes: SourceNode[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined) return broken(error.pos[0], error.message);
    if (document.contents === null) continue;
    try {
      const words = (reader ?? readerOf(document)) === 'aws' ? booleans : undefined;
      nodes.push(converter(yaml, document, words)(document.contents as Node));
    } catch (problem) {
      if (problem instanceof Unreadable) return broken(problem.offset, problem.message);
      throw problem;
    }
  }
  return { kind: 'nodes', nodes };
}

function broken(offset: number, message: string): SyntaxError {
  return { kind: 'error', code: 'asl/invalid-yaml', offset, reason: message.replace(/\s+/g, ' ').trim() };
}

class Unreadable extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

const styles: Readonly<Record<string, TextStyle>> = { QUOTE_DOUBLE: 'double', QUOTE_SINGLE: 'single' };
/** Those of CloudFormation that are not named `Fn::` in their long form. */
const shortNames: Readonly<Record<string, string>> = { '!Ref': 'Ref', '!Condition': 'Condition' };

type Words = ReadonlyMap<string, boolean>;
const booleans: Words = new Map([
  ...['yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

function readerOf(document: Document.Parsed): YamlReader {
  return document.has('stepFunctions') ? 'serverless' : 'aws';
}

function converter(yaml: typeof Yaml, document: Document.Parsed, words: Words | undefined): (node: Node) => SourceNode {
  const known = new Map<Node, SourceNode | 'open'>();

  const convert = (node: Node): SourceNode => {
    const before = known.get(node);
    if (before !== undefined && before !== 'open') return before;
    known.set(node, 'open');
    const made = tagged(node, untagged(node));
    known.set(node, made);
    return made;
  };

  const untagged = (node: Node): SourceNode => {
    const range = rangeOf(node);
    if (yaml.isAlias(node)) return convert(target(node));
    if (yaml.isMap(node)) return { kind: 'record', range, entries: entries(node) };
    if (yaml.isSeq(node)) return { kind: 'list', range, items: (node as YAMLSeq<Node>).items.map(convert) };
    return scalar(node as Scalar, range, words);
  };

  const target = (alias: Alias): Node => {
    const found = alias.resolve(document);
    if (found === undefined) throw new Unreadable(rangeOf(alias).start, `there is no anchor \`${alias.source}\``);
    const { start } = rangeOf(alias);
    if (known.get(found) === 'open') throw new Unreadable(start, 'this alias stands inside of what it stands for');
    return found;
  };

  const entries = (map: YAMLMap): readonly EntryNode[] => {
    const own: EntryNode[] = [];
    const merged: EntryNode[] = [];
    for (const { key, value } of map.items as readonly Pair<Node, Node | null>[]) {
      const keyRange = rangeOf(key);
      const held: SourceNode = value === null ? { kind: 'scalar', value: null, range: keyRange } : convert(value);
      if (!yaml.isScalar(key)) throw new Unreadable(keyRange.start, 'the name of a field is not text');
      if (key.source === '<<' && key.type === 'PLAIN') merged.push(...mergedEntries(held, keyRange));
      else own.push({ key: nameOf(key), keyRange, value: held });
    }
    // What the map has itself counts, and of several maps the first.
    const names = new Set(own.map(({ key }) => key));
    const kept = merged.filter(({ key }) => !names.has(key) && names.add(key));
    return [...kept, ...own];
  };

  return convert;
}

function mergedEntries(value: SourceNode, keyRange: Range): readonly EntryNode[] {
  if (value.kind === 'record') return value.entries;
  if (value.kind === 'list' && value.items.every((item) => item.kind === 'record')) {
    return value.items.flatMap((item) => (item.kind === 'record' ? item.entries : []));
  }
  throw new Unreadable(keyRange.start, '`<<` merges maps, and this is something else');
}

function nameOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

function scalar({ value, type, source, tag }: Scalar, range: Range, words: Words | undefined): SourceNode {
  const word = type === 'PLAIN' && tag === undefined ? words?.get(source ?? '') : undefined;
  if (word !== undefined) return { kind: 'scalar', value: word, range };
  if (typeof value === 'string') return { kind: 'scalar', value, range, style: styles[type ?? ''] ?? 'plain' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { kind: 'scalar', value: source ?? '', range };
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'scalar', value, range };
  return { kind: 'scalar', value: null, range };
}

/** `!GetAtt A.B` → `{ 'Fn::GetAtt': 'A.B' }`. Tags of YAML itself (`!!str`) have done their work already. */
function tagged({ tag }: Node, node: SourceNode): SourceNode {
  if (tag === undefined || !tag.startsWith('!') || tag === '!') return node;
  const key = Object.hasOwn(shortNames, tag) ? (shortNames[tag] ?? '') : `Fn::${tag.slice(1)}`;
  return { kind: 'record', range: node.range, entries: [{ key, keyRange: node.range, value: node }] };
}

function rangeOf({ range }: Node): Range {
  const [start = 0, end = start] = range ?? [];
  return { start, end };
}
