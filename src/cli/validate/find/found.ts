// A state machine that a file holds: where its definition stands, and what its deployment says about it.
import type { MachineType } from '../../../../compiler/asl/rules/rule.js';
import type { Substitutions } from '../read/functions.js';
import type { Range, SourceNode } from '../read/node.js';
import type { YamlReader } from '../read/yaml.js';
import type { PlacedText } from '../read/placed-text.js';

export type Holder =
  | { readonly kind: 'node'; readonly node: SourceNode }
  | { readonly kind: 'text'; readonly text: PlacedText }
  | {
      readonly kind: 'file';
      /** Relative to the file that names it. */
      readonly path: string;
      /** The way to a part of what the file holds. */
      readonly keys: readonly string[];
      readonly read: (root: SourceNode, source: string) => readonly FoundDefinition[];
      /** Who reads it, when it is YAML. */
      readonly reader: YamlReader;
    }
  /** Only the deployment tool can see it. */
  | { readonly kind: 'unseen'; readonly why: string };

export interface FoundDefinition {
  /** Its name in the template; `''` when it has none. */
  readonly name: string;
  /** Absent when nothing says, or only the deployment knows. */
  readonly type: MachineType | undefined;
  /** What to point to when the definition cannot be had. */
  readonly place: Range;
  readonly holder: Holder;
  /** What the template says that stands in the place of `${Name}`. */
  readonly substitutions: Substitutions;
  /**
   * Who fills in `${Name}`: nobody that the file knows of, some tool, or the template's own DefinitionSubstitutions, which
   * have these names and no others.
   */
  readonly fills: 'nobody' | 'tool' | ReadonlySet<string>;
}

/** The definitions in a document, or `undefined` when it is of another kind. */
export type Finder = (root: SourceNode, source: string) => readonly FoundDefinition[] | undefined;

export function typeOf(text: string | undefined): MachineType | undefined {
  return text === 'STANDARD' || text === 'EXPRESS' ? text : undefined;
}

/** A definition as it stands, with nothing said about it. */
export function bare(node: SourceNode): FoundDefinition {
  const holder = { kind: 'node', node } as const;
  return { name: '', type: undefined, place: node.range, holder, substitutions: new Map(), fills: 'nobody' };
}
