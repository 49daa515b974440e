// `asl/*`: what the validator finds in the ways between states, in the variables that they leave to each other and in how
// much data is written out.
import { entry } from './entry.js';

const names = (list: readonly string[]): string => {
  const shown = list.slice(0, 3).map((name) => `\`${name}\``);
  return list.length > 3 ? `${shown.join(', ')} and ${list.length - 3} more` : shown.join(' and ');
};

export const aslFlowMessages = {
  'asl/placeholder': entry<{ place: string; expected: string; found: string }>({
    severity: 'hint',
    summary: 'A placeholder `${Name}` stands where the language has no text; it is taken as filled in by a deployment.',
    message: ({ place, expected, found }) => `${place} is the placeholder ${found}; its value must be ${expected}`,
    help: () => 'the value is not checked; without a deployment that fills it in, AWS refuses the definition',
  }),
  'asl/loop-without-exit': entry<{ states: readonly string[] }>({
    severity: 'warning',
    summary: 'From some states no way leads to an end: the execution goes round until its time is up.',
    message: ({ states }) => `no way leads from ${names(states)} to an end`,
    help: () => 'add a way out of the loop: a choice rule, a `Default` or a catcher that leads to a state that ends',
  }),
  'asl/unreachable-rule': entry<{ place: string; why: string }>({
    severity: 'warning',
    summary: 'A rule of a Choice state never gets its turn.',
    message: ({ place, why }) => `${place} is never taken: ${why}`,
    help: () => 'rules are tried in the order of the list: move it up, or remove it',
  }),
  'asl/choice-without-default': entry<{ state: string }>({
    severity: 'hint',
    summary: 'A Choice state has no `Default`, so the execution fails where no rule matches.',
    message: ({ state }) => `state \`${state}\` has no \`Default\`: the execution fails when no rule matches`,
    help: () => 'add `Default`, for example to a Fail state that says what is missing',
  }),
  'asl/assigned-outside': entry<{ place: string; name: string; outer: string }>({
    severity: 'error',
    summary: 'A state inside a Parallel or Map assigns a variable that a state around it assigns too.',
    message: ({ place, name, outer }) => `${place} assigns \`${name}\`, which ${outer} assigns outside`,
    help: ({ name }) =>
      `a branch or item reads the variables around it but cannot change them: choose a name other than \`${name}\`, and give results back as \`Output\``,
  }),
  'asl/variable-out-of-scope': entry<{ place: string; name: string; where: 'inside' | 'outside' }>({
    severity: 'warning',
    summary:
      'A variable is read where it cannot be seen: inside a distributed Map, or after the branch that assigns it.',
    message: ({ place, name, where }) =>
      where === 'outside'
        ? `${place} reads \`$${name}\`, which is assigned outside of the distributed Map and cannot be seen in it`
        : `${place} reads \`$${name}\`, which is assigned inside of another Parallel or Map only`,
    help: ({ where, name }) =>
      where === 'outside'
        ? `pass the value to the items in \`ItemSelector\`, as a field \`${name}\``
        : 'variables end with their branch or item: give the value back as `Output`',
  }),
  'asl/variable-not-yet': entry<{ place: string; name: string }>({
    severity: 'warning',
    summary: 'A variable is read that no state before assigns, on any way that leads there.',
    message: ({ place, name }) => `${place} reads \`$${name}\`, which is assigned later only, or on another way`,
    help: () => 'assign it in `Assign` of a state before; a state sees the variables as they were when it was entered',
  }),
  'asl/variable-may-be-unset': entry<{ place: string; name: string }>({
    severity: 'hint',
    summary: 'A variable is read that is assigned on some of the ways that lead there, but not on all.',
    message: ({ place, name }) => `${place} reads \`$${name}\`, which is not assigned on every way that leads there`,
    help: ({ name }) => `assign it on every way, or ask \`$exists($${name})\` first`,
  }),
  'asl/too-much-data': entry<{ place: string; bytes: number; limit: number }>({
    severity: 'error',
    summary: 'A field has more data written out than AWS lets a state pass on.',
    message: ({ place, bytes, limit }) => `${place} holds ${bytes} bytes of JSON; AWS passes on ${limit} at most`,
    help: () => 'keep the data in S3 and pass its key',
  }),
} as const;
