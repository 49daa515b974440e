// A delimited file -> one object a record, all values strings. Lines without quotes and backslashes, which are most, are
// cut at the delimiter; only the others go through the parser.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { type Batch, batched, type TextReader } from '../batch.js';
import { javaHashOrder } from '../java-hash-order.js';
import { maxHeaderBytes, maxItemBytes } from '../limits.js';
import { textOf, uriOf } from '../object-text.js';
import { ReadProblem } from '../read-problem.js';
import type { CsvDelimiter, ReaderConfig } from '../request.js';
import { lineParser } from './csv-line.js';
import { elements, type Format } from './format.js';

const delimiters: { readonly [D in CsvDelimiter]: string } = {
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  SPACE: ' ',
  TAB: '\t',
};

/** Rows of a delimited file in S3. */
export const csv: Format = ({ storage, address, config }) =>
  elements(csvItems(textOf(storage, address), config, uriOf(address)));

/**
 * The rows of CSV text that comes in parts of any length.
 * @param place what the text is called in messages
 * @throws ReadProblem for headers that cannot be used, a quote without an end, a row of more than 8 MB
 * @example
 * csvItems(['id,name\n1,', 'Ann\n'], { CSVHeaderLocation: 'FIRST_ROW' }, 'rows.csv'); // { id: '1', name: 'Ann' }
 */
export function csvItems(
  text: AsyncIterable<string> | Iterable<string>,
  config: ReaderConfig,
  place: string,
): AsyncIterable<Batch> {
  return batched(text, rowReader(config, place));
}

type MakeItem = (fields: readonly string[]) => JsonObject;

function rowReader(config: ReaderConfig, place: string): TextReader {
  const delimiter = delimiters[config.CSVDelimiter ?? 'COMMA'];
  const parser = lineParser(delimiter);
  let makeItem: MakeItem | undefined =
    config.CSVHeaderLocation === 'GIVEN' ? itemMaker(config.CSVHeaders ?? []) : undefined;
  let items: Json[] = [];
  /** The start of a line whose end is not there yet. */
  let rest = '';
  /** Characters of the lines that the record has taken so far. */
  let recordLength = 0;

  const record = (fields: readonly string[]) => {
    if (makeItem === undefined) makeItem = itemMaker(fields);
    else items.push(makeItem(fields));
  };
  const parsed = (line: string) => {
    recordLength += line.length + 1;
    if (recordLength > maxItemBytes) throw tooLong();
    const fields = parser.parse(line);
    if (fields === undefined) return;
    if (recordLength * 3 > maxItemBytes && fields.reduce(addBytes, 0) > maxItemBytes) throw tooLong();
    recordLength = 0;
    record(fields);
  };
  const tooLong = () => new ReadProblem(`${place} has a row of more than 8 MB.`);

  const read = (part: string, where: 'inside' | 'end'): Json[] => {
    const text = rest === '' ? part : rest + part;
    const find = (what: string, from: number) => {
      const found = text.indexOf(what, from);
      return found < 0 ? text.length : found;
    };
    let start = 0;
    let feed = find('\n', 0);
    let feedOfMac = find('\r', 0);
    let quote = find('"', 0);
    let backslash = find('\\', 0);
    for (;;) {
      const end = Math.min(feed, feedOfMac);
      if (end === text.length) break;
      // A carriage return at the end of a part may be half of a line break.
      if (end === feedOfMac && end === text.length - 1 && where === 'inside') break;
      if (quote < start) quote = find('"', start);
      if (backslash < start) backslash = find('\\', start);
      const isPlain = quote >= end && backslash >= end;
      const line = text.slice(start, end);
      if (isPlain && recordLength === 0 && line.length * 3 <= maxItemBytes) record(line.split(delimiter));
      else parsed(line);
      start = end === feedOfMac && feed === end + 1 ? end + 2 : end + 1;
      if (feed < start) feed = find('\n', start);
      if (feedOfMac < start) feedOfMac = find('\r', start);
    }
    rest = start === 0 ? text : text.slice(start);
    if (rest.length > maxItemBytes) throw tooLong();
    const made = items;
    items = [];
    return made;
  };

  const end = (): Json[] => {
    const made = read('', 'end');
    if (rest !== '') parsed(rest);
    const open = parser.pending();
    if (open !== undefined) {
      const lost = open.slice(0, 100).trimEnd();
      throw new ReadProblem(`Unterminated quoted field at end of CSV line. Beginning of lost text: [${lost}]`);
    }
    return [...made, ...items];
  };

  return { push: (part) => read(part, 'inside'), end };
}

const addBytes = (sum: number, field: string) => sum + Buffer.byteLength(field);

/** What makes an item of the fields of a row. Missing fields are empty, additional ones are dropped. */
function itemMaker(headers: readonly string[]): MakeItem {
  if (new Set(headers).size < headers.length) throw new ReadProblem('CSV headers cannot contain duplicates.');
  if (headers.reduce(addBytes, headers.length - 1) > maxHeaderBytes) {
    throw new ReadProblem('CSV headers cannot be larger than 10 KiB.');
  }
  const order = javaHashOrder(headers);
  const names = order.map((position) => headers[position] ?? '');
  const count = names.length;
  if (names.includes('__proto__')) {
    return (fields) => Object.fromEntries(order.map((position, at) => [names[at], fields[position] ?? '']));
  }
  return (fields) => {
    const item: { [name: string]: Json } = {};
    for (let at = 0; at < count; at++) item[names[at] as string] = fields[order[at] as number] ?? '';
    return item;
  };
}
