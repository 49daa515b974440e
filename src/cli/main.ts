#!/usr/bin/env node
// The process around the command line: its words, its terminal, its end.
import module from 'node:module';
import type { ExitCode } from './command.js';
import { explainFailure, runCommandLine } from './command-line.js';
import { refuse, thrownOutside } from './refusal.js';
import { openTerminal } from './terminal.js';

/** User code may leave timers and connections behind; the command is over all the same, once its text is out. */
function end(code: ExitCode): void {
  isOver = true;
  process.stderr.write('', () => process.stdout.write('', () => process.exit(code)));
}

// Node 22 and later can keep the compiled form of TypeScript between commands.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

let isOver = false;
const words = process.argv.slice(2);
const cwd = process.cwd();
const terminal = openTerminal(words);
// Promises that user code left behind must not end in Node's own trace.
process.on('uncaughtException', (error) => end(explainFailure(thrownOutside(error), terminal, cwd)));
// A closed pipe (`typestep run … | head`) is no error.
process.stdout.on('error', () => {
  isOver = true;
  process.exit();
});

// A module that ends the process while it is loaded would look like success, too.
process.on('exit', (code) => {
  if (!isOver) process.exitCode = explainFailure(refuse('run/process-exit', { code }), terminal, cwd);
});

// Node is about to leave, with nothing left to wait for: without a word it would look like success.
process.on('beforeExit', () => end(explainFailure(refuse('run/never-ends', {}), terminal, cwd)));

void runCommandLine({ words, terminal, cwd }).then(end);
