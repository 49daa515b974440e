// The fields of Maps that say where items come from, how many go together, and where results go.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { Draw } from './draw.js';

const argumentsOf = (isJsonata: boolean): string => (isJsonata ? 'Arguments' : 'Parameters');

export function anyReader(draw: Draw, isJsonata: boolean): JsonObject {
  const key = isJsonata ? { Key: draw.pick(['k', '{% "k" %}', '{% $states.input.n %}']) } : { Key: 'k' };
  const most = draw.chance(30) ? { MaxItems: 1 + draw.int(5) } : {};
  return {
    Resource: 'arn:aws:states:::s3:getObject',
    [argumentsOf(isJsonata)]: { Bucket: 'b', ...key },
    ReaderConfig: { InputType: 'JSON', ...most },
  };
}

export function anyBatcher(draw: Draw): JsonObject {
  const items = draw.chance(60) ? { MaxItemsPerBatch: 1 + draw.int(4) } : {};
  const isLimited = Object.keys(items).length > 0 && draw.chance(60);
  const bytes = isLimited ? {} : { MaxInputBytesPerBatch: 1 + draw.int(200) };
  const input = draw.chance(30) ? { BatchInput: { a: 1 } } : {};
  return { ...items, ...bytes, ...input };
}

export function anyWriter(draw: Draw, isJsonata: boolean): JsonObject {
  const config = { Transformation: draw.pick(['NONE', 'COMPACT', 'FLATTEN']), OutputType: 'JSON' };
  if (draw.chance(40)) return { WriterConfig: config };
  return {
    Resource: 'arn:aws:states:::s3:putObject',
    [argumentsOf(isJsonata)]: { Bucket: 'b', Prefix: 'p' },
    ...(draw.chance(50) ? { WriterConfig: config } : {}),
  };
}

/** What a Map goes over; `many` is the most that is computed. */
export function anyItems(draw: Draw, isJsonata: boolean, many: number): JsonObject {
  if (isJsonata) {
    return {
      Items: draw.pick<Json>([
        [1, 2, 3],
        `{% [1..${1 + draw.int(many)}] %}`,
        [],
        '{% $states.input.list %}',
        [{ list: [1, 2] }, { list: [], n: 1 }, { a: null }],
        '{% $states.input %}',
      ]),
    };
  }
  return draw.pick<JsonObject>([
    { ItemsPath: '$.list' },
    { ItemsPath: '$.list' },
    { ItemsPath: '$$.Execution.Input.list' },
    {},
    { ItemsPath: '$' },
    { ItemsPath: '$.missing' },
    { ItemsPath: '$$.Execution.Input' },
  ]);
}
