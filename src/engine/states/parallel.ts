// Parallel: every branch is a thread of its own, over a copy of the same input. The first one to fail stops the others,
// and its error is the state's.
import { eventOf } from '../event-log.js';
import { troubled, meet } from '../failure.js';
import { abortChildren, collect, finishGroup, groupOf } from '../groups.js';
import { fits, maxDataBytes, parametersTooLarge } from '../limits.js';
import type { LinkedParallel } from '../linked.js';
import { groupSeed } from '../random.js';
import { momentOf } from '../transition.js';
import { dropThread, isRunning, record, recordAside, startThread, type Turn, type WorkingThread } from '../turn.js';
import type { StateHandler } from './handler.js';

export const parallel: StateHandler<'Parallel'> = {
  link: (state, name, linker) => ({
    type: 'Parallel',
    name,
    input: linker.input(),
    arguments: linker.work(),
    branches: state.Branches.map(({ StartAt }) => StartAt),
    ...linker.working(state),
  }),
  enter: start,
  answer: start,
  childEnded(turn, thread, state, ending) {
    const child = ending.thread;
    const group = groupOf(thread);
    if (group === undefined) return;
    const { lastEvent } = child;
    if (ending.kind === 'succeeded') {
      dropThread(turn, child);
      if (!collect(group, child.index, ending.output)) return;
      thread.lastEvent = lastEvent;
      recordAside(turn, thread, { kind: 'parallel-succeeded', state: state.name });
      return finishGroup(turn, thread, state, group.outputs);
    }
    recordAbortedTask(turn, child);
    dropThread(turn, child);
    abortChildren(turn, thread);
    thread.lastEvent = lastEvent;
    const { info } = ending;
    meet(turn, thread, state, { name: info.error, origin: 'task' }, info, () =>
      record(turn, thread, { kind: 'parallel-failed', state: state.name }),
    );
  },
};

function start(turn: Turn, thread: WorkingThread, state: LinkedParallel): void {
  const moment = momentOf(turn, thread);
  const input = state.input(moment, moment.input);
  const args = input.kind === 'problem' ? input : state.arguments(moment, input.value);
  const failed = () => record(turn, thread, { kind: 'parallel-failed', state: state.name });
  if (args.kind === 'problem') return troubled(turn, thread, state, args, failed);
  if (turn.execution.limits === 'aws' && !fits(args.value, maxDataBytes)) {
    const cause = parametersTooLarge(state.name);
    return troubled(turn, thread, state, { kind: 'problem', error: 'States.DataLimitExceeded', cause }, failed);
  }
  record(turn, thread, { kind: 'parallel-started', state: state.name });
  if (!isRunning(turn)) return;
  const total = state.branches.length;
  const seed = groupSeed(thread.streams);
  thread.phase = {
    kind: 'group',
    group: {
      inputs: [args.value],
      outputs: state.branches.map(() => null),
      total,
      started: total,
      ended: 0,
      concurrency: total,
      seed,
    },
  };
  const { lastEvent } = thread;
  for (const [index, startAt] of state.branches.entries()) {
    startThread(turn, thread, {
      index,
      phase: { kind: 'entering', state: startAt, input: args.value },
      lastEvent,
      seed,
    });
  }
}

/** AWS puts down that a Task whose error ends its branch was aborted. */
function recordAbortedTask(turn: Turn, child: WorkingThread): void {
  const last = eventOf(turn.execution.log, child.lastEvent);
  if (last?.kind !== 'task-failed' && last?.kind !== 'task-timed-out') return;
  recordAside(turn, child, { kind: 'state-aborted', state: last.state, type: 'Task' });
}
