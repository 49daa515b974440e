// Every message that a user can meet, by code. A code is never renamed or reused. One file an area, so that
// people who work on different layers do not meet here; the documentation page of the codes is made from this.
import { aslMessages } from './catalogue/asl.js';
import { aslFlowMessages } from './catalogue/asl-flow.js';
import { aslJsonataMessages } from './catalogue/asl-jsonata.js';
import { aslMapMessages } from './catalogue/asl-maps.js';
import { aslPathMessages } from './catalogue/asl-paths.js';
import { aslTaskMessages } from './catalogue/asl-tasks.js';
import { dslMessages } from './catalogue/dsl.js';
import { engineMessages } from './catalogue/engine.js';
import { programMessages } from './catalogue/program.js';
import { shellMessages } from './catalogue/shell.js';
import { typescriptMessages } from './catalogue/typescript.js';
import { validateMessages } from './catalogue/validate.js';

export const catalogue = {
  ...typescriptMessages,
  ...programMessages,
  ...aslMessages,
  ...aslFlowMessages,
  ...aslTaskMessages,
  ...aslMapMessages,
  ...aslPathMessages,
  ...aslJsonataMessages,
  ...engineMessages,
  ...dslMessages,
  ...shellMessages,
  ...validateMessages,
} as const;

export type Code = keyof typeof catalogue;
export type ParametersOf<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0];
