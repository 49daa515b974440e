// `--storage <folder>`: the folder whose folders stand in for buckets.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { wrongUsage } from './refusal.js';

export const storageOption = {
  type: 'string',
  value: '<folder>',
  summary: 'a folder with a folder for each bucket that distributed Maps read from and write to',
} as const;

export function readStorage(value: string | boolean | undefined, cwd: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const folder = resolve(cwd, value);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw wrongUsage('cli/bad-value', { option: '--storage', value, expected: 'a folder that exists' });
}
