// A project of a user in an empty folder, with the built package linked into its `node_modules`.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface TemporaryProject {
  readonly folder: string;
  write(file: string, text: string): void;
  remove(): void;
}

/** @param template a folder of `test/projects`; an ES module project without sources when left out */
export function temporaryProject(template?: string): TemporaryProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'typestep-test-')));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  if (template === undefined) {
    const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [] };
    write('package.json', JSON.stringify({ type: 'module' }));
    write('tsconfig.json', JSON.stringify({ compilerOptions }));
  } else {
    cpSync(join(root, 'test/projects', template), folder, { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/typestep'), 'dir');
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node; ends when the process does. */
export function node(args: readonly string[], cwd: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { PATH: process.env['PATH'], NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the built command. */
export function typestep(args: readonly string[], cwd: string): Promise<Finished> {
  return node([join(root, 'dist/cli.js'), ...args], cwd);
}
