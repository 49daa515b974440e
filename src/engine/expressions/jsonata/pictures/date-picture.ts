// A date picture (XPath F&O 3.1 section 9.8.4.1) such as `[Y0001]-[M01]-[D01]` -> its literals and markers.
import { fault } from '../faults.js';
import { integerPicture, type IntegerPicture } from './integers.js';

export type Part = { readonly kind: 'literal'; readonly text: string } | Marker;
export interface Marker {
  readonly kind: 'marker';
  /** `Y`, `M`, `D` …; anything else means nothing and reads `undefined`. */
  readonly component: string;
  /** The name of the month, day or half of the day instead of its number. */
  readonly names: 'upper' | 'lower' | 'title' | undefined;
  readonly integer: IntegerPicture | undefined;
  /** `t` of `[Z01:01t]`: UTC is written `Z`. */
  readonly zulu: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** How many digits of a year, month or day there are; -1 for as many as it has. */
  readonly digits: number | undefined;
}

const defaults: { readonly [component: string]: string } = {
  Y: '1', M: '1', D: '1', d: '1', F: 'n', W: '1', w: '1', X: '1', x: '1', H: '1', h: '1', P: 'n', m: '01', s: '01',
  f: '1', Z: '01:01', z: '01:01', C: 'n', E: 'n',
}; // prettier-ignore

export function datePicture(picture: string): readonly Part[] {
  const parts: Part[] = [];
  const literal = (from: number, to: number): void => {
    if (to > from) parts.push({ kind: 'literal', text: picture.slice(from, to).replaceAll(']]', ']') });
  };
  let start = 0;
  let at = picture.indexOf('[');
  while (at !== -1) {
    literal(start, at);
    if (picture[at + 1] === '[') {
      parts.push({ kind: 'literal', text: '[' });
      start = at + 2;
    } else {
      const end = picture.indexOf(']', at);
      if (end === -1) throw fault('D3135');
      parts.push(markerOf(picture.slice(at + 1, end).replace(/\s+/g, '')));
      start = end + 1;
    }
    at = picture.indexOf('[', start);
  }
  literal(start, picture.length);
  return parts;
}

function markerOf(text: string): Marker {
  const component = text.charAt(0);
  const comma = text.lastIndexOf(',');
  const { minimum, maximum } = comma === -1 ? unbounded : widths(text.slice(comma + 1));
  const given = comma === -1 ? text.slice(1) : text.slice(1, Math.max(1, comma));
  const hasModifier = given.length > 1 && /[atco]$/.test(given);
  const modifier = hasModifier ? given.slice(-1) : '';
  const presentation = given === '' ? defaultOf(component) : hasModifier ? given.slice(0, -1) : given;
  const names = namesOf(presentation);
  const marker = { kind: 'marker', component, names, zulu: modifier === 't', minimum, maximum } as const;
  if (component === 'Z' || component === 'z')
    return { ...marker, integer: integerPicture(presentation), digits: undefined };
  if (names !== undefined || !'YMDdFWwXxHhmsf'.includes(component) || component === '')
    return { ...marker, integer: undefined, digits: undefined };
  const integer = integerPicture(modifier === '' ? presentation : `${presentation};${modifier}`);
  const wide = minimum !== undefined && integer.mandatory < minimum ? { ...integer, mandatory: minimum } : integer;
  if (!'YMD'.includes(component)) return { ...marker, integer: wide, digits: undefined };
  if (maximum !== undefined) return { ...marker, integer: { ...wide, mandatory: maximum }, digits: maximum };
  const digits = wide.primary === 'decimal' ? wide.mandatory + wide.optional : 0;
  return { ...marker, integer: wide, digits: digits >= 2 ? digits : -1 };
}

const unbounded = { minimum: undefined, maximum: undefined };

function widths(text: string): Pick<Marker, 'minimum' | 'maximum'> {
  const dash = text.indexOf('-');
  const width = (part: string): number | undefined => (part === '*' ? undefined : Number.parseInt(part, 10));
  if (dash === -1) return { minimum: width(text), maximum: undefined };
  return { minimum: width(text.slice(0, dash)), maximum: width(text.slice(dash + 1)) };
}

function defaultOf(component: string): string {
  const presentation = Object.hasOwn(defaults, component) ? defaults[component] : undefined;
  if (presentation === undefined) throw fault('D3132', { value: component });
  return presentation;
}

function namesOf(presentation: string): Marker['names'] {
  if (presentation.startsWith('n')) return 'lower';
  if (!presentation.startsWith('N')) return undefined;
  return presentation[1] === 'n' ? 'title' : 'upper';
}
