// A chain as data: what its classes have recorded, values already bound. Immutable.
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import type { Assignment } from '../../../compiler/states/graph.js';
import type { TaskHandleData } from '../symbols.js';
import type { TaskSettings } from '../../../compiler/ir/task-options.js';

export interface TaskLink {
  readonly kind: 'task';
  readonly name: string;
  readonly task: TaskHandleData;
  readonly argument: Expr;
  readonly output: Expr;
  readonly assign: readonly Assignment[];
  readonly settings: TaskSettings;
}
export interface WaitLink {
  readonly kind: 'wait';
  readonly name: string;
  readonly seconds: Expr;
}
export interface ChoiceLink {
  readonly kind: 'choice';
  readonly name: string;
  readonly rules: readonly { readonly condition: Expr; readonly branch: Fragment }[];
  readonly otherwise: Fragment;
}
export interface SucceedLink {
  readonly kind: 'succeed';
  readonly name: string;
  readonly output?: Expr;
}
export type Link = TaskLink | WaitLink | ChoiceLink | SucceedLink;
export type LinkOf<K extends Link['kind']> = Extract<Link, { kind: K }>;

/** States in a row, and what was wrong with the calls that made them. */
export interface Fragment {
  readonly links: readonly Link[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The fragment's links and those of its branches, in the order in which they were written. */
export function allLinks(fragment: Fragment): readonly Link[] {
  return fragment.links.flatMap((link) => [
    link,
    ...(link.kind === 'choice' ? [...link.rules.map((rule) => rule.branch), link.otherwise].flatMap(allLinks) : []),
  ]);
}

export const emptyFragment: Fragment = { links: [], diagnostics: [] };

export function append(fragment: Fragment, link: Link, diagnostics: readonly Diagnostic[]): Fragment {
  return { links: [...fragment.links, link], diagnostics: [...fragment.diagnostics, ...diagnostics] };
}
