// The texts that the language service sees: what an editor or bundler gave, else the disk. A version changes only
// when the text does, so that unchanged files are never parsed twice. TypeScript's own library comes from memory.
import { getLibFiles, libFolderInMemoryPath } from '@ts-morph/common';
import { ts } from 'ts-morph';

export interface Files {
  text(file: string): string | undefined;
  version(file: string): string;
  exists(file: string): boolean;
  /** Sets the text of a file; true when that changed anything. */
  set(file: string, text: string): boolean;
  /** Takes the file from the disk again; true when that changed anything. */
  reload(file: string): boolean;
}

interface Entry {
  readonly text: string | undefined;
  readonly version: number;
}

export const libraryFolder: string = libFolderInMemoryPath;
let library: ReadonlyMap<string, string> | undefined;

function libraryText(file: string): string | undefined {
  if (!file.startsWith(`${libraryFolder}/`)) return undefined;
  library ??= new Map(getLibFiles().map(({ fileName, text }) => [`${libraryFolder}/${fileName}`, text]));
  return library.get(file);
}

export function openFiles(): Files {
  const entries = new Map<string, Entry>();
  const put = (file: string, text: string | undefined): boolean => {
    const known = entries.get(file);
    if (known !== undefined && known.text === text) return false;
    entries.set(file, { text, version: (known?.version ?? 0) + 1 });
    return true;
  };
  const entry = (file: string): Entry => {
    const known = entries.get(file);
    if (known !== undefined) return known;
    const made = { text: libraryText(file) ?? ts.sys.readFile(file), version: 1 };
    entries.set(file, made);
    return made;
  };
  return {
    text: (file) => entry(file).text,
    version: (file) => String(entry(file).version),
    exists: (file) => {
      const known = entries.get(file);
      if (known !== undefined) return known.text !== undefined;
      return libraryText(file) !== undefined || ts.sys.fileExists(file);
    },
    set: put,
    reload: (file) => put(file, ts.sys.readFile(file)),
  };
}
