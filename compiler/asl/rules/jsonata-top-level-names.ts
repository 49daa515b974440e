// At the top level of an expression AWS has no data: no bare names, no `$`, no `$$`.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import { namesIn, parsedExpressions } from './placed-expressions.js';
import type { StateRule } from './rule.js';

export const jsonataTopLevelNames: StateRule = (view) =>
  parsedExpressions(view).flatMap(({ facts, pointer }) =>
    namesIn(facts.topLevel).map((name) =>
      diagnose(
        'asl/jsonata-top-level-name',
        { place: describePlace(pointer), name, instead: insteadOf(name) },
        { pointer },
      ),
    ),
  );

function insteadOf(name: string): string {
  if (name === 'States')
    return 'intrinsic functions belong to JSONPath; use a function of JSONata, such as `$string(…)`';
  if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) return 'write `$states.input` for the input of the state';
  return `write \`$states.input.${name}\` for a field of the input, or \`$${name}\` for a variable`;
}
