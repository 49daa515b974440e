// The committed validator is the one that the schema gives, and needs nothing at run time.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

test('validate.generated.js is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, [at('scripts/generate-validators.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('validate.generated.js imports nothing', () => {
  const text = readFileSync(at('compiler/asl/schema/validate.generated.js'), 'utf8');
  expect(text).not.toMatch(/\bimport\b|\brequire\b/);
});
