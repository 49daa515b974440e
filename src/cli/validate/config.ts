// `typestep.config.json`, in the folder of the command or the nearest one above → what `validate` takes from it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { reasonOf, wrongUsage } from '../refusal.js';

export interface ValidateConfig {
  readonly ignore: readonly string[];
  readonly maxWarnings?: number;
  /** As messages name it. */
  readonly file: string;
}

const NAME = 'typestep.config.json';

type Fields = Readonly<Record<string, unknown>>;

/** Throws a refusal (wrong usage) when the file is not what it has to be. */
export function readConfig(cwd: string): ValidateConfig | undefined {
  const path = nearest(cwd);
  if (path === undefined) return undefined;
  const file = relative(cwd, path);
  const fail = (problem: string) => wrongUsage('validate/bad-config', { file, problem });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw fail(`it cannot be read as JSON: ${reasonOf(error)}`);
  }
  const top = fieldsOf(value, ['$schema', 'validate'], 'the file');
  if (typeof top === 'string') throw fail(top);
  const settings = fieldsOf(top['validate'] ?? {}, ['ignore', 'maxWarnings'], '`validate`');
  if (typeof settings === 'string') throw fail(settings);
  const { ignore = [], maxWarnings } = settings;
  if (!Array.isArray(ignore) || !ignore.every((code) => typeof code === 'string')) {
    throw fail('`ignore` has to be a list of codes');
  }
  if (maxWarnings === undefined) return { ignore, file };
  if (!isCount(maxWarnings)) throw fail('`maxWarnings` has to be a whole number, 0 or more');
  return { ignore, maxWarnings, file };
}

function nearest(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, NAME))) return join(at, NAME);
    if (dirname(at) === at) return undefined;
  }
}

/** The fields, or what is wrong. */
function fieldsOf(value: unknown, known: readonly string[], what: string): Fields | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${what} has to be an object`;
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  return unknown === undefined
    ? (value as Fields)
    : `${what} has no field \`${unknown}\`; it has ${known.join(' and ')}`;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
