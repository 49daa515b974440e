// A scope for tests: only what a test names, randomness from a fixed stream.
import type { Json } from '../../../../compiler/json.js';
import { javaRandom } from '../../../../src/engine/expressions/java-random.js';
import type { PathScope } from '../../../../src/engine/expressions/jsonpath/scope.js';

export function scopeWith(input: Json, rest: Partial<PathScope> = {}): PathScope {
  return { input, context: {}, variables: {}, random: javaRandom(1), ...rest };
}
