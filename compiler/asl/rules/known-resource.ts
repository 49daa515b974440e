// AWS has what a task calls: a function, an activity, an action of a service in a pattern that it supports.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer } from '../pointer.js';
import { recognizeResource } from '../resources/recognize.js';
import type { StateRule } from './rule.js';
import { ARN } from './task-resource.js';

export const knownResource: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Task' || !ARN.test(state.Resource)) return [];
  const found = recognizeResource(state.Resource);
  if (found.kind !== 'unknown') return [];
  const { why, suggestion } = found;
  return [
    diagnose(
      'asl/unknown-resource',
      { state: name, resource: state.Resource, why, suggestion },
      { pointer: childPointer(pointer, 'Resource') },
    ),
  ];
};
