// The 39 comparison operators of Choice rules: what each compares and what its operand must be. The validator and the
// evaluator read the same rows (https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html).
export const orders = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'] as const;
export type Order = (typeof orders)[number];
type Ordered = 'String' | 'Numeric' | 'Timestamp';
export type TypeTest = 'IsNull' | 'IsPresent' | 'IsNumeric' | 'IsString' | 'IsBoolean' | 'IsTimestamp';
type Comparison = `${Ordered}${Order}` | 'BooleanEquals';

export type ChoiceOperatorName = Comparison | `${Comparison}Path` | 'StringMatches' | TypeTest;

export type ChoiceOperator =
  | {
      readonly kind: 'comparison';
      readonly type: 'string' | 'number' | 'timestamp' | 'boolean';
      readonly order: Order;
      /** `path`: the operand is a Reference Path to the value. */
      readonly operand: 'value' | 'path';
    }
  | { readonly kind: 'matches' }
  /** The operand is a boolean: whether the test must hold or fail. */
  | { readonly kind: 'test'; readonly test: TypeTest };

const types = { String: 'string', Numeric: 'number', Timestamp: 'timestamp' } as const;
const tests = ['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'] as const;

export const choiceOperators = new Map<string, ChoiceOperator>([
  ...(['String', 'Numeric', 'Timestamp'] as const).flatMap((prefix) =>
    orders.flatMap((order) => twins(`${prefix}${order}`, { kind: 'comparison', type: types[prefix], order })),
  ),
  ...twins('BooleanEquals', { kind: 'comparison', type: 'boolean', order: 'Equals' }),
  ['StringMatches', { kind: 'matches' }],
  ...tests.map((test): [TypeTest, ChoiceOperator] => [test, { kind: 'test', test }]),
]) as ReadonlyMap<string, ChoiceOperator>;

type ComparisonRow = Omit<Extract<ChoiceOperator, { kind: 'comparison' }>, 'operand'>;

function twins(name: Comparison, row: ComparisonRow): [ChoiceOperatorName, ChoiceOperator][] {
  return [
    [name, { ...row, operand: 'value' }],
    [`${name}Path`, { ...row, operand: 'path' }],
  ];
}

/** The texts between the `*` of a pattern of StringMatches; `undefined` when a backslash escapes neither `*` nor itself. */
export function patternTexts(pattern: string): readonly string[] | undefined {
  const texts: string[] = [];
  let text = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '*') {
      texts.push(text);
      text = '';
    } else if (character === '\\') {
      const escaped = pattern.charAt(++at);
      if (escaped !== '*' && escaped !== '\\') return undefined;
      text += escaped;
    } else text += character;
  }
  return [...texts, text];
}
