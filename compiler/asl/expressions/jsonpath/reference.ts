// What else the language asks of a path in some fields: a Reference Path names exactly one place, by names and indices
// alone, and ResultPath writes to one below `$`.
import type { Path } from './ast.js';
import { parsePath, type ParsedPath } from './parse.js';

/** One step of a Reference Path. */
export type ReferenceStep = string | number;

/**
 * The steps of a Reference Path, or `undefined` when the path has a filter, wildcard, slice, function …
 * (https://states-language.net/spec.html#ref-paths).
 */
export function referenceSteps(path: Path): readonly ReferenceStep[] | undefined {
  const steps: ReferenceStep[] = [];
  for (const step of path.steps) {
    if (step.kind === 'name') steps.push(step.name);
    else if (step.kind === 'index' && step.index >= 0) steps.push(step.index);
    else return undefined;
  }
  return steps;
}

/**
 * Parses a Reference Path. AWS's words for a path that is none are `Value is not a Reference Path`.
 * @example
 * parseReferencePath('$.a[0]').kind; // 'parsed'
 * parseReferencePath('$.a[*]').kind; // 'invalid'
 */
export function parseReferencePath(text: string): ParsedPath {
  const parsed = parsePath(text);
  if (parsed.kind === 'invalid' || referenceSteps(parsed.path) !== undefined) return parsed;
  return { kind: 'invalid', message: 'the path can name more than one place, or is computed', position: 0 };
}

/** As `parseReferencePath`, for ResultPath: neither the context object nor a variable can be written. */
export function parseResultPath(text: string): ParsedPath {
  const parsed = parseReferencePath(text);
  if (parsed.kind === 'invalid' || parsed.path.root.kind === 'input') return parsed;
  return { kind: 'invalid', message: "the path must start with '$.' or '$['", position: 0 };
}
