// A document that is a definition itself, or the answer of the API that holds one → the definition.
import { fieldOf, textOf, type SourceNode } from '../read/node.js';
import { placedText } from '../read/placed-text.js';
import { bare, typeOf, type Finder } from './found.js';

export const findDefinition: Finder = (root) => {
  return fieldOf(root, 'States') === undefined && fieldOf(root, 'StartAt') === undefined ? undefined : [bare(root)];
};

/** What `aws stepfunctions describe-state-machine` prints. */
export const findInDescription: Finder = (root, source) => {
  const definition: SourceNode | undefined = fieldOf(root, 'definition');
  if (fieldOf(root, 'stateMachineArn') === undefined || definition?.kind !== 'scalar') return undefined;
  const holder = { kind: 'text', text: placedText(definition, source) } as const;
  return [{ ...bare(definition), name: textOf(fieldOf(root, 'name')) ?? '', type: typeOf(textOf(fieldOf(root, 'type'))), holder }]; // prettier-ignore
};
