// What AWS accepted is read without an error: by the reader, and through the door of `typestep validate`, which knows
// what placeholders stand for. Warnings and hints are listed, so that a new one is a decision. What is read survives printing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printDefinition } from '../../../compiler/asl/print.js';
import { readDefinitionText } from '../../../compiler/asl/read.js';
import { checkFile } from '../../../src/cli/validate/check-file.js';
import { sourceText } from '../../../src/cli/validate/source-text.js';

const folder = new URL('published/', import.meta.url);
const collection = new URL('workflows-collection/', folder);
const own = readdirSync(folder).filter((name) => name.endsWith('.json'));
const others = readdirSync(collection).filter((name) => name.endsWith('.json'));

/** Why AWS runs it all the same is said beside the rule. */
const remarks: { readonly [file: string]: readonly string[] } = {
  'checkout-processing-workflow__statemachine__checkout_workflow.json': Array(2).fill('asl/waits-without-timeout'),
  'curbside-pickup__statemachine__statemachine.json': Array(2).fill('asl/waits-without-timeout'),
  'distributed-batch-import__state-machine__create-organization.json': ['asl/items-path-unused'],
  'either-or-parallel-pattern__statemachine__statemachine.json': Array(3).fill('asl/reserved-error-name'),
  'emit-and-wait__statemachine__statemachine.json': ['asl/token-without-wait'],
  'human-in-the-loop-tf__statemachines__statemachine.json': ['asl/waits-without-timeout'],
  'human-task-reminder__statemachine__statemachine.json': ['asl/placeholder', 'asl/waits-without-timeout'],
  'inventory-management-sam__statemachine__create-purchase-order-statemachine.json': [
    'asl/waits-without-timeout',
    'asl/choice-without-default',
  ],
  'lookout-for-vision-inference-sam__statemachine__statemachine.json': ['asl/choice-without-default'],
  'parallel-human-approval__statemachine__StateMachine.json': Array(3).fill('asl/waits-without-timeout'),
  'quorum-with-parallel-pattern__statemachine__statemachine.json': Array(4).fill('asl/reserved-error-name'),
};

describe('recorded by others', () => {
  test.each(own)('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(readDefinitionText(text).diagnostics).toEqual([]);
    survivesPrinting(text);
  });
});

describe('the collection of workflows', () => {
  test('is here as a whole', () => expect(others).toHaveLength(58));

  test.each(others)('%s', async (name) => {
    const text = readFileSync(new URL(name, collection), 'utf8');
    const input = { source: sourceText(name, text), chosen: 'named' } as const;
    const { findings, definitions } = await checkFile(input, { cwd: '.', type: 'STANDARD' });
    expect(definitions).toBe(1);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(remarks[name] ?? []);
    survivesPrinting(text);
  });
});

function survivesPrinting(text: string): void {
  const { definition } = readDefinitionText(text);
  expect(definition).toEqual(JSON.parse(text));
  if (definition !== undefined) expect(JSON.parse(printDefinition(definition))).toEqual(definition);
}
