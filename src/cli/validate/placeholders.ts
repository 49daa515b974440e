// What deployment tools write for values that are only known when they deploy. Nothing can be said about a value that
// holds one, so nothing is.

/** The parameters of CloudFormation whose value makes no difference to what is right. */
export const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ['AWS::Partition', 'aws'],
  ['AWS::Region', 'us-east-1'],
  ['AWS::AccountId', '123456789012'],
  ['AWS::URLSuffix', 'amazonaws.com'],
]);

/** In `{% … %}`, paths and intrinsics only what none of them can hold: `${a: b}` groups in JSONata. */
const inExpressions = /\$\{[A-Za-z_][^{}"'\s]*\}/;
const inTexts = [
  // CloudFormation, SAM, CDK, Terraform, Serverless
  '\\$\\{[^{}"]+\\}',
  // CloudFormation's dynamic references, Jinja and its like
  '\\{\\{[^{}]+\\}\\}',
  // printf
  '%(?:\\d+\\$)?[sdif](?![A-Za-z0-9])',
  // `<ACCOUNT_ID>`, `@@NAME@@`, `%NAME%`, `__NAME__`
  '<[A-Za-z][A-Za-z0-9_.-]*>|@@[A-Za-z]\\w*@@|%[A-Z][A-Z0-9_]+%|__[A-Z][A-Z0-9_]*__',
].join('|');
const anywhere = new RegExp(inTexts);
const whole = new RegExp(`^(?:${inTexts})$`);

/** @example holdsPlaceholder('arn:aws:lambda:us-east-1:<ACCOUNT>:function:f') // true */
export function holdsPlaceholder(text: string): boolean {
  return (isExpression(text) ? inExpressions : anywhere).test(text);
}

/**
 * A text that is a placeholder as a whole, in the one form that the validator knows to stand for any value.
 * @example asPlaceholder('%d') // '${%d}'
 */
export function asPlaceholder(text: string): string {
  if (!whole.test(text) || isExpression(text)) return text;
  return /^\$\{[^{}]+\}$/.test(text) ? text : `\${${text.replace(/[{}]/g, '')}}`;
}

function isExpression(text: string): boolean {
  return /^(?:\{%[^]*%\}$|\$(?:[.[$]|$)|States\.)/.test(text);
}
