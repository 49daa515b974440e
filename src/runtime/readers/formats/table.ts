// InputType -> the reader of such files.
import type { FileType } from '../request.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { parquet } from './parquet.js';

export const formats: { readonly [T in FileType]: Format } = { CSV: csv, JSON: json, JSONL: jsonl, PARQUET: parquet };
