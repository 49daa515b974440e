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
  /** A number that is kept: stops where JSON would make null of it. */
  'finite',
  /** A number that is handed out: null where JSON has none. */
  'finiteOrNull',
  /** A value whose type says that it is there: stops where it is not. */
  'present',
  /** `{...a, ...b}`; parts may be null or missing. */
  'merge',
  /** `{[key]: value}` */
  'keyed',
  /** `[...a, ...b]` */
  'concat',
  /** `const { a, ...rest } = object`: the object, then the names that are gone. */
  'omit',
  /** `const [a, ...rest] = array`: the array, then how many are gone. */
  'rest',
  /** `object.key = value`, as a new object. */
  'withField',
  /** `array[index] = value`, as a new array. */
  'withElement',
  /** `delete object.key`, as a new object. */
  'withoutField',
  /** `key in object` */
  'has',
  'isArray',
  'toText',
  'toNumber',
  'toBoolean',
  'values',
  'entries',
  'floor',
  'ceil',
  'trunc',
  'round',
  'abs',
  'max',
  'min',
] as const;
export type BuiltinName = (typeof builtinNames)[number];
