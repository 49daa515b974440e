// `node --import typestep/register script.ts`: from here on Node loads TypeScript and every workflow in it is compiled.
// ES modules go through hooks in Node's loader thread, CommonJS through `Module._extensions` in this one.
import { register } from 'node:module';
import { registerCommonJs } from './commonjs.js';

register(new URL('./hooks.js', import.meta.url));
registerCommonJs();
