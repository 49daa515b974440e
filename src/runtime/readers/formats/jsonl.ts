// A JSON Lines file -> one item a line. Blank lines are no items.
import type { Json } from '../../../../compiler/json.js';
import { type Batch, batched, type TextReader } from '../batch.js';
import { maxItemBytes } from '../limits.js';
import { textOf, uriOf } from '../object-text.js';
import { ReadProblem } from '../read-problem.js';
import { elements, type Format } from './format.js';

/** Items of a JSON Lines file in S3. */
export const jsonl: Format = ({ storage, address }) => elements(jsonLines(textOf(storage, address), uriOf(address)));

/**
 * The values of lines of text that comes in parts of any length.
 * @param place what the text is called in messages
 * @throws ReadProblem for a line that is not JSON, or has more than 8 MB
 */
export function jsonLines(text: AsyncIterable<string> | Iterable<string>, place: string): AsyncIterable<Batch> {
  return batched(text, lineReader(place));
}

function lineReader(place: string): TextReader {
  let rest: string[] = [];
  let restLength = 0;
  let lines = 0;
  const parse = (line: string): Json | undefined => {
    lines++;
    if (line.trim() === '') return undefined;
    if (line.length * 3 > maxItemBytes && Buffer.byteLength(line) > maxItemBytes) throw tooLong();
    try {
      return JSON.parse(line) as Json;
    } catch (error) {
      throw new ReadProblem(`Line ${lines} of ${place} is not valid JSON: ${(error as Error).message}.`);
    }
  };
  const tooLong = () => new ReadProblem(`${place} has a line of more than 8 MB.`);

  const push = (part: string): Json[] => {
    const items: Json[] = [];
    let start = 0;
    for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', start)) {
      const piece = part.slice(start, end);
      const item = parse(rest.length === 0 ? piece : rest.join('') + piece);
      if (item !== undefined) items.push(item);
      rest = [];
      restLength = 0;
      start = end + 1;
    }
    if (start < part.length) {
      rest.push(part.slice(start));
      restLength += part.length - start;
      if (restLength > maxItemBytes) throw tooLong();
    }
    return items;
  };

  const end = (): Json[] => {
    const item = parse(rest.join(''));
    return item === undefined ? [] : [item];
  };

  return { push, end };
}
