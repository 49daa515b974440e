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
] as const;
export type BuiltinName = (typeof builtinNames)[number];
