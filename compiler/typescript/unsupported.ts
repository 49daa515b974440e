// Everything that is not compiled: what it is called and what to write instead, by the kind of its syntax.
import { ts } from 'ts-morph';
import type { InvalidExpr } from '../ir/expr.js';
import { report, type Context } from './context.js';

interface Refusal {
  readonly what: string;
  readonly instead?: string;
}

const calculate = 'calculate in a task';

const refusals: Readonly<Record<number, Refusal>> = {
  [ts.SyntaxKind.WithStatement]: { what: '`with`' },
  [ts.SyntaxKind.DebuggerStatement]: { what: '`debugger`', instead: 'remove it' },
  [ts.SyntaxKind.ClassDeclaration]: { what: 'a class inside a workflow', instead: 'declare the class outside' },
  [ts.SyntaxKind.ClassExpression]: { what: 'a class inside a workflow', instead: 'declare the class outside' },
  [ts.SyntaxKind.EnumDeclaration]: { what: 'an enum inside a workflow', instead: 'declare the enum outside' },
  [ts.SyntaxKind.YieldExpression]: { what: '`yield`' },
  [ts.SyntaxKind.RegularExpressionLiteral]: { what: 'a regular expression', instead: 'match in a task' },
  [ts.SyntaxKind.BigIntLiteral]: { what: 'a bigint', instead: 'JSON has no bigint: use a number or a text' },
  [ts.SyntaxKind.TaggedTemplateExpression]: { what: 'a tagged template', instead: 'use a template without a tag' },
  [ts.SyntaxKind.NewExpression]: {
    what: '`new`',
    instead: 'keep data in plain objects; `new` is understood in `throw new Error(…)` only',
  },
  [ts.SyntaxKind.ThisKeyword]: { what: '`this`', instead: 'call helper methods, `await this.helper(…)`, only' },
  [ts.SyntaxKind.ArrowFunction]: { what: 'a function used as a value', instead: 'call helper functions by their name' },
  [ts.SyntaxKind.FunctionExpression]: {
    what: 'a function used as a value',
    instead: 'call helper functions by their name',
  },
  [ts.SyntaxKind.MetaProperty]: { what: '`import.meta` and `new.target`' },
  [ts.SyntaxKind.JsxElement]: { what: 'JSX' },
  [ts.SyntaxKind.JsxSelfClosingElement]: { what: 'JSX' },
  [ts.SyntaxKind.JsxFragment]: { what: 'JSX' },
};

const operators: Readonly<Record<number, Refusal>> = {
  [ts.SyntaxKind.InstanceOfKeyword]: {
    what: '`instanceof` of something else than a caught error',
    instead: 'ask for a field, such as `kind`, that tells them apart',
  },
};

export function unsupported(node: ts.Node, context: Context): InvalidExpr {
  const { what, instead } = refusalOf(node);
  return report(context, node, 'ts/unsupported-syntax', { what, instead });
}

function refusalOf(node: ts.Node): Refusal {
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken;
    return operators[operator.kind] ?? { what: `the operator \`${operator.getText()}\``, instead: calculate };
  }
  return refusals[node.kind] ?? { what: `this syntax (${ts.SyntaxKind[node.kind]})` };
}
