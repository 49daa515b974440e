// The public face of `typestep/testing`: run workflows on virtual time and say what should have happened.
export { expectExecution, type CallExpectation, type Expectation, type SimulationExpectation } from './expectation.js';
export type { MockCall, MockHandler, Mocks, MockSetup } from './mocks.js';
export { native, type NativeOutcome } from './native.js';
export type { RunOptions, RunOutcome, RunStatus, TaskCallRecord } from './outcome.js';
export { RunError } from '../runtime/run-error.js';
export { simulate, type SimulateOptions } from './simulate.js';
export type { SimulatedCall, Simulation, Visit } from './simulation.js';
