// DeleteStateMachine, with its versions, aliases and tags. What runs is stopped; the state machine is there, DELETING,
// until the last execution has ended.
import { action } from '../action.js';
import { aliasesOf } from '../aliases.js';
import { checkArn } from '../arns.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';
import { versionsOf } from '../versions.js';

export const deleteStateMachine = action(
  { stateMachineArn: required(shape.arn) },
  ({ stateMachineArn }, { service }) => {
    const { store, executions } = service;
    const machine = store.stateMachines.get(checkArn(stateMachineArn, 'stateMachine'));
    if (machine === undefined) return {};
    store.stateMachines.put({ ...machine, status: 'DELETING' });
    for (const { arn } of versionsOf(service, machine.arn)) store.versions.delete(arn);
    for (const { arn } of aliasesOf(service, machine.arn)) store.aliases.delete(arn);
    store.tags.delete(machine.arn);
    const running = store.executions.of(machine.arn).filter(({ execution }) => execution.status === 'RUNNING');
    const ends = running.map(({ arn }) => {
      executions.stop(arn, {});
      return executions.ended(arn);
    });
    if (ends.length === 0) store.stateMachines.delete(machine.arn);
    else void Promise.all(ends).then(() => store.stateMachines.delete(machine.arn));
    return {};
  },
);
