// `/pattern/im`. What no linear-time engine can do is refused when the expression is linked.
import type { RegexNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { parseRegex } from '../../../../../compiler/asl/expressions/regex/parse.js';
import { compileRegex } from '../../regex/program.js';
import { unsupported, type Evaluate } from '../context.js';
import { matcherOf } from '../matcher.js';

export function compileRegexLiteral({ source, flags, position }: RegexNode): Evaluate {
  const parsed = parseRegex(source, flags);
  if (parsed.kind === 'refused') throw unsupported(`${parsed.what} in a regular expression`, position);
  const program = compileRegex(parsed.node, parsed.groups);
  if ('refused' in program) throw unsupported(program.refused, position);
  return (_, frame) => matcherOf(program, source, position, frame.evaluation);
}
