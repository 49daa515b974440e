// The public face of `typestep/testing`: run workflows on virtual time and say what should have happened.
export { expectExecution, type CallExpectation, type Expectation, type SimulationExpectation } from './expectation.js';
export type { MockCall, MockHandler, Mocks, MockSetup } from './mocks.js';
export { native, type NativeOutcome } from './native.js';
export type { RunOptions, RunOutcome, RunStatus, TaskCallRecord } from './outcome.js';
export { folderStorage } from '../runtime/storage/folder.js';
export { memoryStorage, type MemoryBuckets, type MemoryStorageOptions } from '../runtime/storage/memory.js';
export { StorageProblem, type ObjectStorage } from '../runtime/storage/object-storage.js';
export { RunError } from '../runtime/run-error.js';
export { simulate, type SimulateOptions } from './simulate.js';
export type { SimulatedCall, Simulation, Visit } from './simulation.js';
