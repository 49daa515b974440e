// Every fixture natively and through compiler and engine, over all its inputs: output, error and task calls agree. What is
// compiled is clean.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validate, type Workflow } from 'typestep';
import { native, simulate, type RunOutcome } from 'typestep/testing';
import { printDefinition } from '../../compiler/asl/print.js';
import { readDefinitionText } from '../../compiler/asl/read.js';
import { compileProgram } from '../../compiler/compile.js';
import { bindOf } from '../../src/dsl/bindings.js';
import { attachmentOf } from '../../src/dsl/compile-function.js';
import { handleKey } from '../../src/dsl/symbols.js';

type Fixture = Readonly<Record<string, Workflow<unknown, unknown>>> & {
  readonly inputs: Readonly<Record<string, readonly unknown[]>>;
};

const files = readdirSync(new URL('./fixtures/', import.meta.url)).filter((file) => file.endsWith('.ts'));

for (const file of files) {
  describe(file, async () => {
    const { inputs, ...workflows } = (await import(`./fixtures/${file.slice(0, -3)}.ts`)) as Fixture;
    for (const [name, list] of Object.entries(inputs)) {
      const workflow = workflows[name];
      if (workflow === undefined) throw new Error(`${file} has inputs for \`${name}\`, which it does not export`);
      test(`${name} compiles to a definition that the validator has nothing to say about`, () => {
        // Behind `finally` a state reads what only some of the ways to it assign; the program knows which way it came.
        expect(validate(workflow.definition, { ignore: ['asl/variable-may-be-unset'] })).toEqual([]);
      });
      test(`${name} compiles to the same when every pass hands on JSON, and reads as it prints`, () => {
        const { definition } = workflow;
        expect(readDefinitionText(printDefinition(definition)).definition).toEqual(definition);
        const again = throughJson(workflow);
        if (again !== undefined) expect(again).toEqual(definition);
      });
      test.each(list.map((input, index) => [index, input]))(`${name} #%i`, async (_index, input) => {
        const run = await simulate(workflow, input);
        const plain = await native(workflow, input);
        expect(sameness(run)).toEqual(sameness(plain));
      });
    }
  });
}

/** Undefined for a chain and a method, whose functions hang elsewhere. */
function throughJson(workflow: Workflow<unknown, unknown>): unknown {
  const attachment = attachmentOf(workflow[handleKey].run);
  const compiled = attachment?.compiled;
  if (attachment === undefined || compiled?.kind !== 'workflow') return undefined;
  const between = <T>(made: T): T => revived(JSON.parse(JSON.stringify(made, replaced)) as T);
  return compileProgram(compiled.program, bindOf(attachment), { between }).definition;
}

/** The nodes of a graph are a Map, by their ids. */
function replaced(_key: string, value: unknown): unknown {
  return value instanceof Map ? { entriesOfMap: [...(value as Map<unknown, unknown>)] } : value;
}

function revived<T>(made: T): T {
  const { nodes } = made as { nodes?: { entriesOfMap: [string, unknown][] } };
  return nodes === undefined ? made : { ...made, nodes: new Map(nodes.entriesOfMap) };
}

function sameness({ status, output, error, cause, calls, startTime, stopTime }: RunOutcome<unknown>): unknown {
  return {
    status,
    output,
    error,
    cause,
    took: stopTime - startTime,
    calls: calls.map(({ task, input, at }) => ({ task, input, at })),
  };
}
