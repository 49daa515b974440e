// The one plugin for all bundlers: each module that the import graph says holds (or gives code to) a workflow is
// replaced by its compiled form. The service decides everything; this file only translates between the two.
import { createUnplugin, type UnpluginInstance, type UnpluginMessage } from 'unplugin';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Rewritten } from '../../compiler/typescript/service.js';
import { isTypeScript } from '../loader/module-format.js';
import { renderDiagnostics } from '../loader/user-error.js';

export interface TypestepOptions {
  /** The folder that places in messages and definitions are relative to. The current folder when left out. */
  readonly base?: string;
}

const name = 'typestep';

export const unplugin: UnpluginInstance<TypestepOptions | undefined, false> = createUnplugin<
  TypestepOptions | undefined,
  false
>(({ base = process.cwd() }: TypestepOptions = {}) => ({
  name,
  enforce: 'pre',
  transform: {
    // Only what cannot be TypeScript of the user is left out here: which modules take part is known from the
    // import graph, never from their text.
    filter: { id: { include: /\.[cm]?ts(\?[vt]=[^&]*)?$/, exclude: [/\/node_modules\//, /^\0/] } },
    async handler(code, id) {
      const file = id.replace(/\?.*$/, '');
      if (!isTypeScript(file)) return null;
      const rewritten = await rewrite(file, code, base);
      if (rewritten === undefined) return null;
      for (const path of rewritten.watch) this.addWatchFile(path);
      const { errors, warnings } = bySeverity(rewritten.diagnostics);
      for (const warning of warnings) this.warn(messageOf([warning], id, base));
      if (errors.length > 0) {
        this.error(messageOf(errors, id, base));
        return null;
      }
      return { code: rewritten.code, map: rewritten.map };
    },
  },
  async watchChange(id, { event }) {
    if (!isTypeScript(id)) return;
    const { openService } = await import('../../compiler/typescript/service.js');
    const service = openService({ file: id, base });
    if (event === 'create') service.fileAdded(id);
    else if (event === 'delete') service.fileDeleted(id);
    else service.fileChanged(id);
  },
}));

/** TypeScript loads with the first module, not with the plugin. */
async function rewrite(file: string, code: string, base: string): Promise<Rewritten | undefined> {
  const { openService } = await import('../../compiler/typescript/service.js');
  return openService({ file, base }).rewrite(file, code);
}

function bySeverity(diagnostics: readonly Diagnostic[]): {
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
} {
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning'),
  };
}

/** What rollup and vite read beside unplugin's fields: a frame of their own is made unless there is one. */
interface FramedMessage extends UnpluginMessage {
  readonly frame: string;
}

/** All diagnostics of a module in one message, with their frames; bundlers show the place of the first. */
function messageOf(diagnostics: readonly Diagnostic[], id: string, base: string): FramedMessage {
  const span = diagnostics.find((diagnostic) => diagnostic.span !== undefined)?.span;
  return {
    message: renderDiagnostics(diagnostics, base),
    plugin: name,
    id,
    stack: '',
    frame: ' ',
    ...(span === undefined ? {} : { loc: { file: id, line: span.line, column: span.column - 1 } }),
  };
}
