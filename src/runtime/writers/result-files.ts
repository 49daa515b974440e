// Texts -> the files of one group of results, SUCCEEDED_0.json and so on. What is held is one part of a file; a file that
// would become too large is closed, and the next one begins.
import { type ObjectSink, type ObjectStorage, isStorageProblem } from '../storage/object-storage.js';
import { WriteProblem } from './write-problem.js';

export type OutputType = 'JSON' | 'JSONL';

export interface ResultFilesOptions {
  readonly storage: ObjectStorage;
  readonly bucket: string;
  readonly keyOf: (index: number) => string;
  readonly outputType: OutputType;
  /** In bytes. */
  readonly maxFileBytes: number;
  /** How many characters are held before they are written. */
  readonly partLength: number;
}

export interface ResultFile {
  readonly Key: string;
  /** In bytes. */
  readonly Size: number;
}

export interface ResultFiles {
  /** Ends when there is room for more; rejected with a `WriteProblem`. */
  add(text: string): Promise<void> | undefined;
  /** The files that there are. */
  finish(): Promise<readonly ResultFile[]>;
  /** Leaves nothing of the file that is not complete. */
  abort(): Promise<void>;
}

const shapes: { readonly [T in OutputType]: { piece(text: string, count: number): string; readonly end: string } } = {
  JSON: { piece: (text, count) => (count === 0 ? '[' : ',') + text, end: ']' },
  JSONL: { piece: (text) => `${text}\n`, end: '' },
};

/** Files appear in the storage one by one, each when it is complete. */
export function resultFiles(options: ResultFilesOptions): ResultFiles {
  const { storage, bucket, keyOf, outputType, maxFileBytes, partLength } = options;
  const { piece, end } = shapes[outputType];
  const files: ResultFile[] = [];
  let count = 0;
  let size = 0;
  let held = '';
  let sink: ObjectSink | undefined;
  /** What has been asked of the storage, one thing after another. */
  let work: Promise<void> = Promise.resolve();

  const then = (step: () => Promise<void>, key: string): Promise<void> => {
    work = work.then(step).catch((error: unknown) => {
      throw isStorageProblem(error)
        ? new WriteProblem(`s3://${bucket}/${key} could not be written: ${error.message}`)
        : error;
    });
    // It is told to whoever waits for this step or a later one.
    work.catch(() => undefined);
    return work;
  };

  const write = (after: (sink: ObjectSink) => Promise<void>): Promise<void> => {
    const key = keyOf(files.length);
    const text = held;
    held = '';
    return then(async () => {
      sink ??= await storage.create({ bucket, key });
      if (text !== '') await sink.write(Buffer.from(text));
      await after(sink);
    }, key);
  };

  const endFile = (): void => {
    held += end;
    void write(async (open) => {
      await open.finish();
      sink = undefined;
    });
    files.push({ Key: keyOf(files.length), Size: size + end.length });
    count = 0;
    size = 0;
  };

  return {
    add(text) {
      if (count > 0 && size + Buffer.byteLength(text) + 1 + end.length > maxFileBytes) endFile();
      const next = piece(text, count);
      held += next;
      size += Buffer.byteLength(next);
      count++;
      return held.length < partLength ? undefined : write(async () => {});
    },
    async finish() {
      if (count > 0) endFile();
      await work;
      return files;
    },
    async abort() {
      await work.catch(() => undefined);
      await sink?.abort();
      sink = undefined;
    },
  };
}
