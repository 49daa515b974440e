// JsonataExpr -> text with as few parentheses as the grammar allows. Parsing the text gives the same tree.
import type { JsonataExpr, JsonataOperator } from '../ir/jsonata.js';

/** The binding powers of JSONata's own parser. */
const power: { readonly [O in JsonataOperator]: number } = {
  or: 25,
  and: 30,
  in: 40,
  '=': 40,
  '!=': 40,
  '<': 40,
  '<=': 40,
  '>': 40,
  '>=': 40,
  '&': 50,
  '+': 50,
  '-': 50,
  '*': 60,
  '/': 60,
  '%': 60,
};
const conditionalPower = 20;
const minusPower = 70;
const pathPower = 75;

export function printJsonata(expr: JsonataExpr): string {
  return print(expr, 0);
}

/** `least` is the binding power that the text needs where it stands. */
function print(expr: JsonataExpr, least: number): string {
  switch (expr.kind) {
    case 'constant':
      return JSON.stringify(expr.value);
    case 'regex':
      return `/${expr.source}/`;
    case 'variable':
      return `$${expr.name}`;
    case 'path':
      return `${printPathBase(expr.base, expr.steps)}${expr.steps.map(printStep).join('')}`;
    case 'index':
      return `${printIndexed(expr.base)}[${print(expr.index, 0)}]`;
    case 'list':
      return `[${print(expr.value, pathPower)}[]]`;
    case 'array':
      return `[${expr.elements.map((element) => print(element, 0)).join(', ')}]`;
    case 'range':
      return `[${print(expr.from, 0)}..${print(expr.to, 0)}]`;
    case 'keep':
      return `${printBase(expr.base)}[]`;
    case 'keyed':
      return `{${print(expr.key, 0)}: ${print(expr.value, 0)}}`;
    case 'negate': {
      const text = `-${print(expr.operand, minusPower)}`;
      return minusPower < least ? `(${text})` : text;
    }
    case 'object':
      return `{${expr.entries.map(({ key, value }) => `${JSON.stringify(key)}: ${print(value, 0)}`).join(', ')}}`;
    case 'binary': {
      const own = power[expr.operator];
      // All of them group to the left.
      const text = `${print(expr.left, own)} ${expr.operator} ${print(expr.right, own + 1)}`;
      return own < least ? `(${text})` : text;
    }
    case 'conditional': {
      const otherwise = expr.else === undefined ? '' : ` : ${print(expr.else, conditionalPower)}`;
      const text = `${print(expr.condition, conditionalPower + 1)} ? ${print(expr.then, conditionalPower + 1)}${otherwise}`;
      return conditionalPower < least ? `(${text})` : text;
    }
    case 'call':
      return `$${expr.function}(${expr.arguments.map((argument) => print(argument, 0)).join(', ')})`;
    case 'lambda':
      return `function(${expr.parameters.map((name) => `$${name}`).join(', ')}){ ${print(expr.body, 0)} }`;
    case 'apply': {
      const callee = expr.function.kind === 'variable' ? print(expr.function, 0) : `(${print(expr.function, 0)})`;
      return `${callee}(${expr.arguments.map((argument) => print(argument, 0)).join(', ')})`;
    }
    case 'block': {
      const bindings = expr.bindings.map(({ name, value }) => `$${name} := ${print(value, conditionalPower)}`);
      return `(${[...bindings, print(expr.value, 0)].join('; ')})`;
    }
  }
}

/** Of `[…][0].name`, JSONata forgets the `[0]`. */
function printPathBase(base: JsonataExpr, steps: readonly (string | number)[]): string {
  const isLiteral = base.kind === 'array' || base.kind === 'list';
  if (isLiteral && steps.length > 1) return `(${print(base, 0)})`;
  return typeof steps[0] === 'number' ? printIndexed(base) : printBase(base);
}

/** In `xs[$i][$j]` the second index would count what the first one found, which is one value: `(xs[$i])[$j]`. */
function printIndexed(base: JsonataExpr): string {
  return base.kind === 'index' ? `(${print(base, 0)})` : printBase(base);
}

/** A text at the head of a path would be read as a name, a number as an error. */
function printBase(base: JsonataExpr): string {
  return base.kind === 'constant' ? `(${print(base, 0)})` : print(base, pathPower);
}

const operatorNames = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function']);

function printStep(step: string | number): string {
  return typeof step === 'number' ? `[${step}]` : `.${printName(step)}`;
}

function printName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !operatorNames.has(name) ? name : `\`${name}\``;
}
