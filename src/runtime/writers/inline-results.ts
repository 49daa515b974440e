// Texts -> the output of a Map state whose results go nowhere else. It is at most as large as AWS lets it be, so no more
// than that is held.
import type { Json } from '../../../compiler/json.js';
import type { OutputType } from './result-files.js';
import { WriteProblem } from './write-problem.js';

export interface InlineResults {
  /** `position`: that of the item; the results come in that order. */
  add(texts: readonly string[], position: number): void;
  /** Throws a `WriteProblem` with States.DataLimitExceeded when the results are too large. */
  finish(): Json;
}

/** Lines are one text, since the output of a state is JSON. */
const shapes: { readonly [T in OutputType]: (texts: readonly string[]) => Json } = {
  JSON: (texts) => texts.map((text) => JSON.parse(text) as Json),
  JSONL: (texts) => texts.map((text) => `${text}\n`).join(''),
};

/** `maxBytes`: of the output as JSON text. */
export function inlineResults(outputType: OutputType, maxBytes: number): InlineResults {
  let results: { readonly texts: readonly string[]; readonly position: number }[] = [];
  let bytes = 2;
  return {
    add(texts, position) {
      for (const text of texts) bytes += Buffer.byteLength(text) + 1;
      // The last one needs no comma.
      if (bytes - 1 > maxBytes) results = [];
      else results.push({ texts, position });
    },
    finish() {
      if (bytes - 1 > maxBytes) {
        throw new WriteProblem(
          `The results of the Map state are larger than ${maxBytes} bytes. Write them to S3 with ResultWriter.`,
          'States.DataLimitExceeded',
        );
      }
      const inOrder = results.sort((left, right) => left.position - right.position);
      return shapes[outputType](inOrder.flatMap(({ texts }) => texts));
    },
  };
}
