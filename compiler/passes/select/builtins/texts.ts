// Operations on texts.
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { binary, call, conditional, constant, exists, path } from '../build.js';
import { once } from '../context.js';
import { argument, type Row } from './row.js';

/** A surrogate pair, or any other unit of a text. */
const character: JsonataExpr = { kind: 'regex', source: '[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[\\s\\S]' };

export const textRows: { readonly [N in 'characters' | 'errorMessage']: Row } = {
  characters: (parts, context) => {
    const found = path(call('match', context.value(argument(parts, 0)), character), 'match');
    return { kind: 'array', elements: [found] };
  },
  errorMessage: (parts, context) => {
    const cause = context.value(argument(parts, 0));
    const isJson = call('contains', cause, { kind: 'regex', source: '^\\s*\\{[\\s\\S]*"errorMessage"' });
    return once(context, cause, (it) =>
      conditional(
        isJson,
        once(context, path(call('parse', it), 'errorMessage'), (message) =>
          conditional(binary('=', call('type', message), constant('string')), message, it),
        ),
        conditional(exists(it), it, constant('')),
      ),
    );
  },
};
