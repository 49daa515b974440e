// What the parser throws: plain data with the code, the place and the words of the `jsonata` package 2.0.6 (MIT,
// github.com/jsonata-js/jsonata), since AWS shows them unchanged behind `INVALID_JSONATA_EXPRESSION: `.

export interface SyntaxFault {
  readonly code: SyntaxCode;
  readonly message: string;
  readonly position: number | undefined;
}
export type SyntaxCode = keyof typeof templates;

/** `token` is what stands there, `value` what the template also speaks of. */
export function syntaxFault(
  code: SyntaxCode,
  position: number | undefined,
  inserts: { readonly token?: unknown; readonly value?: unknown } = {},
): SyntaxFault {
  const message = templates[code].replace(/\{\{(token|value)\}\}/g, (_, name: 'token' | 'value') =>
    String(JSON.stringify(inserts[name])),
  );
  return { code, message, position };
}

export function isSyntaxFault(thrown: unknown): thrown is SyntaxFault {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && String(thrown.code) in templates;
}

const templates = {
  S0101: 'String literal must be terminated by a matching quote',
  S0102: 'Number out of range: {{token}}',
  S0103: 'Unsupported escape sequence: \\{{token}}',
  S0104: 'The escape sequence \\u must be followed by 4 hex digits',
  S0105: 'Quoted property name must be terminated with a backquote (`)',
  S0106: 'Comment has no closing tag',
  S0201: 'Syntax error: {{token}}',
  S0202: 'Expected {{value}}, got {{token}}',
  S0203: 'Expected {{value}} before end of expression',
  S0204: 'Unknown operator: {{token}}',
  S0206: 'Unknown expression type: {{token}}',
  S0207: 'Unexpected end of expression',
  S0208: 'Parameter {{value}} of function definition must be a variable name (start with $)',
  S0209: 'A predicate cannot follow a grouping expression in a step',
  S0210: 'Each step can only have one grouping expression',
  S0211: 'The symbol {{token}} cannot be used as a unary operator',
  S0212: 'The left side of := must be a variable name (start with $)',
  S0213: 'The literal value {{value}} cannot be used as a step within a path expression',
  S0214: 'The right side of {{token}} must be a variable name (start with $)',
  S0215: 'A context variable binding must precede any predicates on a step',
  S0216: "A context variable binding must precede the 'order-by' clause on a step",
  S0217: "The object representing the 'parent' cannot be derived from this expression",
  S0301: 'Empty regular expressions are not allowed',
  S0302: 'No terminating / in regular expression',
  S0401: 'Type parameters can only be applied to functions and arrays',
  S0402: 'Choice groups containing parameterized types are not supported',
} as const;
