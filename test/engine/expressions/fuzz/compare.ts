// One expression on one world, by us and by the package: the same outcome, or the two that differ.
import jsonata from 'jsonata';
import type { JsonataNode } from '../../../../compiler/asl/expressions/jsonata/ast.js';
import { parseJsonata } from '../../../../compiler/asl/expressions/jsonata/parse.js';
import { childrenOf } from '../../../../compiler/asl/expressions/jsonata/walk.js';
import { evaluate, type Outcome } from '../evaluate.js';
import { oracle } from '../oracle.js';
import type { World } from './data.js';
import { repairedJsonata } from './repaired.js';

export type Comparison =
  | { readonly kind: 'value' | 'nothing' | 'function' | 'error' }
  /** The same as the package with its repairs, see `repaired.ts`. */
  | { readonly kind: 'repaired' }
  /**
   * Nothing to agree with: the package crashed with a `TypeError` of its own, gave the insides of its function objects
   * (`$f.*`), or we stopped at a bound of AWS, or at what is refused by name.
   */
  | { readonly kind: 'crash' | 'insides' | 'limit' | 'refused' }
  | { readonly kind: 'difference'; readonly ours: Outcome; readonly theirs: Outcome };

export async function compare(text: string, { variables, root, input }: World): Promise<Comparison> {
  const given = { variables, root, states: { input, context: {} } };
  const ours = attempt(() => evaluate(text, given));
  if (ours.kind === 'error' && ours.code === 'bug') return { kind: 'difference', ours, theirs: ours };
  // Asked first, so that what never ends is not handed to the package.
  if (ours.kind === 'error' && ours.code === 'limit') return { kind: 'limit' };
  if (ours.kind === 'refused') return { kind: 'refused' };
  const theirs = await oracle(text, given, jsonata);
  if (theirs.kind === 'error' && theirs.code === 'crash') return { kind: 'crash' };
  if (same(ours, theirs)) return { kind: ours.kind };
  if (theirs.kind === 'function' && looksInside(text)) return { kind: 'insides' };
  const repaired = await oracle(text, given, repairedJsonata);
  if (repaired.kind === 'error' && repaired.code === 'crash') return { kind: 'crash' };
  return same(ours, repaired) ? { kind: 'repaired' } : { kind: 'difference', ours, theirs: repaired };
}

function looksInside(text: string): boolean {
  const parsed = parseJsonata(text);
  return parsed.kind === 'parsed' && holds(parsed.ast);
}

function holds(node: JsonataNode): boolean {
  return ['wildcard', 'descendant', 'transform'].includes(node.kind) || childrenOf(node).some(holds);
}

function attempt(run: () => Outcome): Outcome {
  try {
    return run();
  } catch (thrown) {
    return { kind: 'error', code: 'bug', message: String((thrown as Error).stack ?? thrown) };
  }
}

function same(ours: Outcome, theirs: Outcome): boolean {
  if (ours.kind === 'error') return theirs.kind === 'error' && ours.code === theirs.code && sameWords(ours, theirs);
  return JSON.stringify(ours) === JSON.stringify(theirs);
}

interface Worded {
  readonly message: string;
}

/**
 * The package notes on a function object under which name it was last called, by whatever expression, and quotes its
 * function objects with their insides; neither is a wording to agree with.
 */
function sameWords(ours: Worded, theirs: Worded): boolean {
  const named = /\b(function|operator) ("[^"]*"|undefined)/g;
  return (
    /"_jsonata_|^async function|^\[object Object\]/.test(theirs.message) ||
    ours.message.replace(named, '$1') === theirs.message.replace(named, '$1')
  );
}
