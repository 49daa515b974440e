// The fields of a distributed Map -> `LinkedDistribution`.
import type { MapState } from '../../../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import type { LinkedBatcher, LinkedDistribution, LinkedReader, LinkedWriter } from '../../linked.js';
import type { OutputType, Transformation } from '../../map-run.js';
import type { Linker } from '../handler.js';

export function distributionOf(state: MapState, linker: Linker): LinkedDistribution {
  const { ProcessorConfig: config } = state.ItemProcessor ?? state.Iterator ?? {};
  return {
    type: config?.ExecutionType ?? 'STANDARD',
    ...present('label', state.Label),
    ...present('toleratedCount', linker.count('ToleratedFailureCount')),
    ...present('toleratedPercentage', linker.percentage('ToleratedFailurePercentage')),
    ...present('reader', state.ItemReader && readerOf(state.ItemReader, linker.within('ItemReader'))),
    ...present('batcher', state.ItemBatcher && batcherOf(linker.within('ItemBatcher'))),
    ...present('writer', state.ResultWriter && writerOf(state.ResultWriter, linker.within('ResultWriter'))),
  };
}

function readerOf(reader: JsonObject, linker: Linker): LinkedReader {
  const { MaxItems: _max, MaxItemsPath: _path, ...config } = (reader['ReaderConfig'] ?? {}) as JsonObject;
  return {
    resource: String(reader['Resource']),
    arguments: linker.work(),
    config: linker.settings(config, 'ReaderConfig'),
    ...present('maxItems', linker.within('ReaderConfig').count('MaxItems')),
  };
}

function batcherOf(linker: Linker): LinkedBatcher {
  return {
    ...present('maxItems', linker.count('MaxItemsPerBatch')),
    ...present('maxBytes', linker.count('MaxInputBytesPerBatch')),
    ...present('input', linker.payload('BatchInput')),
  };
}

function writerOf(writer: JsonObject, linker: Linker): LinkedWriter {
  const { Resource } = writer;
  const { Transformation, OutputType } = (writer['WriterConfig'] ?? {}) as JsonObject;
  const isExported = Resource !== undefined;
  if (!isExported && OutputType === 'JSONL') {
    linker.refuse('WriterConfig/OutputType', '`JSONL` for results that are not written to a bucket');
  }
  return {
    transformation: (Transformation ?? (isExported ? 'NONE' : 'COMPACT')) as Transformation,
    outputType: (OutputType ?? 'JSON') as OutputType,
    ...(isExported ? { target: { resource: Resource as string, arguments: linker.work() } } : {}),
  };
}

function present<K extends string, V extends Json | object | undefined>(
  key: K,
  value: V,
): { readonly [P in K]?: Exclude<V, undefined> } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: Exclude<V, undefined> };
}
