// `StartAt` names a state of `States`, exactly.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import type { ContainerRule } from './rule.js';

export const startAtExists: ContainerRule = ({ container: { StartAt: target, States }, pointer }) =>
  Object.hasOwn(States, target)
    ? []
    : [
        diagnose(
          'asl/missing-target',
          { place: describePlace(`${pointer}/StartAt`), target, suggestion: suggest(target, Object.keys(States)) },
          { pointer: `${pointer}/StartAt` },
        ),
      ];
