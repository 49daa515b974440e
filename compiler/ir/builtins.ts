// The operations of JavaScript's operators and library that are compiled as a whole. `passes/select/builtins` has a row
// for each: the JSONata that does the same.

export const builtinNames = [
  /** `array.length`, `text.length` */
  'length',
  /** `Object.keys(object)` */
  'keys',
  /** `[...text]`: its characters, surrogate pairs kept together. */
  'characters',
  /** The message in the cause of a task's failure: of a Lambda-style object its `errorMessage`, else the text itself. */
  'errorMessage',
  /** `array.map(f)` and the like; the function is a lambda, called with element, index and array. */
  'map',
  'filter',
  'find',
  'some',
  'every',
  /** `array.reduce(f, first)`; the function is called with what there is so far, element, index and array. */
  'reduce',
] as const;
export type BuiltinName = (typeof builtinNames)[number];
