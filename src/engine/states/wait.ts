// Wait: a timer for a number of seconds or until a time. A time that has passed takes no timer at all.
import { maxDurationMs } from '../limits.js';
import type { LinkedWait } from '../linked.js';
import { runtimeProblem } from '../moment.js';
import { departOrFail, failState, momentOf } from '../transition.js';
import { startTimer, type Turn, type WorkingThread } from '../turn.js';
import type { StateHandler } from './handler.js';

export const wait: StateHandler<'Wait'> = {
  link: (state, name, linker) => ({
    type: 'Wait',
    name,
    input: linker.input(),
    due: linker.due(),
    exit: linker.exit(state, '', 'input'),
  }),
  enter(turn, thread, state) {
    const due = state.due(momentOf(turn, thread));
    if (typeof due === 'object') return failState(turn, thread, due);
    if (due <= turn.time) return goOn(turn, thread, state);
    const { limits, type } = turn.execution;
    if (limits === 'aws' && due - turn.time > maxDurationMs[type]) {
      return failState(turn, thread, runtimeProblem('Wait state delay is too long.'));
    }
    thread.phase = { kind: 'wait', timer: startTimer(turn, thread, due) };
  },
  answer: goOn,
};

function goOn(turn: Turn, thread: WorkingThread, state: LinkedWait): void {
  const moment = momentOf(turn, thread);
  const input = state.input(moment, moment.input);
  if (input.kind === 'problem') return failState(turn, thread, input);
  departOrFail(turn, thread, 'Wait', state.exit, input.value);
}
