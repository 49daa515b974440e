// Is the function that the types name the one that runs? A method may be overridden in a subclass, and a type may be
// shared by objects with other functions, so the value before the dot must be known, not only its type.
import { ts } from 'ts-morph';
import type { Context } from './context.js';
import { resolved } from './marks.js';
import { isProjectFile } from './project/imports.js';
import { bare, isWrapper, type Compilable } from './syntax.js';

type Scope = Pick<Context, 'checker' | 'program'>;

/**
 * Why another function may run than the one that is found, if so; completes "`name` is not certain: …".
 * `callee` is what is called, `found` the function that its symbol leads to.
 */
export function uncertainty(callee: ts.Expression, found: Compilable, scope: Scope): string | undefined {
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const owner = memberOwner(found);
  if (owner === undefined) return undefined;
  const receiver = bare(callee.expression);
  const shared = `\`${receiver.getText().replace(/\s+/g, ' ')}\` may hold an object with other functions`;
  if (ts.isObjectLiteralExpression(owner)) return valueOf(receiver, scope) === owner ? undefined : shared;
  if (receiver.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  if (receiver.kind === ts.SyntaxKind.ThisKeyword) return uncertaintyOfThis(callee.name, found, owner, scope);
  const value = valueOf(receiver, scope);
  if (value === undefined) return shared;
  if (ts.isClassLike(value)) return undefined;
  const type = ts.isNewExpression(value) ? classOf(value.expression, scope) : undefined;
  return type !== undefined && ownerIn(type, callee.name.text, scope) === owner ? undefined : shared;
}

function uncertaintyOfThis(
  name: ts.MemberName,
  found: Compilable,
  owner: ts.ClassLikeDeclaration,
  scope: Scope,
): string | undefined {
  if (!ts.isPrivateIdentifier(name) && isOverridden(owner, name.text, scope)) return 'a subclass overrides it';
  const needsInstance = ts.isPrivateIdentifier(name) || !ts.isMethodDeclaration(found);
  return needsInstance && !isStatic(found) && takesArguments(owner)
    ? 'only an instance has it, and the constructor needs arguments that nobody gives to a workflow'
    : undefined;
}

function isStatic(found: Compilable): boolean {
  const member = ts.findAncestor(found, ts.isClassElement);
  return (
    member !== undefined &&
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}

function takesArguments(type: ts.ClassLikeDeclaration): boolean {
  return type.members.some(
    (member) => ts.isConstructorDeclaration(member) && member.parameters.some((one) => one.initializer === undefined),
  );
}

/** The class or object literal that a method, or a field that holds a function, is a member of. */
function memberOwner(found: Compilable): ts.ClassLikeDeclaration | ts.ObjectLiteralExpression | undefined {
  let member: ts.Node = found;
  while (!ts.isClassElement(member) && !ts.isPropertyAssignment(member) && !ts.isMethodDeclaration(member)) {
    if (!isWrapper(member) && member !== found) return undefined;
    member = member.parent;
  }
  const owner = member.parent;
  return ts.isClassLike(owner) || ts.isObjectLiteralExpression(owner) ? owner : undefined;
}

/** The class, of this one and those that it extends, that has the member. */
function ownerIn(type: ts.ClassLikeDeclaration, name: string, scope: Scope): ts.ClassLikeDeclaration | undefined {
  if (hasMember(type, name)) return type;
  const base = baseOf(type, scope);
  return base === undefined ? undefined : ownerIn(base, name, scope);
}

function hasMember(type: ts.ClassLikeDeclaration, name: string): boolean {
  return type.members.some((member) => member.name !== undefined && member.name.getText() === name);
}

function baseOf(type: ts.ClassLikeDeclaration, scope: Scope): ts.ClassLikeDeclaration | undefined {
  const base = type.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return base === undefined ? undefined : classOf(base.expression, scope);
}

/** The expression that a name or path always holds, or the class that it names. */
function valueOf(node: ts.Expression, scope: Scope): ts.Expression | ts.ClassLikeDeclaration | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  if (!ts.isIdentifier(name)) return ts.isNewExpression(node) || ts.isObjectLiteralExpression(node) ? node : undefined;
  const declaration = resolved(scope.checker.getSymbolAtLocation(name), scope.checker)?.valueDeclaration;
  if (declaration === undefined) return undefined;
  if (ts.isClassLike(declaration)) return declaration;
  if (ts.isVariableDeclaration(declaration))
    return (declaration.parent.flags & ts.NodeFlags.Const) !== 0 && declaration.initializer !== undefined
      ? held(declaration.initializer)
      : undefined;
  if (!ts.isPropertyAssignment(declaration) || !ts.isPropertyAccessExpression(node)) return undefined;
  return valueOf(bare(node.expression), scope) === declaration.parent ? held(declaration.initializer) : undefined;
}

/** `Object.freeze({ … })` gives the object itself. */
function held(node: ts.Expression): ts.Expression {
  const inside = bare(node);
  const isFrozen = ts.isCallExpression(inside) && inside.expression.getText() === 'Object.freeze';
  return isFrozen && inside.arguments[0] !== undefined ? bare(inside.arguments[0]) : inside;
}

function classOf(node: ts.Expression, scope: Scope): ts.ClassLikeDeclaration | undefined {
  const value = valueOf(bare(node), scope);
  return value !== undefined && ts.isClassLike(value) ? value : undefined;
}

const subclasses = new WeakMap<ts.Program, ReadonlyMap<ts.Node, readonly ts.ClassLikeDeclaration[]>>();

/** True when a class of the project that extends this one, at whatever distance, has the member too. */
export function isOverridden(owner: ts.ClassLikeDeclaration, name: string, scope: Scope): boolean {
  return (subclassesIn(scope).get(owner) ?? []).some((one) => hasMember(one, name) || isOverridden(one, name, scope));
}

function subclassesIn(scope: Scope): ReadonlyMap<ts.Node, readonly ts.ClassLikeDeclaration[]> {
  const known = subclasses.get(scope.program);
  if (known !== undefined) return known;
  const found = new Map<ts.Node, ts.ClassLikeDeclaration[]>();
  for (const one of classesIn(scope)) {
    const type = baseOf(one, scope);
    if (type !== undefined) found.set(type, [...(found.get(type) ?? []), one]);
  }
  subclasses.set(scope.program, found);
  return found;
}

const classes = new WeakMap<ts.Program, readonly ts.ClassLikeDeclaration[]>();

/** The classes of the project that extend something. */
export function classesIn({ program }: Pick<Scope, 'program'>): readonly ts.ClassLikeDeclaration[] {
  const known = classes.get(program);
  if (known !== undefined) return known;
  const found: ts.ClassLikeDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node) && node.heritageClauses !== undefined) found.push(node);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && isProjectFile(program, file)) visit(file);
  classes.set(program, found);
  return found;
}
