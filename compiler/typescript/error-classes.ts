// `new E` -> the classes that E is made of, and the `name` that Node would give to such an error: `name` is looked
// for in fields and constructors from the most derived class down, and is 'Error' where nobody sets it.
import { ts } from 'ts-morph';
import type { Context } from './context.js';
import { classesIn } from './dispatch.js';
import { isAssignment } from './assigned.js';
import { resolved } from './marks.js';
import { isOwnSource } from './own-package.js';
import { staticName } from './syntax.js';

export type ErrorClass =
  | { readonly kind: 'source'; readonly declaration: ts.ClassLikeDeclaration; readonly name: string }
  | { readonly kind: 'built-in'; readonly name: string };

export const builtInErrors: ReadonlySet<string> = new Set([
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
]);

/** Most derived first, ending with a built-in error; or why that is not known. */
export function ancestry(node: ts.Expression, context: Context): readonly ErrorClass[] | string {
  return lineOf([], node, context);
}

function ancestryOf(declaration: ts.ClassLikeDeclaration, context: Context): readonly ErrorClass[] | string {
  const name = declaration.name?.text ?? '';
  return lineOf([{ kind: 'source', declaration, name }], baseOf(declaration), context);
}

function baseOf(declaration: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

function lineOf(
  first: readonly ErrorClass[],
  node: ts.Expression | undefined,
  context: Context,
): readonly ErrorClass[] | string {
  const classes: ErrorClass[] = [...first];
  let next = node;
  while (next !== undefined) {
    const found: ErrorClass | string = classOf(next, context);
    if (typeof found === 'string') return found;
    if (
      found.kind === 'source' &&
      classes.some((one) => one.kind === 'source' && one.declaration === found.declaration)
    )
      return 'it extends itself';
    classes.push(found);
    if (found.kind === 'built-in') return classes;
    next = baseOf(found.declaration);
  }
  return 'it does not extend Error';
}

function classOf(node: ts.Expression, context: Context): ErrorClass | string {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const symbol = ts.isIdentifier(name)
    ? resolved(context.checker.getSymbolAtLocation(name), context.checker)
    : undefined;
  const declarations = symbol?.declarations ?? [];
  if (symbol === undefined || declarations.length === 0) return 'its declaration was not found';
  const ofStepFunctions = nameOfOwnClass(symbol, declarations, context);
  if (ofStepFunctions !== undefined) return { kind: 'built-in', name: ofStepFunctions };
  for (const declaration of declarations) {
    const inside = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
    if (inside === undefined || !ts.isClassLike(inside)) continue;
    if (inside.getSourceFile().isDeclarationFile) return 'only its types are known, not its source';
    return { kind: 'source', declaration: inside, name: inside.name?.text ?? symbol.name };
  }
  const isBuiltIn = declarations.some((one) => context.program.isSourceFileDefaultLibrary(one.getSourceFile()));
  if (isBuiltIn && builtInErrors.has(symbol.name)) return { kind: 'built-in', name: symbol.name };
  return isBuiltIn ? 'it takes more than a message' : 'its declaration is not a class';
}

/** `States.Timeout` and its like, which typestep exports. */
function nameOfOwnClass(
  symbol: ts.Symbol,
  declarations: readonly ts.Declaration[],
  { checker }: Context,
): string | undefined {
  if (!declarations.some((one) => ts.isClassLike(one) && isOwnSource(one.getSourceFile().fileName))) return undefined;
  const name = checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(symbol), 'name');
  const type = name === undefined ? undefined : checker.getTypeOfSymbol(name);
  return type?.isStringLiteral() === true ? type.value : undefined;
}

export type ErrorName =
  { readonly kind: 'known'; readonly text: string } | { readonly kind: 'unknown'; readonly why: string };

export function nameOfErrors(classes: readonly ErrorClass[], context: Context): ErrorName {
  const made = classes[0]?.name ?? 'Error';
  for (const one of classes) {
    if (one.kind === 'built-in') return { kind: 'known', text: one.name };
    const found = ownName(one.declaration, made, context);
    if (found !== undefined) return found;
  }
  return { kind: 'known', text: 'Error' };
}

/** The names of errors that are instances of the class: its own, and those of the subclasses in the project; or why not. */
export function namesOfClass(classes: readonly ErrorClass[], context: Context): readonly string[] | string {
  const names = new Set<string>();
  const [first] = classes;
  if (first === undefined) return 'its declaration was not found';
  const isAsked = (line: readonly ErrorClass[]): boolean => line.some((one) => sameClass(one, first));
  const lines = [classes, ...classesIn(context).map((one) => ancestryOf(one, context))];
  for (const line of lines) {
    if (typeof line === 'string' || !isAsked(line)) continue;
    const name = nameOfErrors(line, context);
    if (name.kind === 'unknown') return name.why;
    // Then nothing tells its errors from others.
    if (name.text === 'Error')
      return `errors of \`${line[0]?.name ?? ''}\` are called "Error": give the class a field, override name = '${line[0]?.name ?? ''}'`;
    names.add(name.text);
  }
  return [...names];
}

function sameClass(left: ErrorClass, right: ErrorClass): boolean {
  return left.kind === 'source'
    ? right.kind === 'source' && left.declaration === right.declaration
    : right.kind === 'built-in' && left.name === right.name;
}

/** The name that this very class gives: what its constructor assigns wins over its field. */
function ownName(declaration: ts.ClassLikeDeclaration, made: string, context: Context): ErrorName | undefined {
  const constructor = declaration.members.find(ts.isConstructorDeclaration);
  const assigned = (constructor?.body?.statements ?? []).map(assignedName).findLast((value) => value !== undefined);
  const nested = constructor?.body !== undefined && assignsName(constructor.body) && assigned === undefined;
  if (nested) return { kind: 'unknown', why: 'its constructor sets `name` in a way that is not understood' };
  const value = assigned ?? fieldNamed(declaration, 'name');
  if (value === undefined && changesPrototype(declaration))
    return { kind: 'unknown', why: 'its prototype is changed outside the class' };
  return value === undefined ? undefined : nameIn(value, made, context);
}

/** `A.prototype.name = …`, `Object.defineProperty(A.prototype, …)`, anywhere in the file. */
function changesPrototype(declaration: ts.ClassLikeDeclaration): boolean {
  const prototype = `${declaration.name?.text ?? ''}.prototype`;
  const isIt = (node: ts.Node | undefined): boolean => node !== undefined && node.getText() === prototype;
  const find = (node: ts.Node): boolean => {
    if (
      ts.isBinaryExpression(node) &&
      isAssignment(node.operatorToken.kind) &&
      ts.isPropertyAccessExpression(node.left)
    )
      if (isIt(node.left.expression)) return true;
    if (ts.isCallExpression(node) && isIt(node.arguments[0])) return true;
    return ts.forEachChild(node, (child) => find(child) || undefined) ?? false;
  };
  return declaration.name !== undefined && find(declaration.getSourceFile());
}

/** `E` in `this.name = E`, as a statement of its own. */
function assignedName(statement: ts.Statement): ts.Expression | undefined {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const node = statement.expression;
  return ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    isOwn(node.left, 'name')
    ? node.right
    : undefined;
}

/** `this.name`, for a name. */
export function isOwn(node: ts.Node, name: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword && node.name.text === name
  );
}

function assignsName(node: ts.Node): boolean {
  return isOwn(node, 'name') || (ts.forEachChild(node, (child) => assignsName(child) || undefined) ?? false);
}

/** The value of a field, or what a getter returns; a field that is only declared has none. */
export function fieldNamed(declaration: ts.ClassLikeDeclaration, name: string): ts.Expression | undefined {
  for (const member of declaration.members) {
    if (member.name === undefined || staticName(member.name as ts.PropertyName) !== name) continue;
    const isStatic =
      ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
    if (isStatic === true) continue;
    if (ts.isPropertyDeclaration(member) && member.initializer !== undefined) return member.initializer;
    if (ts.isGetAccessorDeclaration(member)) {
      const first = member.body?.statements[0];
      if (first !== undefined && ts.isReturnStatement(first)) return first.expression;
    }
  }
  return undefined;
}

function nameIn(value: ts.Expression, made: string, context: Context): ErrorName {
  const text = value.getText().replace(/\s+/g, '');
  if (text === 'new.target.name' || text === 'this.constructor.name') return { kind: 'known', text: made };
  const type = context.checker.getTypeAtLocation(value);
  if (type.isStringLiteral()) return { kind: 'known', text: type.value };
  if (ts.isPropertyAccessExpression(value) && value.name.text === 'name') {
    const symbol = resolved(context.checker.getSymbolAtLocation(value.expression), context.checker);
    if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0)
      return { kind: 'known', text: symbol.name };
  }
  return { kind: 'unknown', why: `its name, \`${value.getText()}\`, is not a constant text` };
}
