// `typestep-ignore` in Comment fields, and codes from a configuration: takes warnings and hints out of findings. Errors
// stay, and an attempt to silence one is a finding of its own.
import { catalogue } from '../diagnostics/catalogue.js';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { childPointer, describePlace } from './pointer.js';
import { suggest } from './suggest.js';

/** Codes that are not to be reported in a part of a definition. */
export interface Ignore {
  /** The object that holds the comment: the definition itself (`''`), a state, a rule. */
  readonly pointer: string;
  readonly codes: readonly string[];
}

const MARK = 'typestep-ignore';
const LIST = /typestep-ignore[ \t:]+([\w/-]+(?:[ \t]*,[ \t]*[\w/-]+)*)/g;

/**
 * The codes that comments name, each for the object that holds the comment, with everything in it.
 * @example ignoresIn({ Comment: 'typestep-ignore asl/loop-without-exit', … }) // [{ pointer: '', codes: [ … ] }]
 */
export function ignoresIn(definition: unknown): readonly Ignore[] {
  const found: Ignore[] = [];
  const pending: { readonly value: object; readonly pointer: string }[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value === 'object' && value !== null) pending.push({ value, pointer });
  };
  visit(definition, '');
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, pointer } = next;
    const comment = (value as { readonly Comment?: unknown }).Comment;
    if (typeof comment === 'string' && comment.includes(MARK)) found.push({ pointer, codes: codesIn(comment) });
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object') visit(item, childPointer(pointer, key));
    }
  }
  return found.reverse();
}

function codesIn(comment: string): readonly string[] {
  return [...comment.matchAll(LIST)].flatMap(([, list = '']) => list.split(',').map((code) => code.trim()));
}

/** Findings without those that are silenced, and what is wrong with the silencing. */
export function withoutIgnored(diagnostics: readonly Diagnostic[], ignores: readonly Ignore[]): readonly Diagnostic[] {
  if (ignores.length === 0) return diagnostics;
  const holders = new Map(ignores.map(({ pointer, codes }) => [pointer, new Set(codes)]));
  const kept = diagnostics.filter(
    ({ code, severity, pointer = '' }) => severity === 'error' || !isIgnored(code, pointer, holders),
  );
  const problems = ignores.flatMap(({ pointer, codes }) => {
    const by = pointer === '' ? 'the comment' : `the comment of ${describePlace(pointer)}`;
    return ignoreProblems(codes, by).map((problem) => ({ ...problem, pointer: childPointer(pointer, 'Comment') }));
  });
  return [...kept, ...problems];
}

/** Codes that cannot be ignored. */
export function ignoreProblems(codes: readonly string[], by: string): readonly Diagnostic[] {
  return codes.flatMap((code) => {
    if (!isCode(code)) return diagnose('asl/unknown-ignore', { code, by, near: near(code) });
    return catalogue[code].severity === 'error' ? diagnose('asl/ignored-error', { code, by }) : [];
  });
}

function isCode(code: string): code is keyof typeof catalogue {
  return Object.hasOwn(catalogue, code);
}

function near(code: string): string | undefined {
  const codes = Object.keys(catalogue);
  const prefixed = `asl/${code}`;
  if (isCode(prefixed)) return prefixed;
  // `suggest` compares with few names: first those of the same area.
  const [area] = code.split('/');
  return suggest(
    code,
    codes.filter((known) => known.startsWith(`${area}/`)),
  );
}

/** Looks upwards from the place, so that many comments cost no more than one. */
function isIgnored(code: string, pointer: string, holders: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (holders.get(at)?.has(code) === true) return true;
    if (at === '') return false;
  }
}
