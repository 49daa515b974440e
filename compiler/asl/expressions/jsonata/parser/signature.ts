// Checks a signature such as `<s-(sf)n?:s>` the way the package's own reader of signatures does, accidents included:
// what it makes of it is a regular expression over symbols of types, and that must be one.
import { syntaxFault } from './errors.js';

interface Parameter {
  regex: string;
  type: string;
}
const single: { readonly [symbol: string]: string } = {
  s: '[sm]',
  n: '[nm]',
  b: '[bm]',
  l: '[lm]',
  o: '[om]',
  a: '[asnblfom]',
  f: 'f',
  j: '[asnblom]',
  x: '[asnblfom]',
};

/** Throws for a signature that cannot be read. `start` is where it begins in the expression. */
export function checkSignature(signature: string, start: number): void {
  const parameters: Parameter[] = [];
  // Modifiers in front of any parameter change something that nobody looks at.
  let last: Parameter = { regex: 'undefined', type: '' };
  const add = (regex: string, type: string): void => {
    last = { regex, type };
    parameters.push(last);
  };
  for (let at = 1; at < signature.length && signature.charAt(at) !== ':'; at++) {
    const symbol = signature.charAt(at);
    if (Object.hasOwn(single, symbol)) add(single[symbol] as string, symbol);
    else if (symbol === '-') {
      new RegExp(last.regex);
      last.regex += '?';
    } else if (symbol === '?' || symbol === '+') last.regex += symbol;
    else if (symbol === '(') {
      const end = closing(signature, at, '(', ')');
      const choice = signature.slice(at + 1, end);
      if (choice.includes('<')) throw syntaxFault('S0402', start + at);
      add(`[${choice}m]`, `(${choice})`);
      at = end;
    } else if (symbol === '<') {
      if (last.type !== 'a' && last.type !== 'f') throw syntaxFault('S0401', start + at);
      at = closing(signature, at, '<', '>');
    }
  }
  new RegExp(`^${parameters.map(({ regex }) => `(${regex})`).join('')}$`);
}

function closing(text: string, start: number, open: string, close: string): number {
  let depth = 1;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === close) depth--;
    else if (char === open) depth++;
    if (depth === 0) return at;
  }
  return text.length;
}
