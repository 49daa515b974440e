// Base 64 and URL encodings. Base 64 works on the low byte of each UTF-16 unit, as in the package.
import { fault } from '../faults.js';
import { strict, type NativeFunction } from './native.js';

export const encodingFunctions = {
  base64encode: strict<[string]>(1, ([text]) => btoa(bytesOf(text))),
  base64decode: strict<[string]>(1, ([text]) => {
    const known =
      bytesOf(text)
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .split('=')[0]
        ?.replace(/[^A-Za-z0-9+/]/g, '') ?? '';
    return atob(known.length % 4 === 1 ? known.slice(0, -1) : known);
  }),
  encodeUrlComponent: strict<[string]>(1, ([text]) => coded('encodeUrlComponent', text, encodeURIComponent)),
  encodeUrl: strict<[string]>(1, ([text]) => coded('encodeUrl', text, encodeURI)),
  decodeUrlComponent: strict<[string]>(1, ([text]) => coded('decodeUrlComponent', text, decodeURIComponent)),
  decodeUrl: strict<[string]>(1, ([text]) => coded('decodeUrl', text, decodeURI)),
} satisfies { readonly [name: string]: NativeFunction };

function bytesOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => String.fromCharCode(text.charCodeAt(at) & 255)).join('');
}

function coded(functionName: string, text: string, code: (text: string) => string): string {
  try {
    return code(text);
  } catch {
    throw fault('D3140', { value: text, functionName });
  }
}
