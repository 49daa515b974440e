// `program/*`: what the passes find in a program once its captured names are bound.
import { entry } from './entry.js';

export const programMessages = {
  'program/capture-not-json': entry<{ name: string; what: string }>({
    severity: 'error',
    summary: 'A captured name holds something that cannot become part of a definition.',
    message: ({ name, what }) => `\`${name}\` is ${what}, which cannot become part of a state machine`,
    help: () => 'capture plain JSON values, task handles, regular expressions, enums or error classes only',
  }),
  'program/capture-type': entry<{ name: string; is: string; declared: string }>({
    severity: 'error',
    summary: 'A captured name holds a value that its declared type does not allow.',
    message: ({ name, is, declared }) => `\`${name}\` is declared as ${declared}, but holds ${is}`,
    help: () => 'correct the declared type or the value: the types decide how the code is translated',
  }),
  'program/not-a-task': entry<{ name: string }>({
    severity: 'error',
    summary: 'Something that is not a task handle is called like one.',
    message: ({ name }) => `\`${name}\` is called as a task, but holds no task`,
    help: () => "make it with lambda('FunctionName')",
  }),
  'program/task-as-data': entry<{ name: string }>({
    severity: 'error',
    summary: 'A task handle is used as a value instead of being called.',
    message: ({ name }) => `the task \`${name}\` is used as data, and a state machine cannot pass tasks around`,
    help: () => 'call it, or pass its name as a text',
  }),
  'program/options-not-constant': entry({
    severity: 'error',
    summary: 'The options of a task call depend on data of the execution.',
    message: () => 'the options of a task call must be known when the workflow is compiled',
    help: () => 'write them as literals, or take them from a constant outside the workflow',
  }),
  'program/invalid-option': entry<{ problem: string }>({
    severity: 'error',
    summary: 'An option of a task call has a value that Step Functions does not allow.',
    message: ({ problem }) => `the option ${problem}`,
    help: () => 'see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html for the ranges',
  }),
  'program/duration-not-constant': entry({
    severity: 'error',
    summary: 'The duration of a wait depends on data of the execution.',
    message: () => 'the duration of a wait must be known when the workflow is compiled',
    help: () => 'write it as a literal such as wait({ minutes: 30 }), or take it from a constant outside the workflow',
  }),
  'program/invalid-duration': entry<{ reason: string }>({
    severity: 'error',
    summary: 'The duration of a wait is not a whole, positive number of seconds.',
    message: ({ reason }) => `the duration ${reason}`,
    help: () => 'write it as { days, hours, minutes, seconds } that add up to whole seconds',
  }),
  'program/compare-objects': entry<{ operator: string }>({
    severity: 'error',
    summary: 'Two objects or arrays are compared with an operator that compares identities.',
    message: ({ operator }) =>
      `\`${operator}\` compares objects by identity in JavaScript, and data in a state machine has none`,
    help: () => 'compare the fields that matter, such as `a.id === b.id`',
  }),
  'program/compare-mixed': entry<{ operator: string; left: string; right: string }>({
    severity: 'error',
    summary: 'Operands whose types differ, or are not known, are compared with an operator that converts them.',
    message: ({ operator, left, right }) =>
      `\`${operator}\` would convert its operands here (left: ${left}; right: ${right}), which JSONata does not do`,
    help: () => 'give both sides one type, number or string, or use `===`',
  }),
  'program/shared-write': entry<{ name: string; other: string }>({
    severity: 'error',
    summary: 'An object is changed through one name and read later through another.',
    message: ({ name, other }) =>
      `this changes an object that \`${name}\` shares with ${other}: JavaScript changes it for both, a state machine only for \`${name}\``,
    help: () => 'change it through one name only, or change a copy: const next = { ...old, count: 2 }',
  }),
  'program/wrong-kind': entry<{ name: string; is: string; wanted: string }>({
    severity: 'error',
    summary: 'An operation gets a value of a type that it has no meaning for, or whose type is not known.',
    message: ({ name, is, wanted }) => `\`${name}\` may be ${is}, where ${wanted} is needed`,
    help: ({ wanted }) => `give it a type that is only ${wanted}, or test it first`,
  }),
  'program/object-in-text': entry<{ is: string }>({
    severity: 'error',
    summary: 'An object or array (or a value of unknown type) stands in a template string.',
    message: ({ is }) => `this may be ${is}, which has no useful text in a template string`,
    help: () => 'put a field of it into the text, or give the value a more exact type',
  }),
  'program/undefined-or-null': entry({
    severity: 'error',
    summary:
      'A function given to `map` may give undefined as well as null, which an array in JSON does not keep apart.',
    message: () => 'this function may give undefined or null, and an array in a state machine holds null for both',
    help: () => 'give null for what is missing: items.map((item) => item.note ?? null)',
  }),
  'program/undefined-inside': entry<{ name: string; place: 'field' | 'element' }>({
    severity: 'error',
    summary: 'It would show that a field or element holds undefined, which JSON does not have.',
    message: ({ name, place }) =>
      place === 'field'
        ? `\`${name}\` may have a field that holds undefined, and here that is not the same as no field`
        : `\`${name}\` may have an element that holds undefined, which is null in a state machine`,
    help: ({ place }) =>
      place === 'field'
        ? 'leave the field out: { id, ...(note === undefined ? {} : { note }) }'
        : 'put null into the array: [first ?? null]',
  }),
  'program/too-deep': entry({
    severity: 'error',
    summary: 'An expression is nested so deeply that Step Functions would stop evaluating it.',
    message: () => 'this expression is nested more deeply than Step Functions evaluates (about 100 levels)',
    help: () => 'write `if … else if … return` instead of nested `? :`, or do this in a task',
  }),
  'program/property-of-unknown': entry<{ name: string; is: string }>({
    severity: 'error',
    summary: 'A property is read from a value that may not be an object.',
    message: ({ name, is }) => `\`.${name}\` is read from a value that may be ${is}`,
    help: ({ name, is }) => {
      if (name === 'length') return 'lengths are not compiled yet: have a task count, or look at an element, `list[0]`';
      return is === 'undefined' || is.includes('null')
        ? 'test it first, `if (value == null) return …` (a task that gives nothing gives null), or write `?.`'
        : 'give the value an object type, test it first, or write `?.`';
    },
  }),
} as const;
