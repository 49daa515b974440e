// A thousand virtual executions of VerifyUser, simulated and native. Started with `--import typestep/register`'s file, so
// that the workflow is compiled; prints medians in milliseconds as JSON.
import { Bench } from 'tinybench';
import { native, simulate } from '../dist/testing.js';
import {
  checkVerified,
  deleteUser,
  sendVerification,
  sendWelcome,
  verifyUser,
} from '../examples/verify-user/workflow.ts';

const executions = 1000;
const mocks = (mock) =>
  mock
    .on(sendVerification, () => ({ messageId: 'm1' }))
    .on(checkVerified, ({ id }) => ({ verified: id.endsWith('1') }))
    .on(sendWelcome, () => undefined)
    .on(deleteUser, () => undefined);

const many = (run) => async () => {
  for (let count = 0; count < executions; count++) {
    const { status } = await run(verifyUser, { id: `u${count % 2}`, email: 'a@b.c' }, mocks);
    if (status !== 'SUCCEEDED') throw new Error(status);
  }
};

const bench = new Bench({ time: 0, iterations: 15, warmupIterations: 3, warmupTime: 0 });
bench.add('simulated', many(simulate));
bench.add('native', many(native));
await bench.run();
const medians = bench.tasks.map(({ name, result }) => {
  if (result.error !== undefined) throw result.error;
  return [name, result.latency.p50];
});
process.stdout.write(JSON.stringify(Object.fromEntries(medians)));
