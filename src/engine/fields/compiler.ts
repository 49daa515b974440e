// What the states ask for when they are linked: each field, whichever query language it is written in.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { LinkedExit } from '../linked.js';
import type { Derive, MapItems, Read } from '../moment.js';

/** The fields of one state, its rules or catchers, as they are written. */
export type Fields = { readonly [field: string]: Json | undefined };

/** What `depart` of an exit is given, which decides what expressions may read and where the data goes. */
export type Given = 'input' | 'passed' | 'result' | 'errorOutput';

/**
 * Compiles the fields of one state. `at` is the place of rules and catchers as AWS spells it: `Choices[0]/`. What
 * cannot be compiled is collected by the linker, and the definition is never run.
 */
export interface FieldCompiler {
  /** What the state works on. */
  input(state: Fields): Derive;
  /** What is handed to the work: `Arguments` or `Parameters`. */
  work(state: Fields): Derive;
  /** What a Pass state gives. */
  passed(state: Fields): Derive;
  /** `state`: the fields around rules and catchers, for what those take from it. */
  exit(fields: Fields, at: string, given: Given, state: Fields): LinkedExit;
  condition(rule: Fields, at: string, state: Fields): Read<boolean>;
  /** When a Wait state is over, in milliseconds since the epoch. */
  due(state: Fields): Read<number>;
  /** `TimeoutSeconds`, `HeartbeatSeconds`: a whole number from 1. */
  seconds(state: Fields, field: string): Read<number> | undefined;
  /** `MaxConcurrency`: a whole number from 0. */
  count(state: Fields, field: string): Read<number> | undefined;
  /** `ToleratedFailurePercentage`: from 0 to 100. */
  percentage(state: Fields, field: string): Read<number> | undefined;
  text(state: Fields, field: string): Read<string> | undefined;
  roleArn(state: Fields): Read<string> | undefined;
  /** `takesObjects`: whether the fields of an object are items too. */
  items(state: Fields, takesObjects: boolean): Read<MapItems>;
  /** The input of one iteration of a Map; `undefined`: the item. */
  selector(state: Fields): Derive | undefined;
  /** Data that may hold expressions: `BatchInput`. */
  payload(state: Fields, field: string): Derive | undefined;
  /** `ReaderConfig`: an object of settings, in which only JSONata has expressions. */
  settings(settings: JsonObject, location: string): Derive;
}

/** Collects what must be refused. */
export interface Refuse {
  expression(location: string, expression: string, message: string): void;
  /** `what` completes the sentence "… is not supported by the local engine". */
  construct(location: string, what: string): void;
}
