// Built-in functions are called with as many arguments as they take.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { argumentCounts, type FunctionName } from '../expressions/jsonata/signatures.js';
import { describePlace } from '../pointer.js';
import { parsedExpressions } from './placed-expressions.js';
import type { StateRule } from './rule.js';

export const jsonataArguments: StateRule = (view) =>
  parsedExpressions(view).flatMap(({ facts, pointer }) =>
    facts.miscounted.map(({ name, count }) => {
      const { least, most } = argumentCounts(name as FunctionName);
      const takes = least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`;
      return diagnose('asl/jsonata-arguments', { place: describePlace(pointer), name, count, takes }, { pointer });
    }),
  );
