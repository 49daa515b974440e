// At least one state of each container ends it. A state that does not say what follows may be meant to; that is reported already.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { endOf } from '../transitions.js';
import type { ContainerRule } from './rule.js';

export const terminalState: ContainerRule = ({ container: { States }, pointer }) =>
  Object.values(States).every((state) => endOf(state) === 'goes on')
    ? [diagnose('asl/no-terminal-state', {}, { pointer: `${pointer}/States` })]
    : [];
