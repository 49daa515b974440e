// Where both are numbers, a task must send its heartbeat more often than it times out.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer } from '../pointer.js';
import type { StateRule } from './rule.js';

export const heartbeatBelowTimeout: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Task') return [];
  const { HeartbeatSeconds: heartbeat, TimeoutSeconds: timeout } = state;
  if (typeof heartbeat !== 'number' || typeof timeout !== 'number' || heartbeat < timeout) return [];
  return [
    diagnose(
      'asl/heartbeat-not-below-timeout',
      { state: name, heartbeat, timeout },
      { pointer: childPointer(pointer, 'HeartbeatSeconds') },
    ),
  ];
};
