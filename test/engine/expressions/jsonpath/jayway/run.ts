// Random paths, asked of Jayway's library in one process: which answers differ from ours.
import { spawnSync } from 'node:child_process';
import type { Json } from '../../../../../compiler/json.js';
import { drawFrom } from '../../fuzz/draw.js';
import { agree, read, type Jayway, type Ours } from './compare.js';
import { document, path } from './generate.js';

export interface Case {
  readonly path: string;
  readonly document: Json;
  readonly jayway: Jayway;
  readonly ours: Ours;
  readonly same: boolean;
}

/** `classpath`: Jayway's jars and the folder of `Jayway.class`. */
export function ask(classpath: string, runs: number, seed: number): readonly Case[] {
  const given = Array.from({ length: runs }, (_, at) => {
    const draw = drawFrom(seed + at);
    return { path: path(draw), document: document(draw) };
  });
  const { stdout, stderr } = spawnSync('java', ['-cp', classpath, 'Jayway'], {
    input: given.map((each) => `${JSON.stringify(each)}\n`).join(''),
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  const answers = stdout.split('\n').filter((line) => line !== '');
  if (answers.length !== runs) throw new Error(`${answers.length} answers to ${runs} questions: ${stderr}`);
  return given.map(({ path, document }, at) => {
    const jayway = JSON.parse(answers[at] as string) as Jayway;
    const ours = read(path, document);
    return { path, document, jayway, ours, same: agree(ours, jayway) };
  });
}
