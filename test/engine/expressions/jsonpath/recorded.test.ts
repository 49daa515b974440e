// The data flow of single states as AWS recorded it: what went in, what was sent and came back, what went out. From
// LocalStack's tests (source and licence in the table).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { flowOf, type RecordedState } from './flow.js';

const { areas } = JSON.parse(readFileSync(new URL('./recorded/states.json', import.meta.url), 'utf8')) as {
  readonly areas: { readonly [area: string]: readonly RecordedState[] };
};

for (const [area, states] of Object.entries(areas)) {
  describe(area, () => {
    test.each(states.map((each) => [`${each.id.split('::').at(-1) ?? ''} ${each.state}`, each] as const))(
      '%s',
      (_, recorded) => {
        const flow = flowOf(recorded);
        expect(Object.keys(flow)).not.toEqual([]);
        for (const [part, value] of Object.entries(flow)) {
          expect({ [part]: value }).toEqual({ [part]: (recorded as unknown as JsonObject)[part] as Json });
        }
      },
    );
  });
}
