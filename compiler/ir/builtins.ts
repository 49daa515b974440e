// The operations of JavaScript's operators and library that are compiled as a whole. `passes/select/builtins` has a row
// for each: the JSONata that does the same.

export const builtinNames = [
  /** `array.length`, `text.length` */
  'length',
] as const;
export type BuiltinName = (typeof builtinNames)[number];
