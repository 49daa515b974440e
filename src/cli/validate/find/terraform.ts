// Terraform in JSON (`*.tf.json`, also what CDK for Terraform makes) → the definitions of its state machines.
import { entriesOf, fieldOf, textOf, type EntryNode, type SourceNode } from '../read/node.js';
import { placedText } from '../read/placed-text.js';
import { bare, typeOf, type Finder, type FoundDefinition, type Holder } from './found.js';

export const findInTerraform: Finder = (root, source) => {
  const resources = blocks(fieldOf(root, 'resource'));
  if (resources.length === 0) return undefined;
  return resources.flatMap((resource) =>
    blocks(fieldOf(resource, 'aws_sfn_state_machine')).flatMap((machines) =>
      entriesOf(machines).flatMap((machine) => machinesIn(machine, source)),
    ),
  );
};

/** A block may be written once as an object, or in a list. */
function blocks(node: SourceNode | undefined): readonly SourceNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

function machinesIn({ key, keyRange, value }: EntryNode, source: string): readonly FoundDefinition[] {
  return blocks(value).flatMap((block) => {
    const definition = fieldOf(block, 'definition');
    if (definition === undefined) return [];
    return {
      name: key,
      type: typeOf(textOf(fieldOf(block, 'type'))),
      place: keyRange,
      holder: holderOf(definition, source),
      substitutions: new Map(),
      fills: 'tool' as const,
    };
  });
}

function holderOf(node: SourceNode, source: string): Holder {
  const text = textOf(node);
  if (node.kind !== 'scalar' || text === undefined) return { kind: 'node', node };
  const [, path] = /^\$\{(?:file|templatefile)\(\s*"((?:[^"$]|\$\{path\.(?:module|root)\})+)"/.exec(text) ?? [];
  if (path !== undefined) {
    const relative = path.replace(/\$\{path\.(?:module|root)\}/g, '.');
    return { kind: 'file', path: relative, keys: [], read: (root) => [bare(root)], reader: 'aws' };
  }
  const whole = /^\$\{\s*([\w.]+)/.exec(text);
  if (whole !== null) return { kind: 'unseen', why: `only Terraform can evaluate \`${whole[1]}\`` };
  return { kind: 'text', text: placedText(node, source) };
}
