// Regular expressions use only what an engine can do whose work is linear in the text, so that no pattern can hang a run.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import { namesIn, parsedExpressions } from './placed-expressions.js';
import type { StateRule } from './rule.js';

export const jsonataRegex: StateRule = (view) =>
  parsedExpressions(view).flatMap(({ facts, pointer }) =>
    namesIn(facts.unsupportedRegexes).map((what) =>
      diagnose('asl/jsonata-regex', { place: describePlace(pointer), what }, { pointer }),
    ),
  );
