// The fields of distributed Maps that say where items come from, how many go together, and where results go.
import type { JsonObject } from '../../../compiler/json.js';
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
