// `String(x)`, `Number(x)`, `Boolean(x)`.
import { factsOf } from '../../../ir/facts.js';
import { nullConstant } from '../build.js';
import { refuse } from '../context.js';
import { isConvertible, numberOf } from '../numbers.js';
import { selectTest } from '../test.js';
import { selectTemplateString } from '../text.js';
import { argument, type Row } from './row.js';

export const conversionRows: { readonly [N in 'toText' | 'toNumber' | 'toBoolean']: Row } = {
  toText: (parts, context, { span }) =>
    selectTemplateString({ kind: 'template', parts, facts: factsOf('string'), span }, context),
  toNumber: (parts, context, expr) => {
    const of = argument(parts, 0);
    if (isConvertible(of)) return numberOf(of, context);
    if (of.kind === 'invalid') return nullConstant;
    const parameters = { operator: 'Number(…)', left: of.facts.may.join(' or '), right: 'nothing' };
    return refuse(context, 'program/compare-mixed', parameters, expr.span);
  },
  toBoolean: (parts, context) => selectTest(argument(parts, 0), context),
};
