// AWS's validation rules V-01 to V-121, each with the code that keeps it.
import { expressionRows } from './expressions.js';
import { languageRows } from './language.js';
import { mapRows } from './maps.js';
import type { Row, ServerRow } from './row.js';
import { taskRows } from './tasks.js';

export const rows: readonly Row[] = [...languageRows, ...expressionRows, ...taskRows, ...mapRows];

const machines = 'test/server/state-machines.test.ts';

export const serverRows: readonly ServerRow[] = [
  { id: 'V-12', title: 'the name of a state machine', test: { file: machines, holds: 'InvalidName: Invalid Name:' } },
  {
    id: 'V-119',
    title: 'configurations for logs',
    test: { file: machines, holds: 'Must specify exactly one Log Destination.' },
  },
  {
    id: 'V-120',
    title: 'a description of a version without publish',
    test: { file: machines, holds: 'Version description can only be set when publish is true' },
  },
  {
    id: 'V-121',
    title: 'how many findings ValidateStateMachineDefinition gives',
    test: { file: 'test/server/validate.test.ts', holds: 'at most maxResults findings' },
  },
];
