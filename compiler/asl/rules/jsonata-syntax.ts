// Every expression can be parsed. The rules about the meaning of expressions pass over those that cannot.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { parseJsonata } from '../expressions/jsonata/parse.js';
import { describePlace } from '../pointer.js';
import { expressionsOf } from '../templates.js';
import type { StateRule } from './rule.js';

/** How much of the expression before the error is shown. */
const BEFORE = 24;

export const jsonataSyntax: StateRule = ({ state, pointer }) =>
  expressionsOf(state, pointer).flatMap(({ text, pointer }) => {
    const parsed = parseJsonata(text);
    if (parsed.kind === 'parsed') return [];
    const { message: reason, position } = parsed;
    const near = text.slice(Math.max(0, position - BEFORE), position).trimStart();
    return [diagnose('asl/jsonata-syntax', { place: describePlace(pointer), reason, position, near }, { pointer })];
  });
