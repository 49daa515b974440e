// `StartAt` names a state of `States`, exactly.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { suggest } from '../suggest.js';
import type { MachineRule } from './rule.js';

export const startAtExists: MachineRule = ({ StartAt: target, States }) =>
  Object.hasOwn(States, target)
    ? []
    : [
        diagnose(
          'asl/missing-target',
          { place: '`StartAt`', target, suggestion: suggest(target, Object.keys(States)) },
          { pointer: '/StartAt' },
        ),
      ];
