// `typestep/vite`: the plugin for vite and vitest.
import { unplugin, type TypestepOptions } from './unplugin.js';

export type { TypestepOptions };

/** A plugin of any vite version that there is or will be: only what they all share. */
export interface TypestepPlugin {
  readonly name: string;
  readonly enforce?: 'pre' | 'post';
}

/**
 * Compiles the workflows that tests and bundles import.
 * @example
 * // vitest.config.ts
 * import { defineConfig } from 'vitest/config';
 * import { typestep } from 'typestep/vite';
 *
 * export default defineConfig({ plugins: [typestep()] });
 */
export function typestep(options?: TypestepOptions): TypestepPlugin {
  const { name, enforce, ...hooks } = unplugin.vite(options);
  return { ...hooks, name, ...(enforce === undefined ? {} : { enforce }) };
}
