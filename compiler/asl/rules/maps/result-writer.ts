// ResultWriter: `Resource` with its arguments, `WriterConfig`, or both; never nothing.
// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
import type { StateRule } from '../rule.js';
import { asObject, constant, missingArguments, type Part, problem } from './problem.js';

const WRITE = /^arn:(?:[a-z-]+|\$\{[^}]*\}):states:[^:]*:[^:]*:s3:putObject$/;

export const resultWriter: StateRule = ({ state, pointer, language }) => {
  if (state.Type !== 'Map' || state.ResultWriter === undefined) return [];
  const part: Part = { code: 'asl/result-writer', value: state.ResultWriter, pointer: `${pointer}/ResultWriter` };
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  const has = (name: string): boolean => Object.hasOwn(part.value, name);
  if (!has('Resource') && !has('WriterConfig'))
    return [problem(part, '', 'does not say where results go', `add \`Resource\` and \`${field}\`, or \`WriterConfig\``)]; // prettier-ignore
  const resource = constant(part.value['Resource']);
  if (resource !== undefined && !WRITE.test(resource))
    return [problem(part, 'Resource', `is "${resource}", which writes no results`, 'write "arn:aws:states:::s3:putObject"')]; // prettier-ignore
  const config = asObject(part.value['WriterConfig']);
  const missing = has('WriterConfig') ? ['Transformation', 'OutputType'].filter((name) => !Object.hasOwn(config, name)) : []; // prettier-ignore
  return [
    ...(has('Resource') && !has(field) ? [problem(part, '', `has no \`${field}\``, 'add it with `Bucket` and, if wanted, `Prefix`')] : []), // prettier-ignore
    ...missingArguments(part, ['Bucket']),
    ...missing.map((name) => problem(part, 'WriterConfig', `has no \`${name}\``, `add \`${name}\``)),
  ];
};
