// Whether Node would run a TypeScript file as an ES module or as CommonJS: its extension, else the nearest package.json.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type ModuleFormat = 'module' | 'commonjs';

const typeOfFolder = new Map<string, ModuleFormat>();

export function isTypeScript(file: string): boolean {
  return /\.[cm]?ts$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
}

export function moduleFormat(file: string): ModuleFormat {
  if (file.endsWith('.mts')) return 'module';
  if (file.endsWith('.cts')) return 'commonjs';
  return folderFormat(dirname(file));
}

function folderFormat(folder: string): ModuleFormat {
  const known = typeOfFolder.get(folder);
  if (known !== undefined) return known;
  const format = readFormat(folder) ?? (dirname(folder) === folder ? 'commonjs' : folderFormat(dirname(folder)));
  typeOfFolder.set(folder, format);
  return format;
}

function readFormat(folder: string): ModuleFormat | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const { type } = JSON.parse(readFileSync(path, 'utf8')) as { type?: unknown };
  return type === 'module' ? 'module' : 'commonjs';
}
