// Stack traces of modules whose text was changed before it ran: their lines and columns are those of the source. Node
// does this itself for modules that it loads; those that jiti evaluates it does not know.
import { SourceMap, type SourceMapPayload } from 'node:module';

export interface Traces {
  /** The source map, as text, of the module that runs under this file name. */
  add(file: string, map: string): void;
}

type Prepare = (error: Error, sites: NodeJS.CallSite[]) => unknown;

export function mapTraces(): Traces {
  const maps = new Map<string, SourceMap>();
  const before = Error.prepareStackTrace as Prepare | undefined;
  const prepare: Prepare = (error, sites) => {
    if (before !== undefined && !sites.some((site) => maps.has(site.getFileName() ?? ''))) return before(error, sites);
    return [String(error), ...sites.map((site) => `    at ${frame(site, maps)}`)].join('\n');
  };
  Error.prepareStackTrace = prepare;
  return { add: (file, map) => void maps.set(file, new SourceMap(JSON.parse(map) as SourceMapPayload)) };
}

function frame(site: NodeJS.CallSite, maps: ReadonlyMap<string, SourceMap>): string {
  const text = site.toString();
  const [file, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
  const map = maps.get(file ?? '');
  if (map === undefined || line === null || column === null) return text;
  const entry = map.findEntry(line - 1, column - 1);
  if (!('originalLine' in entry)) return text;
  return text.replace(`:${line}:${column}`, `:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
}
