// JSON pointers (RFC 6901) of places in a definition, and the words that messages use for those places.

/** @example childPointer('/States', 'a/b') === '/States/a~1b' */
export function childPointer(pointer: string, key: string | number): string {
  if (typeof key === 'number') return `${pointer}/${key}`;
  // Nearly no key has either character, and pointers are made for every field of every state.
  if (!key.includes('~') && !key.includes('/')) return `${pointer}/${key}`;
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** @example statePointer('Wait') === '/States/Wait' */
export function statePointer(name: string): string {
  return childPointer('/States', name);
}

/** @example pointerKeys('/States/a~1b') // ['States', 'a/b'] */
export function pointerKeys(pointer: string): readonly string[] {
  const keys = pointer.split('/').slice(1);
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
}

/** @example describePlace('/States/Pay/Retry/0/MaxAttempts') === '`Retry[0].MaxAttempts` of state `Pay`' */
export function describePlace(pointer: string): string {
  const keys = pointerKeys(pointer);
  let state: string | undefined;
  let at = 0;
  // Into nested containers as far as the pointer goes: the innermost state is the one to name.
  while (keys[at] === 'States' && keys[at + 1] !== undefined) {
    state = keys[at + 1];
    at += 2;
    const inner = keys[at] === 'Branches' ? 2 : keys[at] === 'ItemProcessor' || keys[at] === 'Iterator' ? 1 : 0;
    if (inner > 0 && keys[at + inner] === 'States' && keys[at + inner + 1] !== undefined) at += inner;
  }
  const rest = keys.slice(at);
  if (state === undefined) return rest.length === 0 ? 'the definition' : quoted(fieldPath(rest));
  return rest.length === 0 ? `state ${quoted(state)}` : `${quoted(fieldPath(rest))} of state ${quoted(state)}`;
}

/** A name as messages show it: in backticks, and no longer than a reader wants. */
export function quoted(name: string): string {
  return `\`${clipped(name, 100)}\``;
}

/** A value as messages show it: short values as JSON, others by kind. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return clipped(JSON.stringify(value) ?? typeof value, 60);
}

function fieldPath(keys: readonly string[]): string {
  return keys.map((key, i) => (i > 0 && /^\d+$/.test(key) ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`)).join('');
}

function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
