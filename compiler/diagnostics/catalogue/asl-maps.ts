// `asl/*`: what the validator finds in distributed Maps: where items come from, how they are batched, where results go.
import { entry } from './entry.js';

const aws = (text: string): string => ` (AWS: ${text})`;

export const aslMapMessages = {
  'asl/distributed-only': entry<{ state: string; field: string }>({
    severity: 'warning',
    summary: 'A field of distributed Maps on a Map that runs inline.',
    message: ({ state, field }) =>
      `state \`${state}\` runs inline, where \`${field}\` does nothing: it is for distributed Maps only`,
    help: ({ field }) =>
      `set "ProcessorConfig": { "Mode": "DISTRIBUTED", … } in \`ItemProcessor\`, or remove \`${field}\``,
  }),
  'asl/invalid-label': entry<{ place: string; label: string }>({
    severity: 'error',
    summary: 'The label of a distributed Map has characters that cannot stand in an ARN, none, or more than 40.',
    message: ({ place, label }) => `${place} cannot be ${JSON.stringify(label)}${aws('INVALID_LABEL_NAME')}`,
    help: () => 'use 1 to 40 letters, digits, `-` and `_`',
  }),
  'asl/express-distributed': entry<{ state: string }>({
    severity: 'error',
    summary: 'A distributed Map in an EXPRESS workflow, which cannot start child executions.',
    message: ({ state }) => `state \`${state}\` is a distributed Map, which EXPRESS workflows cannot run`,
    help: () => 'make the state machine STANDARD, or set "Mode": "INLINE"',
  }),
  'asl/execution-type-unused': entry<{ state: string }>({
    severity: 'warning',
    summary: '`ExecutionType` on a Map that runs inline, where it does nothing.',
    message: ({ state }) => `state \`${state}\` runs inline, where \`ExecutionType\` does nothing`,
    help: () => 'remove it, or set "Mode": "DISTRIBUTED"',
  }),
  'asl/duplicate-label': entry<{ state: string; label: string; other: string }>({
    severity: 'error',
    summary: 'Two distributed Maps of one machine have the same `Label`.',
    message: ({ state, label, other }) =>
      `state \`${state}\` has the label \`${label}\`, as state \`${other}\` has${aws('DUPLICATE_LABEL_NAME')}`,
    help: () => 'labels become parts of ARNs: give one of them another label',
  }),
  'asl/inline-concurrency': entry<{ state: string; found: number }>({
    severity: 'warning',
    summary: '`MaxConcurrency` of an inline Map is more than the 40 items that AWS works on at a time.',
    message: ({ state, found }) =>
      `state \`${state}\` asks for ${found} items at a time, but an inline Map works on about 40`,
    help: () => 'set at most 40, or "Mode": "DISTRIBUTED"',
  }),
  'asl/items-path-unused': entry<{ state: string }>({
    severity: 'warning',
    summary: '`ItemsPath` beside `ItemReader`: the items come from one of them only.',
    message: ({ state }) => `state \`${state}\` has both \`ItemsPath\` and \`ItemReader\``,
    help: () => 'keep one of them: `ItemReader` reads items from S3, `ItemsPath` takes them from the input',
  }),
  'asl/item-reader': entry<{ place: string; reason: string; help: string }>({
    severity: 'error',
    summary: '`ItemReader` of a distributed Map cannot read: a wrong resource, or fields that do not go together.',
    message: ({ place, reason }) => `${place} ${reason}`,
    help: ({ help }) => help,
  }),
  'asl/repeated-header': entry<{ place: string; name: string }>({
    severity: 'warning',
    summary: '`CSVHeaders` name a column twice; the Map fails when it reads the file.',
    message: ({ place, name }) =>
      `${place} is \`${name}\` a second time${aws('CSV headers cannot contain duplicates.')}`,
    help: () => 'rename one of the columns',
  }),
  'asl/item-batcher': entry<{ place: string; reason: string; help: string }>({
    severity: 'error',
    summary: '`ItemBatcher` of a distributed Map does not say how large a batch is, or says it twice.',
    message: ({ place, reason }) => `${place} ${reason}`,
    help: ({ help }) => help,
  }),
  'asl/result-writer': entry<{ place: string; reason: string; help: string }>({
    severity: 'error',
    summary: '`ResultWriter` of a distributed Map cannot write: nothing in it, a wrong resource, or fields missing.',
    message: ({ place, reason }) => `${place} ${reason}`,
    help: ({ help }) => help,
  }),
} as const;
