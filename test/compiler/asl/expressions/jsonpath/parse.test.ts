// Which texts are paths, what they say, and how the others are refused.
import { describe, expect, test } from 'vitest';
import { parsePath } from '../../../../../compiler/asl/expressions/jsonpath/parse.js';
import { parseReferencePath, parseResultPath } from '../../../../../compiler/asl/expressions/jsonpath/reference.js';
import { variablesIn } from '../../../../../compiler/asl/expressions/jsonpath/walk.js';
import type { Path } from '../../../../../compiler/asl/expressions/jsonpath/ast.js';

function pathOf(text: string): Path {
  const parsed = parsePath(text);
  if (parsed.kind === 'invalid') throw new Error(`${text}: ${parsed.message}`);
  return parsed.path;
}
const stepsOf = (text: string): readonly unknown[] => pathOf(text).steps;
const named = (...names: string[]): readonly unknown[] => names.map((name) => ({ kind: 'name', name }));

describe('roots', () => {
  test.each([
    ['$', { kind: 'input' }],
    ['$$', { kind: 'context' }],
    ['$$.Execution.Id', { kind: 'context' }],
    ['$order', { kind: 'variable', name: 'order' }],
    ['$prix_é2.x', { kind: 'variable', name: 'prix_é2' }],
  ])('%s', (text, root) => {
    expect(pathOf(text).root).toEqual(root);
  });
});

describe('spellings of the same steps', () => {
  test.each([
    ['$.a.b', ['a', 'b']],
    ["$['a']['b']", ['a', 'b']],
    [' $.a.b ', ['a', 'b']],
    ["$.['a'].b", ['a', 'b']],
    ['$.delivery-partner', ['delivery-partner']],
    ["$.abc['def ghi']", ['abc', 'def ghi']],
    ["$['it\\'s']", ["it's"]],
    ['$.foo\\@bar.baz\\[\\[.\\?pretty.a.b\\ c', ['foo@bar', 'baz[[', '?pretty', 'a', 'b c']],
    ['$.__proto__.constructor', ['__proto__', 'constructor']],
    // Recorded: other backslashes in brackets are characters of the name.
    ['$[\'Test\\""Name"\']', ['Test\\""Name"']],
  ])('%s', (text, names) => {
    expect(stepsOf(text)).toEqual(named(...names));
  });

  test('double quotes are remembered, for messages', () => {
    expect(stepsOf('$["a"].b')).toEqual([{ kind: 'name', name: 'a', double: true }, ...named('b')]);
  });

  test.each(['$.a[0]', '$.a.[0]', "$['a'][ 0 ]"])('%s', (text) => {
    expect(stepsOf(text)).toEqual([...named('a'), { kind: 'index', index: 0 }]);
  });
});

describe('definite paths give a bare value', () => {
  test.each(['$', '$.a', '$.a[0]', '$.a[-1].b', "$['a','b']", '$.a.length()', '$..a.length()', '$x.y'])(
    '%s',
    (text) => {
      expect(pathOf(text).definite).toBe(true);
    },
  );
  test.each(['$..a', '$.*', '$[*]', '$.a[1:]', '$.a[:2]', '$.a[1:2]', '$.a[0,1]', '$[?(@.a)]', "$['a','b'].c"])(
    '%s does not',
    (text) => {
      expect(pathOf(text).definite).toBe(false);
    },
  );
});

describe('filters', () => {
  const filterOf = (condition: string): unknown => {
    const [step] = pathOf(`$[?(${condition})]`).steps;
    return step?.kind === 'filter' ? outline(step.filter) : undefined;
  };
  type Filter = Extract<Path['steps'][number], { kind: 'filter' }>['filter'];
  const outline = (filter: Filter): unknown => {
    switch (filter.kind) {
      case 'and':
      case 'or':
        return [filter.kind, outline(filter.left), outline(filter.right)];
      case 'not':
        return ['not', outline(filter.operand)];
      case 'exists':
        return filter.path.text;
      case 'relation':
        return [filter.left, filter.operator, filter.right].map((part) =>
          typeof part === 'string'
            ? part
            : part.kind === 'path'
              ? part.text
              : part.kind === 'json'
                ? part.value
                : `/${part.source}/${part.flags}`,
        );
    }
  };

  test.each([
    ['@.a', '@.a'],
    ['!@.a', ['not', '@.a']],
    ['!(@.a)', ['not', '@.a']],
    ['@.a>1', ['@.a', '>', 1]],
    ['@.a == "x"', ['@.a', '==', 'x']],
    ["@.a != 'it\\'s'", ['@.a', '!=', "it's"]],
    ['@.code==fr', ['@.code', '==', 'fr']],
    ["@.a in ['x', 1, null]", ['@.a', 'in', ['x', 1, null]]],
    ['@.a empty true', ['@.a', 'empty', true]],
    ['@.a size 2', ['@.a', 'size', 2]],
    ['@.a =~ /a\\/b.*/i', ['@.a', '=~', '/a/b.*/i']],
    ['@.n.length() >= $.least', ['@.n.length()', '>=', '$.least']],
    ['@.a || @.b && @.c', ['or', '@.a', ['and', '@.b', '@.c']]],
    ['(@.a || @.b) && !@.c', ['and', ['or', '@.a', '@.b'], ['not', '@.c']]],
    ['@.a > 1 && @.b in ["x"] || !(@.c)', ['or', ['and', ['@.a', '>', 1], ['@.b', 'in', ['x']]], ['not', '@.c']]],
    ["@['a b'] == 1", ["@['a b']", '==', 1]],
    ['@[?(@.x)]', '@[?(@.x)]'],
  ])('%s', (condition, outlined) => {
    expect(filterOf(condition)).toEqual(outlined);
  });
});

describe('texts that are no paths', () => {
  test.each([
    ['', "a path starts with '$' at position 0"],
    ['a.b', "a path starts with '$' at position 0"],
    ['$.', "a path cannot end with '.' at position 2"],
    ['$..', "a path cannot end with '.' at position 3"],
    ['$.a.', "a path cannot end with '.' at position 4"],
    ['$a b', "unexpected ' ', expected '.' or '[' at position 2"],
    ['$.a[', "expected an index, a quoted name, '*' or '?(' at position 4"],
    ['$.a[b]', "expected an index, a quoted name, '*' or '?(' at position 4"],
    ['$.a[:]', 'a slice needs a start or an end at position 4'],
    ['$.a[99999999999]', 'the index 99999999999 is too large at position 15'],
    ["$['a]", 'a quoted name is not closed at position 5'],
    ['$.a[?(@.b]', "expected ')' at position 9"],
    ['$.a[?(1)]', 'expected an operator at position 7'],
    ['$.a[?(@.b =~ /x)]', 'a regular expression is not closed at position 13'],
    ['$.a.size_of()', "unknown function 'size_of' at position 4"],
    ['$.a[1 : 2]', "expected ']' at position 6"],
    [`$["a",'b']`, 'expected a name in ", as the first one at position 6'],
    ['$[?(@.a&&@.b)]', "expected a blank between the path and '&&' at position 7"],
    ['$[?(!@.a == 1)]', "'!' before a comparison needs parentheses around it, '!(…)', at position 13"],
    ["$.a.concat('x')", 'an argument is a path, a number, an object or a text in double quotes at position 11'],
    ['$.a.first().b', 'a function is the end of a path, at position 11'],
    ['$.a.length($.b)', "'length' counts what stands before it, as in $.list.length(), at position 15"],
    ['$.a.index()', "wrong number of arguments of 'index' at position 11"],
  ])('%s', (text, message) => {
    expect(parsePath(text)).toMatchObject({ kind: 'invalid', message });
  });

  test('nesting and length are bounded', () => {
    expect(parsePath(`$[?(${'('.repeat(5000)}@.a${')'.repeat(5000)})]`).kind).toBe('invalid');
    expect(parsePath(`$[?(${'!'.repeat(5000)}@.a)]`).kind).toBe('invalid');
    expect(parsePath(`$${'.a'.repeat(100_000)}`).kind).toBe('invalid');
  });
});

describe('Reference Paths (JP-02)', () => {
  test.each(['$', '$.a', "$.a['b'][0]", '$$.Map.Item.Value', '$items', '$.Snapshots.[0].State'])('%s', (text) => {
    expect(parseReferencePath(text).kind).toBe('parsed');
  });
  test.each(['$.*', '$..a', '$.a[*]', '$.a[0:1]', '$.a[0,1]', '$.a[?(@.b)]', '$.a.length()', '$.a[-1]', 'a'])(
    '%s is none',
    (text) => {
      expect(parseReferencePath(text).kind).toBe('invalid');
    },
  );
  test.each(['$$.Execution', '$variable', '$.a[*]'])('%s cannot be written', (text) => {
    expect(parseResultPath(text).kind).toBe('invalid');
  });
  test('$ and what is below can be written', () => {
    expect([parseResultPath('$').kind, parseResultPath('$.a[0].b').kind]).toEqual(['parsed', 'parsed']);
  });
});

test('variables are found everywhere in a path', () => {
  expect(variablesIn(pathOf('$orders[?(@.id == $wanted || !($seen.x))].concat($sep)'))).toEqual([
    'orders',
    'wanted',
    'seen',
    'sep',
  ]);
});
