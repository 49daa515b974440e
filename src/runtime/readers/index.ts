// The readers as one module, to be loaded when they are first needed.
export { openItems } from './open-items.js';
export { ReadProblem } from './read-problem.js';
