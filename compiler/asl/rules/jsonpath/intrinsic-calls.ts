// Calls of intrinsic functions: the function exists, its arguments are as many and of the types that it takes, and calls
// do not nest deeper than AWS lets them. The rows are those that the evaluator reads.
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { IntrinsicCall } from '../../expressions/intrinsics/ast.js';
import { checkIntrinsic, type IntrinsicProblem } from '../../expressions/intrinsics/check.js';
import { isIntrinsicName, signatureOf } from '../../expressions/intrinsics/signatures.js';
import { parseField } from '../../expressions/intrinsics/template.js';
import { describePlace, pointerKeys } from '../../pointer.js';
import { fieldsOf, type PathStateRule, type PathStateView } from './fields.js';

export const intrinsicCalls: PathStateRule = (view) =>
  callsOf(view).flatMap(({ call, pointer }) => checkIntrinsic(call).map((problem) => explain(problem, pointer)));

interface PlacedCall {
  readonly call: IntrinsicCall;
  readonly pointer: string;
}

function callsOf(view: PathStateView): readonly PlacedCall[] {
  const texts = fieldsOf(view, 'text').map(({ value, pointer }) => ({ parsed: parseField(value), pointer }));
  return [...view.computed, ...texts].flatMap(({ parsed, pointer }) =>
    parsed.kind === 'call' ? [{ call: parsed.call, pointer }] : [],
  );
}

function explain(problem: IntrinsicProblem, pointer: string): Diagnostic {
  const place = describePlace(pointer);
  const last = pointerKeys(pointer).at(-1);
  const key = last?.endsWith('.$') === true ? last : undefined;
  switch (problem.kind) {
    case 'unknown-function':
      return diagnose('asl/intrinsic-unknown', { place, name: problem.name, key, suggestion: problem.suggestion }, { pointer }); // prettier-ignore
    case 'argument-count': {
      const what = `${counted(problem.count)}, but takes ${takenBy(problem.name)}`;
      return diagnose('asl/intrinsic-arguments', { place, name: problem.name, what, key }, { pointer });
    }
    case 'argument-type': {
      const what = `a ${problem.found} as argument ${problem.position}, but takes a ${problem.expected} there`;
      return diagnose('asl/intrinsic-arguments', { place, name: problem.name, what, key }, { pointer });
    }
    case 'too-deep':
      return diagnose('asl/intrinsic-nesting', { place, limit: problem.limit, key }, { pointer });
  }
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'argument' : 'arguments'}`;
}

function takenBy(name: string): string {
  if (!isIntrinsicName(name)) return 'others';
  const { parameters, optional = 0, rest } = signatureOf(name);
  if (rest !== undefined) return `at least ${parameters.length}`;
  return optional === 0 ? String(parameters.length) : `${parameters.length - optional} to ${parameters.length}`;
}
