// Whether a variable has a value where it is read, on random machines against the plain definition: a variable has one on
// every way when, without the ways that assign it, nothing leads to the state.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDefinition } from '../../../compiler/asl/read.js';
import { dominatorsOf } from '../../../compiler/asl/rules/variables/dominators.js';

interface Way {
  readonly to: number;
  readonly assigns: readonly string[];
}
type Machine = readonly { readonly ways: readonly Way[]; readonly reads: readonly string[] }[];

const variable = fc.constantFrom('a', 'b', 'c');
const machine: fc.Arbitrary<Machine> = fc.array(
  fc.record({
    ways: fc.array(fc.record({ to: fc.nat(12), assigns: fc.subarray(['a', 'b', 'c'], { maxLength: 2 }) }), {
      maxLength: 3,
    }),
    reads: fc.uniqueArray(variable, { maxLength: 2 }),
  }),
  { minLength: 2, maxLength: 12 },
);

/** The states that can be reached by ways that `passes` lets through, from some states or from the first. */
function reached(states: Machine, passes: (way: Way) => boolean, from: readonly number[] = [0]): ReadonlySet<number> {
  const found = new Set(from);
  for (const at of found) for (const way of states[at]?.ways ?? []) if (passes(way)) found.add(way.to % states.length);
  return found;
}

function expected(states: Machine): readonly string[] {
  const all = reached(states, () => true);
  const assigned = new Set(states.flatMap(({ ways }) => ways.flatMap(({ assigns }) => assigns)));
  return states.flatMap(({ reads }, at) =>
    reads.flatMap((name) => {
      if (!assigned.has(name)) return [`asl/unassigned-variable S${at} ${name}`];
      if (!all.has(at) || !reached(states, ({ assigns }) => !assigns.includes(name)).has(at)) return [];
      const behind = [...all]
        .flatMap((from) => states[from]?.ways ?? [])
        .filter(({ assigns }) => assigns.includes(name));
      const some = reached(states, () => true, behind.map(({ to }) => to % states.length)).has(at); // prettier-ignore
      return [`asl/variable-${some ? 'may-be-unset' : 'not-yet'} S${at} ${name}`];
    }),
  );
}

function definitionOf(states: Machine): object {
  const stateOf = ({ ways, reads }: Machine[number]): object => {
    const exits = ways.map(({ to, assigns }) => ({
      Next: `S${to % states.length}`,
      ...(assigns.length === 0 ? {} : { Assign: Object.fromEntries(assigns.map((name) => [name, 1])) }),
    }));
    // What is read is not assigned in its turn, so reads are in a state that has no `Assign` of its own.
    const read = { Arguments: { FunctionName: 'F', Payload: reads.map((name) => `{% $${name} %}`) } };
    const [first, ...others] = exits;
    return {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      ...read,
      ...(first ?? { End: true }),
      ...(others.length === 0 ? {} : { Catch: others.map((exit, i) => ({ ErrorEquals: [`E${i}`], ...exit })) }),
    };
  };
  return { QueryLanguage: 'JSONata', StartAt: 'S0', States: Object.fromEntries(states.map((state, i) => [`S${i}`, stateOf(state)])) }; // prettier-ignore
}

const ofVariables = /^asl\/(?:unassigned-variable|variable-)/;

test('reads are judged as the ways through the machine say', () => {
  fc.assert(
    fc.property(machine, (states) => {
      const { diagnostics } = readDefinition(definitionOf(states));
      const found = diagnostics
        .filter(({ code }) => ofVariables.test(code))
        .map(({ code, pointer = '', message }) => `${code} ${pointer.split('/')[2]} ${/\$(\w)/.exec(message)?.[1]}`);
      expect(found).toEqual(expected(states));
    }),
    { numRuns: 1500, seed: 6 },
  );
});

test('a node is dominated by what no way goes round', () => {
  const graph = fc.array(fc.array(fc.nat(14), { maxLength: 3 }), { minLength: 15, maxLength: 15 });
  const without = (successors: readonly (readonly number[])[], removed: number): ReadonlySet<number> => {
    const found = new Set(removed === 0 ? [] : [0]);
    for (const at of found) for (const next of successors[at] ?? []) if (next !== removed) found.add(next);
    return found;
  };
  fc.assert(
    fc.property(graph, (successors) => {
      const { order, dominator } = dominatorsOf(successors, 0);
      expect(new Set(order)).toEqual(without(successors, -1));
      for (const node of order) {
        const ways = new Set<number>();
        for (let above = dominator[node] ?? -1; above >= 0; above = dominator[above] ?? -1) ways.add(above);
        const dominating = order.filter((other) => other !== node && !without(successors, other).has(node));
        expect(ways).toEqual(new Set(dominating));
      }
    }),
    { numRuns: 500, seed: 6 },
  );
});
