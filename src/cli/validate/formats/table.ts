// The formats for other programs, by the value of `--format`.
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { Format } from './report.js';
import { sarif } from './sarif.js';

export const formats = { json, sarif, github, junit } as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof formats | 'pretty';
export const formatNames: readonly FormatName[] = ['pretty', 'json', 'sarif', 'github', 'junit'];
