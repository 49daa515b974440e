// serverless.yml with the plugin serverless-step-functions → the definitions of its state machines, those in files too.
import { withoutFunctions } from '../read/functions.js';
import { entriesOf, fieldOf, textOf, type EntryNode, type Range, type SourceNode } from '../read/node.js';
import { typeOf, type Finder, type FoundDefinition, type Holder } from './found.js';

export const findInServerless: Finder = (root, source) => {
  const machines = fieldOf(fieldOf(root, 'stepFunctions'), 'stateMachines');
  return machines === undefined ? undefined : machinesIn(machines, source);
};

function machinesIn(node: SourceNode, source: string): readonly FoundDefinition[] {
  if (node.kind === 'list') return node.items.flatMap((item) => machinesIn(item, source));
  const file = fileOf(node, machinesIn);
  if (file !== undefined) return [found('', node.range, file)];
  return entriesOf(node).flatMap((entry) => machineIn(entry, source));
}

function machineIn({ key, keyRange, value }: EntryNode, source: string): readonly FoundDefinition[] {
  const read = (node: SourceNode, text: string): readonly FoundDefinition[] =>
    machineIn({ key, keyRange: node.range, value: node }, text);
  const file = fileOf(value, read);
  if (file !== undefined) return [found(key, keyRange, file)];
  const definition = fieldOf(value, 'definition');
  if (definition === undefined) return [];
  const { holder } = definitionIn(definition, source);
  return [{ ...found(key, keyRange, holder), type: typeOf(textOf(fieldOf(value, 'type'))) }];
}

function definitionIn(node: SourceNode, source: string): FoundDefinition {
  const file = fileOf(node, (root, text) => [definitionIn(root, text)]);
  const text = textOf(node);
  if (file !== undefined) return found('', node.range, file);
  if (text !== undefined) return found('', node.range, { kind: 'unseen', why: `only Serverless can read ${text}` });
  return found('', node.range, { kind: 'node', node: withoutFunctions(node, source) });
}

function found(name: string, place: Range, holder: Holder): FoundDefinition {
  return { name, type: undefined, place, holder, substitutions: new Map(), fills: 'tool' };
}

type Read = (root: SourceNode, source: string) => readonly FoundDefinition[];

/** `${file(machines.yml)}` and `${file(machines.yml):first.definition}`. */
function fileOf(node: SourceNode, read: Read): Holder | undefined {
  const [, path, keys] = /^\$\{file\(\s*([^(){}$]+?)\s*\)(?::([\w.-]+))?\}$/.exec(textOf(node) ?? '') ?? [];
  if (path === undefined) return undefined;
  if (!/\.(json|ya?ml)$/i.test(path)) return { kind: 'unseen', why: `only Serverless can read ${path}` };
  return { kind: 'file', path, keys: keys === undefined ? [] : keys.split('.'), read, reader: 'serverless' };
}
