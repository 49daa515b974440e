import { welcome } from './workflow.js';

declare const console: { log(text: string): void };
declare const __filename: string;
interface Shown {
  readonly states: string[];
  readonly here: boolean;
}

const shown: Shown = {
  states: Object.keys(welcome.definition.States),
  here: __filename.endsWith('script.ts'),
};
console.log(JSON.stringify(shown));
