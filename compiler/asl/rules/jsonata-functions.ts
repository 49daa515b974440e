// Every function that an expression calls exists on AWS.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { signatures } from '../expressions/jsonata/signatures.js';
import { describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import { namesIn, parsedExpressions } from './placed-expressions.js';
import type { StateRule } from './rule.js';

export const jsonataFunctions: StateRule = (view) =>
  parsedExpressions(view).flatMap(({ facts, pointer }) =>
    namesIn(facts.unknownFunctions).map((name) =>
      diagnose(
        'asl/jsonata-unknown-function',
        { place: describePlace(pointer), name, suggestion: suggest(name, Object.keys(signatures)) },
        { pointer },
      ),
    ),
  );
