// Templates of CloudFormation and SAM, and those that CDK synthesizes → the definitions of their state machines.
import {
  fillIn,
  functionOf,
  noSubstitutions,
  textOfNode,
  withoutFunctions,
  type Substitutions,
} from '../read/functions.js';
import { entriesOf, fieldOf, textOf, type EntryNode, type SourceNode } from '../read/node.js';
import { bare, typeOf, type Finder, type FoundDefinition, type Holder } from './found.js';

/** The property that says STANDARD or EXPRESS, by type of resource. */
const typeProperties: Readonly<Record<string, string>> = {
  'AWS::StepFunctions::StateMachine': 'StateMachineType',
  'AWS::Serverless::StateMachine': 'Type',
};

/** A property that can hold the definition, and how it is read. */
const properties: readonly (readonly [string, (node: SourceNode, source: string) => Holder])[] = [
  ['Definition', inObject],
  ['DefinitionString', inText],
  ['DefinitionUri', inFile],
  ['DefinitionS3Location', inFile],
];

export const findInCloudFormation: Finder = (root, source) => {
  const resources = fieldOf(root, 'Resources');
  if (resources?.kind !== 'record') return undefined;
  return resources.entries.flatMap((resource) => machineIn(resource, source));
};

function machineIn({ key, keyRange, value }: EntryNode, source: string): readonly FoundDefinition[] {
  const type = textOf(fieldOf(value, 'Type')) ?? '';
  if (!Object.hasOwn(typeProperties, type)) return [];
  const given = fieldOf(value, 'Properties');
  const substitutions = fieldOf(given, 'DefinitionSubstitutions');
  const known = literals(substitutions);
  const names = namesIn(substitutions);
  return properties.flatMap(([property, holderOf]) => {
    const node = fieldOf(given, property);
    if (node === undefined) return [];
    return {
      name: key,
      type: typeOf(textOf(fieldOf(given, typeProperties[type] ?? ''))),
      place: keyRange,
      holder: filled(holderOf(node, source), known),
      substitutions: known,
      fills: names,
    };
  });
}

/** All names that are filled in, unless a function tells them. */
function namesIn(node: SourceNode | undefined): ReadonlySet<string> | 'tool' {
  if (node !== undefined && functionOf(node) !== undefined) return 'tool';
  return new Set(entriesOf(node).map(({ key }) => key));
}

// Whether a number ends up in quotes or not is for the deployment tool to say.
const number = /^(?:-?[\d.]+(?:e[+-]?\d+)?|true|false)$/i;

function literals(node: SourceNode | undefined): Substitutions {
  const known = entriesOf(node).flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined || number.test(text) || /\$\{|["\\]/.test(text) ? [] : [[key, text] as const];
  });
  return known.length === 0 ? noSubstitutions : new Map(known);
}

function filled(holder: Holder, known: Substitutions): Holder {
  return holder.kind === 'text' ? { ...holder, text: fillIn(holder.text, known) } : holder;
}

function inObject(node: SourceNode, source: string): Holder {
  if (node.kind === 'scalar' || functionOf(node) !== undefined) return inText(node, source);
  return { kind: 'node', node: withoutFunctions(node, source) };
}

function inText(node: SourceNode, source: string): Holder {
  const called = functionOf(node);
  if (called?.name === 'Fn::ToJsonString') return inObject(called.given, source);
  const text = textOfNode(node, source);
  if (text === undefined) return { kind: 'node', node: withoutFunctions(node, source) };
  if (/^\s*\$\{[^{}]*\}\s*$/.test(text.text))
    return { kind: 'unseen', why: `\`${called?.name ?? text.text}\` gives it` };
  return { kind: 'text', text };
}

function inFile(node: SourceNode): Holder {
  const path = textOf(node);
  if (path === undefined || /^[a-z0-9]+:\/\//i.test(path)) return { kind: 'unseen', why: 'it is in S3' };
  if (path.includes('${')) return { kind: 'unseen', why: `where it is depends on ${path}` };
  const read = (root: SourceNode, text: string): readonly FoundDefinition[] => [bare(withoutFunctions(root, text))];
  return { kind: 'file', path, keys: [], read, reader: 'aws' };
}
