// States.Format: a template with `{}` and its escapes -> the texts between the places. A literal template is taken apart
// when the call is compiled, one that comes from a path when it is evaluated.
import type { Json } from '../../../../compiler/json.js';
import { javaText } from './java-text.js';
import type { IntrinsicResult } from './result.js';

/** One text more than there are places, or why the template is none. */
export type FormatTemplate = { readonly texts: readonly string[] } | { readonly failure: string };

/** @example formatTemplate('a {} b') // { texts: ['a ', ' b'] } */
export function formatTemplate(raw: string): FormatTemplate {
  const texts: string[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at++) {
    const character = raw.charAt(at);
    if (character === '\\' && /^['{}\\]$/.test(raw.charAt(at + 1))) text += raw.charAt(++at);
    else if (character === '{' && raw.charAt(at + 1) === '}') {
      texts.push(text);
      text = '';
      at++;
    } else if (character === '{')
      return { failure: "Invalid template in States.Format: matching '}' not found for '{'." };
    else text += character;
  }
  return { texts: [...texts, text] };
}

export function format(template: FormatTemplate, values: readonly Json[]): IntrinsicResult {
  if ('failure' in template) return template;
  const { texts } = template;
  if (values.length !== texts.length - 1) {
    return { failure: 'Invalid arguments in States.Format: number of arguments do not match the occurrences of {}.' };
  }
  return { value: texts.map((text, at) => (at === 0 ? text : javaText(values[at - 1] as Json) + text)).join('') };
}
