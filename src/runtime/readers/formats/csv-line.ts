// One line of a delimited file -> its fields, as the parser that Step Functions uses does it (opencsv; its rules are
// those of AWS's documentation): quotes may start anywhere, `""` and `\` escape, and an open quote takes in the next line.

const quote = 0x22;
const backslash = 0x5c;

export interface LineParser {
  /** The fields of a record, or undefined when the record goes on in the next line. */
  parse(line: string): string[] | undefined;
  /** Text of a field whose quote was never closed. */
  pending(): string | undefined;
}

/** A parser of records; the delimiter is one character. */
export function lineParser(delimiter: string): LineParser {
  const separator = delimiter.charCodeAt(0);
  let fields: string[] = [];
  let open: string | undefined;
  let inField = false;

  const parse = (line: string): string[] | undefined => {
    let field = open ?? '';
    let inQuotes = open !== undefined;
    open = undefined;
    // Characters from `start` on belong to the field as they are.
    let start = 0;
    const take = (end: number) => {
      if (end > start) field += line.slice(start, end);
    };
    for (let at = 0; at < line.length; at++) {
      const char = line.charCodeAt(at);
      if (char === backslash) {
        take(at);
        const next = line.charCodeAt(at + 1);
        const escapes = (inQuotes || inField) && (next === backslash || next === quote || next === separator);
        start = at + 1;
        if (escapes) at++;
      } else if (char === quote) {
        take(at);
        start = at + 1;
        if ((inQuotes || inField) && line.charCodeAt(at + 1) === quote) at++;
        else {
          inQuotes = !inQuotes;
          if (isInside(line, at)) {
            if (field !== '' && field.trim() === '') field = '';
            else start = at;
          }
        }
        inField = !inField;
      } else if (char === separator && !inQuotes) {
        take(at);
        fields.push(field);
        field = '';
        start = at + 1;
        inField = false;
      } else inField = true;
    }
    take(line.length);
    if (inQuotes) {
      open = `${field}\n`;
      return undefined;
    }
    inField = false;
    fields.push(field);
    const record = fields;
    fields = [];
    return record;
  };

  /** A quote that neither starts nor ends a field is a part of it, but for the first characters of a line. */
  const isInside = (line: string, at: number): boolean =>
    at > 2 && line.charCodeAt(at - 1) !== separator && at + 1 < line.length && line.charCodeAt(at + 1) !== separator;

  return { parse, pending: () => open };
}
