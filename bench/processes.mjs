// How long processes take: all commands in turn, round after round, so that a busy machine hits each alike.
import { spawnSync } from 'node:child_process';

/** Medians in milliseconds, by the names of the commands. */
export function timeProcesses(commands, { rounds, cwd }) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
      const took = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
      // The first round warms the disk cache.
      if (round >= 0) times[name].push(took);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
