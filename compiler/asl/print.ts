// `Definition` → JSON text that is the same for the same definition: fields in the order in which people read them,
// the user's own data in its own order, and on one line what fits there. Reading the text gives the definition back.
import type { Json } from '../json.js';
import type { Definition } from './definition.js';

const WIDTH = 100;

/** What the children of a value are: its fields may be of the language or the user's. */
type Kind = 'definition' | 'states' | 'state' | 'entries' | 'entry' | 'data';

/** Where fields stand, by the kind of object that has them. Others would follow in their own order. */
const fieldOrder: { readonly [K in Kind]?: readonly string[] } = {
  definition: ['Comment', 'QueryLanguage', 'Version', 'StartAt', 'TimeoutSeconds', 'States'],
  state: [
    ...[
      'Type',
      'Comment',
      'QueryLanguage',
      'Resource',
      'Credentials',
      'Arguments',
      'TimeoutSeconds',
      'HeartbeatSeconds',
    ],
    ...['Seconds', 'Timestamp', 'Error', 'Cause', 'Choices', 'Assign', 'Output', 'Retry', 'Catch'],
    ...['Default', 'Next', 'End'],
  ],
  entry: [
    ...['Comment', 'Condition', 'ErrorEquals', 'IntervalSeconds', 'MaxAttempts', 'BackoffRate', 'MaxDelaySeconds'],
    ...['JitterStrategy', 'Assign', 'Output', 'Next'],
  ],
};

const kindOfField: Readonly<Record<string, Kind>> = {
  States: 'states',
  Choices: 'entries',
  Retry: 'entries',
  Catch: 'entries',
};

/** These are never put on one line, however short. */
const alwaysOpen: ReadonlySet<Kind> = new Set<Kind>(['definition', 'states', 'state']);

/** @example await writeFile('verify-user.asl.json', printDefinition(definition)) */
export function printDefinition(definition: Definition): string {
  return `${print(definition as unknown as Json, 'definition', 0, 0)}\n`;
}

/** `column` is where the value starts, `indent` the indentation of the line that it starts on. */
function print(value: Json, kind: Kind, indent: number, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // One more column for the comma that may follow.
  const line = alwaysOpen.has(kind) ? undefined : oneLine(value, kind, WIDTH - column - 1);
  if (line !== undefined) return line;

  const inner = ' '.repeat(indent + 2);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Array.isArray(value)
    ? value.map((item: Json) => inner + print(item, childKind(kind, ''), indent + 2, indent + 2))
    : orderedEntries(value as { readonly [key: string]: Json }, kind).map(([key, item]) => {
        const label = `${inner}${JSON.stringify(key)}: `;
        return label + print(item, childKind(kind, key), indent + 2, label.length);
      });
  return items.length === 0 ? `${open}${close}` : `${open}\n${items.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** The value on one line, or nothing when that takes more than `room` columns. */
function oneLine(value: Json, kind: Kind, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, Json])[] = isList
    ? value.map((item: Json) => ['', item] as const)
    : orderedEntries(value as { readonly [key: string]: Json }, kind);
  if (entries.length === 0) return isList ? '[]' : '{}';
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  let text = open;
  for (const [i, [key, item]] of entries.entries()) {
    text += `${i === 0 ? '' : ', '}${isList ? '' : `${JSON.stringify(key)}: `}`;
    const left = room - text.length - close.length;
    const printed = left <= 0 ? undefined : oneLine(item, childKind(kind, key), left);
    if (printed === undefined) return undefined;
    text += printed;
  }
  return text + close;
}

function childKind(kind: Kind, key: string): Kind {
  if (kind === 'states') return 'state';
  if (kind === 'entries') return 'entry';
  if (kind === 'data' || kind === 'entry') return 'data';
  return (Object.hasOwn(kindOfField, key) ? kindOfField[key] : undefined) ?? 'data';
}

function orderedEntries(value: { readonly [key: string]: Json }, kind: Kind): readonly (readonly [string, Json])[] {
  const entries = Object.entries(value);
  const order = fieldOrder[kind];
  if (order === undefined) return entries;
  const rank = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
  return entries.sort(([a], [b]) => rank(a) - rank(b));
}
