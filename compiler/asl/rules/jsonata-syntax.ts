// Every expression can be parsed. The rules about the meaning of expressions pass over those that cannot.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';

/** How much of the expression before the error is shown. */
const BEFORE = 24;

export const jsonataSyntax: StateRule = ({ expressions }) =>
  expressions.flatMap((expression) => {
    if (!('error' in expression)) return [];
    const { text, pointer, error } = expression;
    const { message: reason, position } = error;
    const near = text.slice(Math.max(0, position - BEFORE), position).trimStart();
    return [diagnose('asl/jsonata-syntax', { place: describePlace(pointer), reason, position, near }, { pointer })];
  });
