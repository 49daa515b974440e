// Every value of a JSONata state that may hold expressions, with its place and with what `$states` has there besides `input`
// and `context`. The only code that knows which fields are evaluated.
import type { Json } from '../json.js';
import type { Catcher, State, StateOf, StateType } from './definition.js';
import { findExpressions, type TemplateExpression } from './expressions/jsonata/template.js';
import { childPointer } from './pointer.js';

export type StatesField = 'result' | 'errorOutput';

export interface Template {
  readonly value: Json;
  readonly pointer: string;
  readonly has: StatesField | 'nothing more';
}
export interface Expression extends Pick<TemplateExpression, 'text'> {
  readonly pointer: string;
  readonly has: Template['has'];
}

type TemplatesOf<T extends StateType> = (state: StateOf<T>, pointer: string) => readonly Template[];

const table: { readonly [T in StateType]: TemplatesOf<T> } = {
  Pass: (state, pointer) => fields(state, ['Assign', 'Output'], pointer),
  Task: (state, pointer) => [
    ...fields(state, ['Credentials', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds'], pointer),
    ...results(state, pointer),
  ],
  Parallel: (state, pointer) => [...fields(state, ['Arguments'], pointer), ...results(state, pointer)],
  Map: (state, pointer) => [
    ...fields(state, ['Items', 'ItemSelector', 'MaxConcurrency'], pointer),
    ...fields(state, ['ToleratedFailureCount', 'ToleratedFailurePercentage'], pointer),
    ...fields(state, ['ItemReader', 'ItemBatcher', 'ResultWriter'], pointer),
    ...results(state, pointer),
  ],
  Choice: (state, pointer) => [
    ...state.Choices.flatMap((rule, i) =>
      fields(rule, ['Condition', 'Assign', 'Output'], childPointer(childPointer(pointer, 'Choices'), i)),
    ),
    ...fields(state, ['Assign', 'Output'], pointer),
  ],
  Wait: (state, pointer) => fields(state, ['Seconds', 'Timestamp', 'Assign', 'Output'], pointer),
  Succeed: (state, pointer) => fields(state, ['Output'], pointer),
  Fail: (state, pointer) => fields(state, ['Error', 'Cause'], pointer),
};

export function templatesOf(state: State, pointer: string): readonly Template[] {
  const templates = table[state.Type] as TemplatesOf<StateType>;
  return templates(state, pointer);
}

/** @example expressionsOf(templatesOf(state, '/States/A')) // [{ text: '$states.input.id', pointer: '/States/A/Output/id', … }] */
export function expressionsOf(templates: readonly Template[]): readonly Expression[] {
  const found: Expression[] = [];
  for (const { value, pointer: place, has } of templates)
    for (const { text, pointer } of findExpressions(value, '')) found.push({ text, pointer: place + pointer, has });
  return found;
}

function results(
  state: { readonly Assign?: Json; readonly Output?: Json; readonly Catch?: readonly Catcher[] },
  pointer: string,
): readonly Template[] {
  return [
    ...fields(state, ['Assign', 'Output'], pointer, 'result'),
    ...(state.Catch ?? []).flatMap((catcher, i) =>
      fields(catcher, ['Assign', 'Output'], childPointer(childPointer(pointer, 'Catch'), i), 'errorOutput'),
    ),
  ];
}

function fields<T extends object>(
  holder: T,
  names: readonly (keyof T & string)[],
  pointer: string,
  has: Template['has'] = 'nothing more',
): readonly Template[] {
  const found: Template[] = [];
  for (const name of names) {
    const value = holder[name] as Json | undefined;
    if (value !== undefined) found.push({ value, pointer: childPointer(pointer, name), has });
  }
  return found;
}
