// The commands, in the order in which help shows them.
import type { Command } from './command.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { explain } from './commands/explain.js';
import { run } from './commands/run.js';
import { serve } from './commands/serve.js';
import { validate } from './commands/validate.js';

export const commands: readonly Command[] = [build, check, validate, run, serve, explain];
