// `..`: everything from a value down, itself first, without recursion. Where the step behind `..` is tried, and what it
// then is applied to, is Jayway's rule for each kind of step.
import type { Step } from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import type { Json } from '../../../../compiler/json.js';
import { spend, type Visit } from './run.js';
import { isArray, isObject } from './values.js';

/** `visit` is the step behind `..` with all that follows; `behind` only what follows, if anything does. */
export function descendTo(target: Step, visit: Visit, behind: Visit | undefined): Visit {
  const tried = targets(target);
  const onArray: Visit =
    behind === undefined
      ? visit
      : (model, run) => {
          // Jayway skips the step itself on an array when something follows it: `$..[0].a` is `a` of every element.
          if (isArray(model)) for (const item of model) behind(item, run);
        };
  return (model, run) => {
    const pending: Json[] = [model];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const children = isArray(next) ? next : isObject(next) ? Object.values(next) : undefined;
      if (children === undefined) continue;
      if (!spend(run, children.length + 1)) return;
      if (isArray(next)) {
        if (tried.arrays) onArray(next, run);
      } else if (tried.objects) visit(next, run);
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (typeof child === 'object' && child !== null) pending.push(child);
      }
    }
  };
}

function targets({ kind }: Step): { readonly arrays: boolean; readonly objects: boolean } {
  switch (kind) {
    case 'name':
    case 'names':
      return { arrays: false, objects: true };
    case 'index':
    case 'indices':
    case 'slice':
      return { arrays: true, objects: false };
    case 'wildcard':
      return { arrays: true, objects: true };
    case 'filter':
      return { arrays: false, objects: true };
    case 'descend':
    case 'function':
      return { arrays: false, objects: false };
  }
}
