// Expressions and programs as JavaScript text that runs: for messages, for people who debug a pass, and for tests
// that let Node be the judge. Expressions in words as well, for the names of states.
import type { BuiltinName } from './builtins.js';
import type { ComparisonOperator, Expr, LogicalOperator, Operation } from './expr.js';
import type { Program, Step, ThrowStep, TryStep } from './program.js';

/** `!user.verified && plan === 'pro'` */
export function printExpr(expr: Expr): string {
  return text(expr, symbols);
}

/** `not user.verified and plan is 'pro'` */
export function describeExpr(expr: Expr): string {
  return text(expr, words);
}

interface Vocabulary {
  readonly not: string;
  readonly optional: string;
  readonly quote: (text: string) => string;
  readonly operators: { readonly [O in ComparisonOperator | LogicalOperator]: string };
}

const symbols: Vocabulary = {
  not: '!',
  optional: '?.',
  quote: (text) => JSON.stringify(text),
  operators: {
    '===': '===',
    '!==': '!==',
    '==': '==',
    '!=': '!=',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    '&&': '&&',
    '||': '||',
    '??': '??',
  },
};

const words: Vocabulary = {
  not: 'not ',
  optional: '.',
  quote: (text) => `'${text}'`,
  operators: {
    '===': 'is',
    '!==': 'is not',
    '==': 'is',
    '!=': 'is not',
    '<': 'below',
    '<=': 'at most',
    '>': 'above',
    '>=': 'at least',
    '&&': 'and',
    '||': 'or',
    '??': 'or else',
  },
};

/** Kinds that need parentheses inside another. */
const wide: ReadonlySet<Expr['kind']> = new Set<Expr['kind']>([
  'logical',
  'compare',
  'conditional',
  'arithmetic',
  'unary',
  'lambda',
]);

function text(expr: Expr, vocabulary: Vocabulary): string {
  const inner = (part: Expr): string => (wide.has(part.kind) ? `(${text(part, vocabulary)})` : text(part, vocabulary));
  switch (expr.kind) {
    case 'literal':
      return typeof expr.value === 'string' ? vocabulary.quote(expr.value) : String(expr.value);
    case 'undefined':
      return 'undefined';
    case 'variable':
    case 'capture':
      return expr.name;
    case 'resource':
      return expr.resource.type;
    case 'state-data':
      return expr.field;
    case 'property':
      return `${inner(expr.object)}${propertyText(expr.name, expr.optional ? vocabulary.optional : '.')}`;
    case 'object':
      return `{ ${expr.entries.map((entry) => `${JSON.stringify(entry.key)}: ${text(entry.value, vocabulary)}`).join(', ')} }`;
    case 'array':
      return `[${expr.elements.map((element) => text(element, vocabulary)).join(', ')}]`;
    case 'not':
      return `${vocabulary.not}${inner(expr.operand)}`;
    case 'compare':
    case 'logical':
      return `${inner(expr.left)} ${vocabulary.operators[expr.operator]} ${inner(expr.right)}`;
    case 'conditional':
      return `${inner(expr.condition)} ? ${inner(expr.then)} : ${inner(expr.else)}`;
    case 'template':
      return `\`${expr.parts.map((part) => (typeof part === 'string' ? part.replace(/[`$\\]/g, '\\$&') : `\${${text(part, vocabulary)}}`)).join('')}\``;
    case 'arithmetic':
      return `${inner(expr.left)} ${expr.operator} ${inner(expr.right)}`;
    case 'unary': {
      const operand = inner(expr.operand);
      // `--2` would be something else.
      const apart = /^[-+]/.test(operand) ? `(${operand})` : operand;
      return `${expr.operator === 'typeof' ? 'typeof ' : expr.operator}${apart}`;
    }
    case 'element':
      return `${inner(expr.object)}${expr.optional ? '?.' : ''}[${text(expr.index, vocabulary)}]`;
    case 'builtin':
      return builtinText(expr.name, expr.arguments.map(inner));
    case 'let': {
      const bindings = expr.bindings.map(({ name, value }) => `const ${name} = ${text(value, vocabulary)};`);
      return `(() => { ${bindings.join(' ')} return ${text(expr.body, vocabulary)}; })()`;
    }
    case 'lambda':
      return `(${expr.parameters.join(', ')}) => (${text(expr.body, vocabulary)})`;
    case 'apply':
      return `${inner(expr.function)}(${expr.arguments.map((one) => text(one, vocabulary)).join(', ')})`;
    case 'await':
      return `(await ${operationText(expr.operation, vocabulary)})`;
    case 'invalid':
      return '…';
  }
}

/** As it is written in the source, as far as that can be said in a line. */
const builtinText = (name: BuiltinName, parts: readonly string[]): string => builtinTexts[name](parts);

const builtinTexts: { readonly [N in BuiltinName]: (parts: readonly string[]) => string } = {
  length: ([of = '']) => `${of}.length`,
  keys: ([of = '']) => `Object.keys(${of})`,
  characters: ([of = '']) => `[...${of}]`,
  errorMessage: ([cause = '']) => `messageIn(${cause})`,
  map: (parts) => methodText('map', parts),
  filter: (parts) => methodText('filter', parts),
  find: (parts) => methodText('find', parts),
  some: (parts) => methodText('some', parts),
  every: (parts) => methodText('every', parts),
  reduce: (parts) => methodText('reduce', parts),
  finite: ([of = '']) => of,
  finiteOrNull: ([of = '']) => of,
  present: ([of = '']) => of,
  merge: (parts) => `({ ${parts.map((part) => `...${part}`).join(', ')} })`,
  keyed: ([key = '', value = '']) => `({ [${key}]: ${value} })`,
  concat: (parts) => `[${parts.map((part) => `...${part}`).join(', ')}]`,
  omit: ([of = '', ...names]) =>
    `(({ ${names.map((name, index) => `[${name}]: _${index}, `).join('')}...rest }) => rest)(${of})`,
  rest: ([of = '', from = '']) => `${of}.slice(${from})`,
  withField: ([of = '', key = '', value = '']) => `({ ...${of}, [${key}]: ${value} })`,
  withElement: ([of = '', index = '', value = '']) => `Object.assign([...${of}], { [${index}]: ${value} })`,
  withoutField: ([of = '', key = '']) => `(({ [${key}]: _, ...rest }) => rest)(${of})`,
  has: ([of = '', key = '']) => `(${key} in ${of})`,
  isArray: ([of = '']) => `Array.isArray(${of})`,
  toText: ([of = '']) => `String(${of})`,
  toNumber: ([of = '']) => `Number(${of})`,
  toBoolean: ([of = '']) => `Boolean(${of})`,
  values: ([of = '']) => `Object.values(${of})`,
  entries: ([of = '']) => `Object.entries(${of})`,
  floor: ([of = '']) => `Math.floor(${of})`,
  ceil: ([of = '']) => `Math.ceil(${of})`,
  trunc: ([of = '']) => `Math.trunc(${of})`,
  round: ([of = '']) => `Math.round(${of})`,
  abs: ([of = '']) => `Math.abs(${of})`,
  max: (parts) => `Math.max(${parts.join(', ')})`,
  min: (parts) => `Math.min(${parts.join(', ')})`,
};

function methodText(name: string, [of = '', ...given]: readonly string[]): string {
  return `${of}.${name}(${given.join(', ')})`;
}

function propertyText(name: string, dot: string): string {
  if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return `${dot}${name}`;
  const access = /^\d+$/.test(name) ? `[${name}]` : `[${JSON.stringify(name)}]`;
  return dot === '.' ? access : `?.${access}`;
}

function operationText(operation: Operation, vocabulary: Vocabulary): string {
  switch (operation.kind) {
    case 'task': {
      const argument = operation.argument === undefined ? '' : text(operation.argument, vocabulary);
      return `${text(operation.task, vocabulary)}(${argument})`;
    }
    case 'wait':
      return `wait(${text(operation.duration, vocabulary)})`;
    case 'inline':
      return `(async () => {\n${printSteps(operation.body)}})()`;
  }
}

/** An async function of `input`; tasks, `wait` and captured names are free in it. */
export function printProgram(program: Program): string {
  return `async (input) => {\n${printSteps(program.body, '  ')}}`;
}

export function printSteps(steps: readonly Step[], indent = ''): string {
  return steps.map((step) => `${indent}${printStep(step, indent)}\n`).join('');
}

function printStep(step: Step, indent: string): string {
  const block = (steps: readonly Step[]): string => `{\n${printSteps(steps, `${indent}  `)}${indent}}`;
  switch (step.kind) {
    case 'declare':
      return `let ${step.variable} = ${printExpr(step.value)};`;
    case 'assign':
      return `${step.variable} = ${printExpr(step.value)};`;
    case 'evaluate':
      // In parentheses, or an object would be read as a block.
      return `(${printExpr(step.value)});`;
    case 'if': {
      const otherwise = step.else.length === 0 ? '' : ` else ${block(step.else)}`;
      return `if (${printExpr(step.condition)}) ${block(step.then)}${otherwise}`;
    }
    case 'return':
      return step.value === undefined ? 'return;' : `return ${printExpr(step.value)};`;
    case 'throw':
      return `throw ${thrownText(step)};`;
    case 'switch': {
      const cases = step.cases.map(({ test, body }) => {
        const head = test === undefined ? 'default:' : `case ${printExpr(test)}:`;
        return `${indent}  ${head}\n${printSteps(body, `${indent}    `)}`;
      });
      return `${step.id}: switch (${printExpr(step.value)}) {\n${cases.join('')}${indent}}`;
    }
    case 'loop': {
      const again = `again_${step.id}`;
      const next = step.next.length === 0 ? '' : `${indent}  if (${again}) ${block(step.next)}\n`;
      const body = `{\n${next}${printSteps(step.body, `${indent}  `)}${indent}}`;
      return `${step.id}: for (let ${again} = false; ; ${again} = true) ${body}`;
    }
    case 'block':
      return `${step.id}: ${block(step.body)}`;
    case 'break':
    case 'continue':
      return `${step.kind} ${step.id};`;
    case 'try':
      return `try ${block(step.body)}${handlerText(step, indent)}${step.finally === undefined ? '' : ` finally ${block(step.finally)}`}`;
    case 'task': {
      const argument = step.argument === undefined ? '' : printExpr(step.argument);
      const into = step.result === undefined ? '' : `${step.result} = `;
      return `${into}await ${printExpr(step.task)}(${argument});`;
    }
    case 'wait':
      return `await wait(${printExpr(step.duration)});`;
    case 'inline': {
      const into = step.result === undefined ? '' : `${step.result} = `;
      return `${into}await (async () => ${block(step.body)})(); // ${step.name}`;
    }
  }
}

function thrownText({ error, message, cause }: ThrowStep): string {
  const options = cause === undefined ? '' : `, { cause: ${printExpr(cause)} }`;
  return `Object.assign(new Error(${printExpr(message)}${options}), { name: ${printExpr(error)} })`;
}

function handlerText({ handler }: TryStep, indent: string): string {
  if (handler === undefined) return '';
  const { name, message, cause } = handler.error;
  const known = `${indent}  let ${name} = caught.name, ${message} = caught.message, ${cause} = caught.cause;`;
  return ` catch (caught) {\n${known}\n${printSteps(handler.body, `${indent}  `)}${indent}}`;
}
