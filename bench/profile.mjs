// `node bench/profile.mjs a`: where the time of one workload goes, by function, from V8's sampling profiler.
import { Session } from 'node:inspector/promises';
import { ours } from './engine.mjs';
import { workloads } from './workloads.mjs';

const [name = 'a', seconds = '3'] = process.argv.slice(2);
const workload = workloads[name];
const run = ours(workload);
const until = async (time) => {
  while (Date.now() < time) for (let at = 0; at < (workload.executions ?? 1); at++) await run();
};
await until(Date.now() + 1000);

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
await until(Date.now() + 1000 * Number(seconds));
const { profile } = await session.post('Profiler.stop');

const own = new Map();
let total = 0;
for (const { callFrame, hitCount = 0 } of profile.nodes) {
  const place = `${callFrame.functionName || '(anonymous)'} :${callFrame.lineNumber + 1}`;
  own.set(place, (own.get(place) ?? 0) + hitCount);
  total += hitCount;
}
console.log(`${name}: ${workload.what}`);
for (const [place, hits] of [...own].sort((one, other) => other[1] - one[1]).slice(0, 25))
  console.log(`${((100 * hits) / total).toFixed(1).padStart(5)} %  ${place}`);
