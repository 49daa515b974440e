// `..`: everything from a value down, itself first, without recursion. Where the step behind `..` is tried, and what it
// then is applied to, is Jayway's rule for each kind of step.
import type { Step } from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { spend, type Visit } from './run.js';
import { fieldOf, isArray, isObject } from './values.js';

/** `visit` is the step behind `..` with all that follows; `behind` only what follows, if anything does. */
export function descendTo(target: Step, visit: Visit, behind: Visit | undefined): Visit {
  const tried = targets(target, behind);
  const onArray: Visit =
    behind === undefined
      ? visit
      : (model, run) => {
          // Jayway skips the step itself on an array when something follows it: what follows is tried on every element.
          if (!isArray(model)) return;
          for (const [index, item] of model.entries()) {
            run.upstream = index;
            behind(item, run);
          }
        };
  return (model, run) => {
    const pending: Json[] = [model];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const children = isArray(next) ? next : isObject(next) ? Object.values(next) : undefined;
      if (children === undefined) continue;
      if (!spend(run, children.length + 1)) return;
      if (isArray(next)) {
        if (tried.arrays) onArray(next, run);
      } else if (tried.objects(next as JsonObject)) visit(next, run);
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (typeof child === 'object' && child !== null) pending.push(child);
      }
    }
  };
}

interface Targets {
  readonly arrays: boolean;
  objects(model: JsonObject): boolean;
}

function targets(step: Step, behind: Visit | undefined): Targets {
  const always = (): boolean => true;
  const never = (): boolean => false;
  switch (step.kind) {
    case 'name':
    case 'filter':
      return { arrays: false, objects: always };
    case 'names': {
      const { names } = step;
      // At the end of a path several names are gathered in one object, and only where all are there.
      const all = (model: JsonObject): boolean => names.every((name) => fieldOf(model, name) !== undefined);
      return { arrays: false, objects: behind === undefined ? all : always };
    }
    case 'index':
    case 'indices':
    case 'slice':
      return { arrays: true, objects: never };
    case 'wildcard':
      return { arrays: true, objects: always };
    case 'descend':
    case 'function':
      return { arrays: false, objects: never };
  }
}
