// Spoilt definitions → what the validator makes of them: diagnostics, never an exception, never a second of work; what is
// accepted all the same is linked and runs. Both doors, `validate` and the reader under it, have to say the same.
import { validate } from '../../../compiler/asl/validate.js';
import { readDefinition, readDefinitionText } from '../../../compiler/asl/read.js';
import type { MachineType } from '../../../compiler/asl/rules/rule.js';
import { createExecution } from '../../../src/engine/execution.js';
import { link } from '../../../src/engine/link.js';
import { checkHistory, demand } from './check.js';
import { drawFrom } from './draw.js';
import { spoiltDefinition } from './spoil.js';
import { anyInput } from './values.js';
import { playIn } from './world.js';

export interface MutationReport {
  readonly runs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly failures: readonly { readonly seed: number; readonly message: string; readonly text: string }[];
  /** The reading that took longest, in CPU time. */
  readonly slowest: { readonly seed: number; readonly milliseconds: number };
}
export interface MutationOptions {
  readonly runs: number;
  readonly seed: number;
  /** CPU time in milliseconds: a busy machine must not look like a slow validator. */
  readonly now?: () => number;
}

const most = 1000;

/** @example fuzzMutations({ runs: 1000, seed: 1 }).failures */
export function fuzzMutations({ runs, seed, now = cpuTime }: MutationOptions): MutationReport {
  const failures: { seed: number; message: string; text: string }[] = [];
  let [accepted, refused] = [0, 0];
  let slowest = { seed, milliseconds: 0 };
  const timed = <T>(seed: number, read: () => T): T => {
    const started = now();
    const result = read();
    const took = now() - started;
    if (took > slowest.milliseconds) slowest = { seed, milliseconds: Math.round(took) };
    demand(took < most, `reading took ${took} ms`);
    return result;
  };
  for (let run = 0; run < runs && failures.length < 5; run++) {
    const draw = drawFrom(seed + run);
    let text = '';
    try {
      text = spoiltDefinition(draw);
      const type = draw.pick<MachineType>(['STANDARD', 'STANDARD', 'EXPRESS']);
      const { definition, diagnostics } = timed(seed + run, () => readDefinitionText(text, { type }));
      if (draw.chance(20)) {
        const found = timed(seed + run, () => validate(text, { type }));
        const expected = diagnostics.filter(({ severity }) => severity === 'error').length;
        demand(found.filter(({ severity }) => severity === 'error').length === expected, 'the doors differ');
      }
      if (definition === undefined) {
        refused += 1;
        demand(diagnostics.length > 0, 'refused without a word');
        demand(
          diagnostics.every(({ message }) => message.length > 0),
          'a diagnostic without words',
        );
        readDefinition(parsed(text));
        continue;
      }
      accepted += 1;
      // Filled in by a deployment, or refused by the server.
      if (diagnostics.some(({ code }) => code === 'asl/placeholder')) continue;
      const linked = link(definition);
      if (linked.kind === 'refused' && linked.diagnostics.every(({ message }) => message.includes('${'))) continue;
      demand(linked.kind === 'linked', `accepted, and not linked: ${JSON.stringify(linked)}`);
      const created = createExecution(linked.linked, { input: anyInput(draw), seed: 1 });
      for (const story of playIn(draw, linked.linked, created).stories) {
        if (story.signals.length > 0) checkHistory(story.execution);
      }
    } catch (thrown) {
      failures.push({
        seed: seed + run,
        message: String((thrown as Error).stack ?? thrown),
        text: text.slice(0, 2000),
      });
    }
  }
  return { runs, accepted, refused, failures, slowest };
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
