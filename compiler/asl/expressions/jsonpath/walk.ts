// Looks through a path and everything inside it: filters, function arguments.
import type { Filter, Path } from './ast.js';

/** The path itself and all paths inside it, in the order of the text. */
export function pathsIn(path: Path): readonly Path[] {
  return [
    path,
    ...path.steps.flatMap((step) => {
      if (step.kind === 'filter') return pathsInFilter(step.filter);
      if (step.kind === 'function')
        return step.arguments.flatMap((each) => (each.kind === 'path' ? pathsIn(each) : []));
      return [];
    }),
  ];
}

function pathsInFilter(filter: Filter): readonly Path[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...pathsInFilter(filter.left), ...pathsInFilter(filter.right)];
    case 'not':
      return pathsInFilter(filter.operand);
    case 'exists':
      return pathsIn(filter.path);
    case 'relation':
      return [filter.left, filter.right].flatMap((operand) => (operand.kind === 'path' ? pathsIn(operand) : []));
  }
}

/**
 * The workflow variables that a path reads, without `$`.
 * @example
 * variablesIn(path of '$orders[?(@.id == $wanted)]'); // ['orders', 'wanted']
 */
export function variablesIn(path: Path): readonly string[] {
  return pathsIn(path).flatMap(({ root }) => (root.kind === 'variable' ? [root.name] : []));
}
