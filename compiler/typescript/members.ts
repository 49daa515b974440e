// Fields by the type of their object: what is known of their values; and the names that every JavaScript object
// inherits. Reading one of those where it is missing gives a function in Node, and nothing in a state machine.
// TypeScript does not see it where the name comes from an index signature or is optional.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { factsOf, joinFacts, type Facts } from '../ir/facts.js';
import { report, type Context } from './context.js';

const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The refusal of reading such a name where it may be missing. */
export function refuseInherited(context: Context, node: ts.Node, object: ts.Type, name: string): Expr | undefined {
  if (!inherited.has(name)) return undefined;
  const own = ownMember(context, object, name);
  if (own !== undefined && !context.factsOfType(context.checker.getTypeOfSymbol(own)).may.includes('undefined'))
    return undefined;
  return report(context, node, 'ts/unsupported-syntax', {
    what: `reading \`${name}\` of an object that may lack it, while JavaScript has an inherited one of that name,`,
    instead: 'give the field another name, or a type that says it is always there',
  });
}

/** The member that the type itself declares, not one that it has from `Object`. */
function ownMember({ checker, program }: Context, object: ts.Type, name: string): ts.Symbol | undefined {
  const member = checker.getPropertyOfType(checker.getNonNullableType(object), name);
  const isOwn = member?.declarations?.some((one) => !program.isSourceFileDefaultLibrary(one.getSourceFile())) ?? true;
  return isOwn ? member : undefined;
}

export function factsOfMember(context: Context, object: ts.Type, name: string): Facts {
  const { checker } = context;
  const type = checker.getNonNullableType(object);
  // A union has a member that some of its types only have by their index.
  if (type.isUnion()) return type.types.map((one) => factsOfMember(context, one, name)).reduce(joinFacts);
  const member = checker.getPropertyOfType(type, name);
  if (member !== undefined) return context.factsOfType(checker.getTypeOfSymbol(member));
  const kind = /^\d+$/.test(name) ? ts.IndexKind.Number : ts.IndexKind.String;
  const index = checker.getIndexInfoOfType(type, kind) ?? checker.getIndexInfoOfType(type, ts.IndexKind.String);
  const unknown = checker.getAnyType();
  return joinFacts(context.factsOfType(index?.type ?? unknown), factsOf('undefined'));
}
