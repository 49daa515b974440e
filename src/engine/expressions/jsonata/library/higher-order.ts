// `$map`, `$filter` and `$reduce`: the loops of JSONata.
import { callWith, invoke } from '../apply.js';
import { truthy } from '../casting.js';
import { fault } from '../faults.js';
import { sequenceOf, type FunctionValue, type Value } from '../values.js';
import { strict, type NativeFunction } from './native.js';

type Values = readonly Value[];

export const higherOrderFunctions = {
  map: strict<[Values, FunctionValue]>(2, ([values, change], evaluation, depth) => {
    const result = sequenceOf();
    for (let index = 0; index < values.length; index++) {
      const value = callWith(change, values[index], index, values, depth, evaluation);
      if (value !== undefined) result.push(value);
    }
    return result;
  }),
  filter: strict<[Values, FunctionValue]>(2, ([values, keep], evaluation, depth) => {
    const result = sequenceOf();
    for (let index = 0; index < values.length; index++)
      if (truthy(callWith(keep, values[index], index, values, depth, evaluation))) result.push(values[index]);
    return result;
  }),
  reduce: strict<[Values, FunctionValue, Value?]>(3, ([values, combine, initial], evaluation, depth) => {
    const { arity } = combine;
    if (arity < 2) throw fault('D3050', { index: 1 });
    let index = initial === undefined && values.length > 0 ? 1 : 0;
    let result = index === 1 ? values[0] : initial;
    for (; index < values.length; index++) {
      const args: Value[] = [result, values[index]];
      if (arity >= 3) args.push(index);
      if (arity >= 4) args.push(values);
      result = invoke(combine, args, null, depth, evaluation);
    }
    return result;
  }),
} satisfies { readonly [name: string]: NativeFunction };
