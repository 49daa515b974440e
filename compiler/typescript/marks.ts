// Types as they are written in declarations -> what the compiler must do with the thing. Marks are aliases that the
// package declares (`CompiledBody<F>` is just `F`), so names, re-exports and wrappers make no difference.
import { ts } from 'ts-morph';
import { ownPackageFile } from './own-package.js';

export type Mark = 'body' | 'expression' | 'task' | 'wait' | 'decorator';

const markOfAlias: Readonly<Record<string, Mark>> = {
  CompiledBody: 'body',
  CompiledExpression: 'expression',
  TaskCall: 'task',
  WaitCall: 'wait',
  CompiledMethodDecorator: 'decorator',
};

type Known = WeakMap<ts.TypeNode, { readonly mark: Mark | undefined }>;
/** By checker: what an alias in another file stands for may change while the node that names it does not. */
const knownTo = new WeakMap<ts.TypeChecker, Known>();

/** The mark in a type as written, also inside unions, behind other aliases and in arrays. */
export function markOfType(node: ts.TypeNode | undefined, checker: ts.TypeChecker): Mark | undefined {
  if (node === undefined) return undefined;
  const known: Known = knownTo.get(checker) ?? new WeakMap();
  knownTo.set(checker, known);
  const cached = known.get(node);
  if (cached !== undefined) return cached.mark;
  known.set(node, { mark: undefined });
  const mark = findMark(node, checker);
  known.set(node, { mark });
  return mark;
}

function findMark(node: ts.TypeNode, checker: ts.TypeChecker): Mark | undefined {
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node) || ts.isOptionalTypeNode(node))
    return markOfType(node.type, checker);
  if (ts.isArrayTypeNode(node)) return markOfType(node.elementType, checker);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return firstMark(node.types, checker);
  if (ts.isConditionalTypeNode(node)) return firstMark([node.trueType, node.falseType], checker);
  if (ts.isTypeReferenceNode(node)) return markOfReference(node, checker);
  return undefined;
}

function firstMark(nodes: readonly ts.TypeNode[], checker: ts.TypeChecker): Mark | undefined {
  for (const node of nodes) {
    const mark = markOfType(node, checker);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function markOfReference(node: ts.TypeReferenceNode, checker: ts.TypeChecker): Mark | undefined {
  const symbol = resolved(checker.getSymbolAtLocation(node.typeName), checker);
  const declaration = symbol?.declarations?.find(ts.isTypeAliasDeclaration);
  if (declaration === undefined) return undefined;
  // A bundler of declarations may rename an alias to `CompiledBody$1`.
  const name = declaration.name.text.replace(/\$\d+$/, '');
  const mark = Object.hasOwn(markOfAlias, name) ? markOfAlias[name] : undefined;
  if (mark !== undefined && ownPackageFile(declaration.getSourceFile().fileName)) return mark;
  return markOfType(declaration.type, checker);
}

/** The symbol behind imports and re-exports. */
export function resolved(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Symbol | undefined {
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}

/** The mark on what a call gives. */
export function markOfCall(node: ts.CallExpression, checker: ts.TypeChecker): Mark | undefined {
  const declaration = checker.getResolvedSignature(node)?.getDeclaration() as ts.SignatureDeclaration | undefined;
  return declaration === undefined ? undefined : markOfType(declaration.type, checker);
}

/** The mark on what calling a value of the type gives. */
export function markOfValue(type: ts.Type, checker: ts.TypeChecker): Mark | undefined {
  const [signature] = checker.getNonNullableType(type).getCallSignatures();
  const declaration = signature?.getDeclaration() as ts.SignatureDeclaration | undefined;
  return declaration === undefined ? undefined : markOfType(declaration.type, checker);
}

/** The marks on the parameters of a call, by argument. */
export function marksOfArguments(node: ts.CallExpression, checker: ts.TypeChecker): readonly (Mark | undefined)[] {
  const callee = checker.getTypeAtLocation(node.expression);
  if (!callee.getCallSignatures().some((signature) => hasMarkedParameter(signature.getDeclaration(), checker)))
    return [];
  const declaration = checker.getResolvedSignature(node)?.getDeclaration() as ts.SignatureDeclaration | undefined;
  const parameters = (declaration?.parameters ?? []) as readonly ts.ParameterDeclaration[];
  return node.arguments.map((_, index) => {
    const last = parameters.at(-1);
    const parameter = parameters[index] ?? (last?.dotDotDotToken === undefined ? undefined : last);
    return markOfType(parameter?.type, checker);
  });
}

function hasMarkedParameter(declaration: ts.SignatureDeclaration | undefined, checker: ts.TypeChecker): boolean {
  const parameters = (declaration?.parameters ?? []) as readonly ts.ParameterDeclaration[];
  return parameters.some(({ type }) => markOfType(type, checker) !== undefined);
}

/** The mark on the property that an object literal's field becomes. */
export function markOfField(
  object: ts.ObjectLiteralExpression,
  field: string,
  checker: ts.TypeChecker,
): Mark | undefined {
  const contextual = checker.getContextualType(object);
  if (contextual === undefined) return undefined;
  const types = contextual.isUnion() ? contextual.types : [contextual];
  for (const type of types) {
    const mark = firstMark(fieldTypes(type, field, checker), checker);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function fieldTypes(type: ts.Type, field: string, checker: ts.TypeChecker): readonly ts.TypeNode[] {
  const declared = (checker.getPropertyOfType(type, field)?.declarations ?? []).map((declaration) =>
    ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration) ? declaration.type : undefined,
  );
  const mapped = type.symbol?.declarations?.map((one) => (ts.isMappedTypeNode(one) ? one.type : undefined)) ?? [];
  const indexed = checker
    .getIndexInfosOfType(type)
    .map(({ declaration }) =>
      declaration !== undefined && ts.isIndexSignatureDeclaration(declaration) ? declaration.type : undefined,
    );
  return [...mapped, ...declared, ...indexed].filter((node) => node !== undefined);
}
