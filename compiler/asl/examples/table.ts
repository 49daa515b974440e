// The example of every message about a definition, by code: for the tests, for `typestep explain` and for the documentation.
import { flowMistakes } from './flow.js';
import { jsonataMistakes } from './jsonata.js';
import { languageMistakes } from './language.js';
import { mapMistakes } from './maps.js';
import type { Mistake } from './mistake.js';
import { pathMistakes } from './paths.js';
import { taskMistakes } from './tasks.js';

export const mistakes = {
  ...languageMistakes,
  ...flowMistakes,
  ...taskMistakes,
  ...mapMistakes,
  ...pathMistakes,
  ...jsonataMistakes,
} satisfies { readonly [code: string]: Mistake };
