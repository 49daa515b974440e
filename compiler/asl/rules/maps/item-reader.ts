// ItemReader: an action of S3 that reads, its arguments, and a configuration whose fields go together.
// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { JsonObject } from '../../../json.js';
import { describePlace } from '../../pointer.js';
import type { StateRule } from '../rule.js';
import { argumentsOf, asObject, constant, missingArguments, onlyOne, type Part, problem } from './problem.js';

const READ = /^arn:(?:[a-z-]+|\$\{[^}]*\}):states:[^:]*:[^:]*:s3:(getObject|listObjectsV2)$/;
const inputTypes = ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'];
const delimiters = ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'];
const mostHeaderBytes = 10_240;
const longestPointer = 2000;

export const itemReader: StateRule = ({ state, pointer }) => {
  if (state.Type !== 'Map' || state.ItemReader === undefined) return [];
  const part: Part = { code: 'asl/item-reader', value: state.ItemReader, pointer: `${pointer}/ItemReader` };
  const resource = constant(part.value['Resource']) ?? '';
  const [, action] = READ.exec(resource) ?? [];
  if (action === undefined && resource !== '')
    return [problem(part, 'Resource', `is "${resource}", which reads no items`, 'write "arn:aws:states:::s3:getObject" or "arn:aws:states:::s3:listObjectsV2"')]; // prettier-ignore
  return [
    ...missingArguments(part, action === undefined ? [] : action === 'getObject' ? ['Bucket', 'Key'] : ['Bucket']),
    ...onlyOne(part, 'MaxItems', 'MaxItemsPath', 'ReaderConfig'),
    ...configuration(part, action),
  ];
};

function configuration(part: Part, action: string | undefined): readonly Diagnostic[] {
  const config = asObject(part.value['ReaderConfig']);
  const found: Diagnostic[] = [];
  const refuse = (field: string, reason: string, help: string): void =>
    void found.push(problem(part, `ReaderConfig${field === '' ? '' : `.${field}`}`, reason, help));
  const text = (field: string): string | undefined => constant(config[field]);
  const oneOf = (field: string, allowed: readonly string[]): void => {
    const value = text(field);
    if (value !== undefined && !allowed.includes(value))
      refuse(field, `cannot be "${value}"`, `write one of ${allowed.join(', ')}`);
  };
  const type = text('InputType');
  const manifest = text('ManifestType');
  const has = (field: string): boolean => Object.hasOwn(config, field);

  oneOf('InputType', inputTypes);
  oneOf('ManifestType', ['ATHENA_DATA', 'S3_INVENTORY']);
  oneOf('CSVDelimiter', delimiters);
  oneOf('CSVHeaderLocation', ['FIRST_ROW', 'GIVEN']);
  if (action === 'getObject' && !has('InputType') && manifest !== 'S3_INVENTORY')
    found.push(problem(part, has('ManifestType') || Object.hasOwn(part.value, 'ReaderConfig') ? 'ReaderConfig' : '', 'does not say what the object holds', `add \`InputType\` to \`ReaderConfig\`: one of ${inputTypes.join(', ')}`)); // prettier-ignore
  if (manifest === 'S3_INVENTORY' && has('InputType') && type !== 'MANIFEST')
    refuse('InputType', 'goes not with the manifest of an inventory, which is CSV', 'remove `InputType`');
  if (manifest === 'ATHENA_DATA' && type !== undefined && !['CSV', 'JSONL', 'PARQUET'].includes(type))
    refuse('InputType', `cannot be "${type}" for the data files of Athena`, 'write one of CSV, JSONL, PARQUET');
  csv(config, type, refuse);
  pointers(config, type, refuse);
  transformation(config, action, refuse);
  if (type === 'PARQUET' && Object.hasOwn(argumentsOf(part) ?? {}, 'VersionId'))
    refuse('InputType', 'is PARQUET, which cannot be read by `VersionId`', 'remove `VersionId`');
  return found;
}

type Refuse = (field: string, reason: string, help: string) => void;

function csv(config: JsonObject, type: string | undefined, refuse: Refuse): void {
  const has = (field: string): boolean => Object.hasOwn(config, field);
  const headers = config['CSVHeaders'];
  const isText = type === undefined || type === 'CSV' || type === 'MANIFEST';
  for (const field of ['CSVDelimiter', 'CSVHeaderLocation', 'CSVHeaders'])
    if (has(field) && !isText) refuse(field, `is for CSV, but \`InputType\` is ${type}`, `remove \`${field}\``);
  if (type === 'CSV' && !has('CSVHeaderLocation') && config['ManifestType'] === undefined)
    refuse('', 'does not say where the names of the columns are', 'add "CSVHeaderLocation": "FIRST_ROW", or "GIVEN" with `CSVHeaders`'); // prettier-ignore
  if (config['CSVHeaderLocation'] === 'GIVEN' && headers === undefined)
    refuse('CSVHeaderLocation', 'is GIVEN, but there are no `CSVHeaders`', 'add `CSVHeaders`, a list of names');
  if (config['CSVHeaderLocation'] === 'FIRST_ROW' && headers !== undefined)
    refuse('CSVHeaders', 'are given, but `CSVHeaderLocation` is FIRST_ROW', 'set "CSVHeaderLocation": "GIVEN", or remove `CSVHeaders`'); // prettier-ignore
  if (Array.isArray(headers) && headers.join(',').length > mostHeaderBytes)
    refuse('CSVHeaders', 'are longer than 10 KiB', 'shorten the names');
}

/** AWS was recorded to accept the definition and to fail the Map. */
export const csvHeaders: StateRule = ({ state, pointer }) => {
  if (state.Type !== 'Map' || state.ItemReader === undefined) return [];
  const { CSVHeaders: headers } = asObject(state.ItemReader['ReaderConfig']);
  if (!Array.isArray(headers)) return [];
  const seen = new Set<unknown>();
  const repeated = headers.findIndex((name) => typeof name === 'string' && seen.size === seen.add(name).size);
  const name: unknown = headers[repeated];
  if (typeof name !== 'string') return [];
  const at = `${pointer}/ItemReader/ReaderConfig/CSVHeaders/${repeated}`;
  return [diagnose('asl/repeated-header', { place: describePlace(at), name }, { pointer: at })];
};

function pointers(config: JsonObject, type: string | undefined, refuse: Refuse): void {
  const pointer = constant(config['ItemsPointer']);
  if (pointer === undefined) return;
  if (type !== undefined && type !== 'JSON')
    refuse('ItemsPointer', `is for JSON, but \`InputType\` is ${type}`, 'remove `ItemsPointer`');
  else if (!/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer))
    refuse('ItemsPointer', 'is no JSON pointer', 'write one such as "/data/items"');
  else if (pointer.length >= longestPointer)
    refuse('ItemsPointer', 'has 2000 characters or more', 'shorten the pointer');
}

function transformation(config: JsonObject, action: string | undefined, refuse: Refuse): void {
  if (config['Transformation'] !== 'LOAD_AND_FLATTEN') return;
  if (action === 'getObject')
    refuse('Transformation', 'reads the objects of a list, but only one is read here', 'read with "arn:aws:states:::s3:listObjectsV2"'); // prettier-ignore
  else if (!Object.hasOwn(config, 'InputType'))
    refuse('Transformation', 'needs `InputType`', `add \`InputType\`: one of ${inputTypes.slice(0, -1).join(', ')}`);
}
