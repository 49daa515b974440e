import { welcome } from './workflow';

declare const console: { log(text: string): void };
interface Shown {
  readonly states: string[];
  readonly here: boolean;
}

// Top-level await and import.meta are there, as in any ES module.
const shown: Shown = await Promise.resolve({
  states: Object.keys(welcome.definition.States),
  here: import.meta.url.endsWith('/src/script.ts'),
});
console.log(JSON.stringify(shown));
