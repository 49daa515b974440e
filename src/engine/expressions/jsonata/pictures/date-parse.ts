// Text -> milliseconds after a date picture: a regular expression made of the picture's parts finds the components,
// then the missing ones are filled in. What is greater than the greatest given component is the present's.
import { parseRegex } from '../../../../../compiler/asl/expressions/regex/parse.js';
import { compileRegex } from '../../regex/program.js';
import { searchRegex } from '../../regex/search.js';
import { spend, type Evaluation } from '../budget.js';
import { fault } from '../faults.js';
import { componentOf, days, months } from './calendar.js';
import { datePicture, type Marker, type Part } from './date-picture.js';
import { integerReader } from './integers.js';

interface Reader {
  readonly pattern: string;
  readonly component: string;
  parse(text: string): number | undefined;
}
/** Strings only as `am` and `pm` of the present. */
type Components = { [component: string]: number | string | undefined };

export function parseDate(text: string, picture: string, evaluation: Evaluation): number | undefined {
  const readers = datePicture(picture).map(readerOf);
  const components = read(text, readers, evaluation);
  if (components === undefined || Object.keys(components).length === 0) return undefined;
  return millisOf(components, new Date(evaluation.scope.millis));
}

function read(text: string, readers: readonly Reader[], evaluation: Evaluation): Components | undefined {
  const parsed = parseRegex(`^${readers.map(({ pattern }) => `(${pattern})`).join('')}$`, 'i');
  const program = parsed.kind === 'parsed' ? compileRegex(parsed.node, parsed.groups) : { refused: parsed.what };
  if ('refused' in program) throw fault('limit-argument', { what: 'The picture string is too wide' });
  const found = searchRegex(program, text, 0, (units) => spend(evaluation, units));
  if (found === undefined) return undefined;
  const components: Components = {};
  readers.forEach(({ component, parse }, index) => {
    const value = text.slice(found[2 * index + 2], found[2 * index + 3]);
    if (component !== '') components[component] = parse(value);
  });
  return components;
}

function readerOf(part: Part): Reader {
  if (part.kind === 'literal')
    return { pattern: part.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), component: '', parse: () => undefined };
  const { component, integer, digits } = part;
  if (component === 'Z' || component === 'z') return zoneReader(part);
  if (integer !== undefined) return { component, ...integerReader(integer, digits) };
  const names = namesFor(part);
  return { component, pattern: '[a-zA-Z]+', parse: (text) => names.get(text) };
}

function namesFor({ component, maximum }: Marker): ReadonlyMap<string, number> {
  if (component === 'P') return new Map([['am', 0], ['AM', 0], ['pm', 1], ['PM', 1]]); // prettier-ignore
  if (component !== 'M' && component !== 'x' && component !== 'F') throw fault('D3133', { value: component });
  const length = maximum === undefined || maximum === 0 || Number.isNaN(maximum) ? Infinity : Math.max(0, maximum);
  return new Map((component === 'F' ? days : months).map((name, index) => [name.slice(0, length), index + 1]));
}

function zoneReader({ component, integer }: Marker): Reader {
  const separator = integer?.regular === true ? integer.separators[0]?.character : undefined;
  const prefix = component === 'z' ? 'GMT' : '';
  const rest = separator === undefined ? '' : `${separator}[0-9]+`;
  return {
    component,
    pattern: `${prefix}[-+][0-9]+${rest}`,
    parse: (text) => {
      const offset = text.slice(prefix.length);
      const at =
        separator !== undefined ? Math.max(0, offset.indexOf(separator)) : offset.length <= 3 ? offset.length : 3;
      const hours = Number.parseInt(offset.slice(0, at), 10);
      const minutes = offset.slice(separator === undefined ? at : offset.indexOf(separator) + 1);
      return hours * 60 + (separator === undefined && minutes === '' ? 0 : Number.parseInt(minutes, 10));
    },
  };
}

/** Which components make up a date: calendar date, day of the year, or weeks, which cannot be read back. */
function dateOrder(given: ReadonlySet<string>): string {
  if (isWithin(given, 'YMD')) return 'YMD';
  if (isWithin(given, 'Yd')) return 'YD';
  if (isWithin(given, 'Xxw')) return 'XxwF';
  return isWithin(given, 'XW') ? 'XWF' : 'YMD';
}

/** At least one, and nothing else. */
function isWithin(given: ReadonlySet<string>, allowed: string): boolean {
  return given.size > 0 && [...given].every((component) => allowed.includes(component));
}

function millisOf(components: Components, now: Date): number {
  const given = (names: string): ReadonlySet<string> =>
    new Set([...names].filter((component) => Boolean(components[component])));
  const date = dateOrder(given('YXMxWwdD'));
  const times = given('PHhmsf');
  const halves = !isWithin(times, 'Hmsf') && isWithin(times, 'Phmsf');
  fill(components, date + (halves ? 'Phmsf' : 'Hmsf'), now);
  if (date.startsWith('X')) throw fault('D3136');
  const month = Number(components['M']);
  components['M'] = month > 0 ? month - 1 : 0;
  if (date === 'YD') {
    const start = Date.UTC(Number(components['Y']), 0);
    const derived = new Date(start + (Number(components['d']) - 1) * 86_400_000);
    components['M'] = derived.getUTCMonth();
    components['D'] = derived.getUTCDate();
  }
  if (halves) {
    const hour = components['h'] === 12 ? 0 : Number(components['h']);
    components['H'] = components['P'] === 1 ? hour + 12 : hour;
  }
  const [year = Number.NaN, ...rest] = [...'YMDHmsf'].map((component) => Number(components[component]));
  const [monthIndex = Number.NaN, ...time] = rest;
  const zone = Number((components['Z'] ?? 0) || (components['z'] ?? 0) || 0);
  return Date.UTC(year, monthIndex, ...time) - zone * 60_000;
}

/** Before the first given component: the present. After the last: the beginning. A gap between is an error. */
function fill(components: Components, order: string, now: Date): void {
  let hasStarted = false;
  let hasEnded = false;
  for (const component of order) {
    if (components[component] !== undefined) {
      hasStarted = true;
      if (hasEnded) throw fault('D3136');
    } else if (hasStarted) {
      components[component] = 'MDd'.includes(component) ? 1 : 0;
      hasEnded = true;
    } else {
      components[component] = componentOf(now, component);
    }
  }
}
