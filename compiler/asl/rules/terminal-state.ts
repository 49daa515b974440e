// At least one state ends the execution. A state that does not say what follows may be meant to; that is reported already.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { endOf } from '../transitions.js';
import type { MachineRule } from './rule.js';

export const terminalState: MachineRule = ({ States }) =>
  Object.values(States).every((state) => endOf(state) === 'goes on')
    ? [diagnose('asl/no-terminal-state', {}, { pointer: '/States' })]
    : [];
