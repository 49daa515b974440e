// A run of the property test: so many random expressions on random data, each cut down when the two differ.
import { compare, type Comparison } from './compare.js';
import { cover, type Coverage } from './coverage.js';
import { smallerWorlds, world, type World } from './data.js';
import { drawFrom } from './draw.js';
import { expression } from './grammar.js';
import { smaller, textOf, type Tree } from './tree.js';

export interface Failure {
  readonly seed: number;
  readonly text: string;
  readonly world: World;
  readonly comparison: Extract<Comparison, { kind: 'difference' }>;
}
export interface Report {
  readonly runs: number;
  readonly outcomes: ReadonlyMap<Comparison['kind'], number>;
  readonly coverage: Coverage;
  readonly failures: readonly Failure[];
}
export interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly mostFailures?: number;
  progress?(done: number): void;
}

/** Runs `runs` cases from `seed` on; the number of a case is its seed. */
export async function fuzz({ runs, seed, mostFailures = 1, progress }: Options): Promise<Report> {
  const outcomes = new Map<Comparison['kind'], number>();
  const coverage: Coverage = new Map();
  const failures: Failure[] = [];
  let done = 0;
  for (; done < runs && failures.length < mostFailures; done++) {
    progress?.(done);
    const draw = drawFrom(seed + done);
    const tree = expression(draw);
    const given = world(draw);
    const text = textOf(tree);
    const comparison = await compare(text, given);
    outcomes.set(comparison.kind, (outcomes.get(comparison.kind) ?? 0) + 1);
    cover(coverage, text, comparison.kind);
    if (comparison.kind === 'difference') failures.push(await smallest(seed + done, tree, given, comparison));
  }
  return { runs: done, outcomes, coverage, failures };
}

async function smallest(seed: number, tree: Tree, world: World, comparison: Failure['comparison']): Promise<Failure> {
  let best = { tree, world, comparison };
  let tries = 0;
  for (let found = true; found && tries < 3_000;) {
    found = false;
    const candidates = [
      ...[...smaller(best.tree)].map((tree) => ({ ...best, tree })),
      ...[...smallerWorlds(best.world)].map((world) => ({ ...best, world })),
    ];
    for (const candidate of candidates) {
      if (++tries > 3_000) break;
      const outcome = await compare(textOf(candidate.tree), candidate.world);
      if (outcome.kind !== 'difference') continue;
      best = { ...candidate, comparison: outcome };
      found = true;
      break;
    }
  }
  return { seed, text: textOf(best.tree), world: best.world, comparison: best.comparison };
}
