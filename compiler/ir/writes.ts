// Writes to a part of a variable: `o.a[i] = v` became `o = withField(o, "a", withElement(o.a, i, v))`.
import type { Expr, ExprOf } from './expr.js';
import type { AssignStep, Step } from './program.js';

export type WriteStep = AssignStep & { readonly value: ExprOf<'builtin'> };
const writeNames: ReadonlySet<string> = new Set(['withField', 'withElement', 'withoutField']);

/** A step that changes what the variable holds, where JavaScript would change it in place. */
export function isWrite(step: Step): step is WriteStep {
  if (step.kind !== 'assign' || !isWriting(step.value)) return false;
  const [object] = step.value.arguments;
  return object?.kind === 'variable' && object.name === step.variable;
}

function isWriting(expr: Expr): expr is ExprOf<'builtin'> {
  return expr.kind === 'builtin' && writeNames.has(expr.name);
}

/** A key of a path; `*` is any. */
export type Key = string;
export const anyKey = '*';

export interface Written {
  /** From the variable to the object that is changed. */
  readonly container: readonly Key[];
  readonly key: Key;
  /** Absent for `delete`. */
  readonly value?: Expr;
}

export function writtenBy(step: WriteStep): Written {
  const container: Key[] = [];
  let change: ExprOf<'builtin'> = step.value;
  for (;;) {
    const [object, key, value] = change.arguments;
    const name = key?.kind === 'literal' ? String(key.value) : anyKey;
    const inner = value !== undefined && isWriting(value) && isPartOf(value.arguments[0], object) ? value : undefined;
    if (inner === undefined)
      return { container, key: name, ...(value === undefined ? {} : { value: fresh(change, value) }) };
    container.push(name);
    change = inner;
  }
}

/** Of `o[k] ??= v` what is new: `v`. The rest was there before. */
function fresh({ arguments: [object, key] }: ExprOf<'builtin'>, value: Expr): Expr {
  if (value.kind !== 'logical' || !isPartOf(value.left, object)) return value;
  const { left, right } = value;
  if (left.kind === 'property') return key?.kind === 'literal' && left.name === String(key.value) ? right : value;
  return left.kind === 'element' && JSON.stringify(left.index) === JSON.stringify(key) ? right : value;
}

/** `o.a` for `o`: the object that the inner write makes anew. */
function isPartOf(part: Expr | undefined, object: Expr | undefined): boolean {
  return (
    (part?.kind === 'property' || part?.kind === 'element') && JSON.stringify(part.object) === JSON.stringify(object)
  );
}
