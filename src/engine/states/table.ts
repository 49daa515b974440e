// Every state type the engine runs. A new type is a file and a row here; the compiler names what is missing.
import type { StateType } from '../../../compiler/asl/definition.js';
import { choice } from './choice.js';
import { fail } from './fail.js';
import type { StateHandler } from './handler.js';
import { map } from './map.js';
import { parallel } from './parallel.js';
import { pass } from './pass.js';
import { succeed } from './succeed.js';
import { task } from './task.js';
import { wait } from './wait.js';

export const stateHandlers: { readonly [T in StateType]: StateHandler<T> } = {
  Pass: pass,
  Task: task,
  Choice: choice,
  Wait: wait,
  Succeed: succeed,
  Fail: fail,
  Parallel: parallel,
  Map: map,
};
