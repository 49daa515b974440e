// Types of values that JSON cannot hold. `what` completes "… is not data: it is …".
import { ts } from 'ts-morph';

/** What a value of the type is, if it cannot be data; undefined if it can, or nobody knows. */
export function notData(type: ts.Type, checker: ts.TypeChecker, program: ts.Program): string | undefined {
  if (type.isUnion()) return firstOf(type.types, (part) => notData(part, checker, program));
  if ((type.flags & ts.TypeFlags.BigIntLike) !== 0) return 'a bigint';
  if ((type.flags & ts.TypeFlags.ESSymbolLike) !== 0) return 'a symbol';
  if ((type.flags & ts.TypeFlags.Object) === 0) return undefined;
  if (type.getCallSignatures().length > 0) return 'a function';
  if (type.getConstructSignatures().length > 0) return 'a class';
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const elements = checker.getTypeArguments(type as ts.TypeReference);
    const element = firstOf(elements, (one) => (isPlain(one) ? undefined : notData(one, checker, program)));
    return element === undefined ? undefined : `an array with ${element}`;
  }
  return ofNamed(type, program);
}

function ofNamed(type: ts.Type, program: ts.Program): string | undefined {
  const symbol = type.symbol as ts.Symbol | undefined;
  if (symbol === undefined) return undefined;
  const article = /^[AEIOU]/.test(symbol.name) ? 'an' : 'a';
  if ((symbol.flags & ts.SymbolFlags.Class) !== 0) return `an instance of \`${symbol.name}\``;
  if ((symbol.flags & ts.SymbolFlags.Interface) === 0) return undefined;
  const fromLibrary = symbol.declarations?.some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));
  if (fromLibrary !== true || !type.getProperties().some(isMethod)) return undefined;
  if (symbol.name === 'Promise' || symbol.name === 'PromiseLike') return 'a promise';
  return `${article} \`${symbol.name}\``;
}

function isMethod(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Method) !== 0;
}

/** Arrays of arrays are looked at one level deep only: types may be recursive. */
function isPlain(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 && (type as ts.TypeReference).target !== undefined;
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
