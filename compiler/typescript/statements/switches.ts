// `switch`: what is compared is evaluated once, the tests in order; a body falls through into the one below it.
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import type { Step, SwitchCase } from '../../ir/program.js';
import { hasAwait } from '../../ir/walk.js';
import { placeOf, report, type Context } from '../context.js';
import { within } from './jumps.js';

export function switches(node: ts.SwitchStatement, context: Context): readonly Step[] {
  const value = context.expression(node.expression);
  const span = placeOf(context, node);
  return within(node, 'switch', context, (id) => {
    const cases = node.caseBlock.clauses.map((clause) => caseOf(clause, context));
    if (value.kind === 'invalid' || cases.some(({ test }) => test?.kind === 'invalid')) return [];
    const kept = keep(value, context);
    return [...kept.before, { kind: 'switch', id, value: kept.value, cases, span }];
  });
}

function caseOf(clause: ts.CaseOrDefaultClause, context: Context): SwitchCase {
  const span = placeOf(context, ts.isCaseClause(clause) ? clause.expression : clause);
  const written = ts.isCaseClause(clause) ? { test: context.expression(clause.expression) } : {};
  if (ts.isCaseClause(clause) && written.test !== undefined && hasAwait(written.test))
    report(context, clause.expression, 'ts/unsupported-syntax', {
      what: '`await`, or anything else with an effect, in a `case`',
      instead: 'keep the value in a variable before the `switch`',
    });
  const body = clause.statements.flatMap((statement) => context.statement(statement));
  return { ...written, body, span };
}

/** The tests read the value several times. */
function keep(value: Expr, context: Context): { readonly value: Expr; readonly before: readonly Step[] } {
  if (isCheap(value)) return { value, before: [] };
  const variable = context.names.fresh('switched');
  const { facts, span } = value;
  context.crossings.assign(variable, value, facts);
  return {
    value: { kind: 'variable', name: variable, facts, span },
    before: [{ kind: 'declare', variable, value, span }],
  };
}

function isCheap(value: Expr): boolean {
  if (value.kind === 'property') return isCheap(value.object);
  return value.kind === 'variable' || value.kind === 'state-data' || value.kind === 'literal';
}
